import { asciiLowerCase } from '../../core/facts/ascii-case.ts';
import { findAttributeByOid } from '../../core/facts/attributes.ts';
import { findExtendedKeyUsageByOid } from '../../core/facts/extended-key-usages.ts';
import { readKey } from '../../core/name/key.ts';
import type { ExtendedKeyUsage, Profile } from '../../core/profile/profile.ts';
import type { Hint } from './hint.ts';

/** What object identifiers stand for, where nothing beside them says it. */
export function friendlyNames({ extendedKeyUsages, subject }: Profile): readonly Hint[] {
  const keys = subject?.subject.rdns.flatMap(({ attributes }) => attributes.flatMap(({ key }) => key ?? [])) ?? [];
  return [
    ...extendedKeyUsages.flatMap(usageName),
    ...keys.flatMap(({ text, span }) => {
      const oid = readKey(text)?.oid;
      const fact = oid !== undefined && /\d$/u.test(text) ? findAttributeByOid(oid) : undefined;
      const offset = subject?.text.toDocument(span).end;
      return fact && offset !== undefined ? [{ offset, label: fact.label, tooltip: `${text} is ${fact.label}.` }] : [];
    }),
  ];
}

function usageName({ name, objectIdentifier }: ExtendedKeyUsage): readonly Hint[] {
  const fact = objectIdentifier && findExtendedKeyUsageByOid(objectIdentifier.value.trim());
  if (!fact) return [];
  const written = asciiLowerCase(name?.value.trim() ?? '');
  if ([fact.name, ...fact.aliases].some((known) => asciiLowerCase(known) === written)) return [];
  const { span } = objectIdentifier.node;
  return [{ offset: span.end, label: fact.name, tooltip: `${fact.oid} is the usage ${fact.name}.` }];
}
