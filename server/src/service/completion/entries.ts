import { findEnum } from '../../core/facts/enums.ts';
import { extendedKeyUsages, type ExtendedKeyUsageFact } from '../../core/facts/extended-key-usages.ts';
import type { SanType } from '../../core/facts/fact.ts';
import type { PropertyFact } from '../../core/facts/property-fact.ts';
import { usualSanValues, type UsualValue } from '../../core/facts/usual-values.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { encodeJsonString } from '../../core/text/embedded-text.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { inNotation, notationOf } from './notation.ts';
import { paragraphs, sentence } from './paragraphs.ts';
import type { Template } from './template.ts';
import { sanPlace, usualValuesAt } from './variable-fit.ts';

/** A whole object that people often put into an array. */
export interface UsualEntry {
  readonly label: string;
  /** Under which it is found as well. */
  readonly otherNames: readonly string[];
  readonly detail: string;
  readonly documentation: string;
  readonly template: Template;
}

/** For the arrays of which it is known what usually goes in; the most usual first, and nothing that is in already. */
export function usualEntries({ objectType }: PropertyFact, profile: Profile): readonly UsualEntry[] {
  switch (objectType ?? '') {
    case 'extendedKeyUsage':
      return missingUsages(profile).map(extendedKeyUsageEntry);
    case 'customSubjectAlternativeName':
    case 'windows10XCustomSubjectAlternativeName':
      return sanTypes.flatMap((type) =>
        usualValuesAt(sanPlace(profile, type)).map((value) => sanEntry(type, value, profile)),
      );
    default:
      return [];
  }
}

function missingUsages(profile: Profile): readonly ExtendedKeyUsageFact[] {
  const present = new Set(profile.extendedKeyUsages.map(({ objectIdentifier }) => objectIdentifier?.value));
  return extendedKeyUsages.filter(({ oid }) => !present.has(oid));
}

export function extendedKeyUsageDocumentation({ oid, name, aliases, risk }: ExtendedKeyUsageFact): string {
  return paragraphs(
    `${escapeMarkdown(name)}: OID ${codeSpan(oid)}`,
    aliases.length > 0 ? `Also called ${aliases.map(escapeMarkdown).join(', ')}.` : undefined,
    risk && escapeMarkdown(risk.text),
  );
}

function extendedKeyUsageEntry(fact: ExtendedKeyUsageFact): UsualEntry {
  const { name, aliases, oid } = fact;
  return {
    label: name,
    otherNames: [...aliases, oid],
    detail: oid,
    documentation: extendedKeyUsageDocumentation(fact),
    template: [`{ "name": ${JSON.stringify(name)}, "objectIdentifier": ${JSON.stringify(oid)} }`],
  };
}

function sanEntry(type: SanType, { format, purpose }: UsualValue, profile: Profile): UsualEntry {
  const written = inNotation(format, notationOf(profile));
  return {
    label: `${labelOf(type)}: ${written}`,
    otherNames: [type, written],
    detail: purpose,
    documentation: sentence(purpose),
    template: [`{ "sanType": ${JSON.stringify(type)}, "name": "`, { choices: [encodeJsonString(written)] }, '" }'],
  };
}

function labelOf(type: SanType): string {
  return findEnum('subjectAlternativeNameType')?.members.find(({ name }) => name === type)?.description ?? type;
}

const sanTypes = Object.keys(usualSanValues).filter(hasUsualValues);

function hasUsualValues(name: string): name is SanType {
  return Object.hasOwn(usualSanValues, name);
}
