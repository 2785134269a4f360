import { asciiLowerCase } from '../../facts/ascii-case.ts';
import type { JsonNode } from '../../json/tree.ts';
import { normalizeUrl } from '../../pki/url-match.ts';
import type { Profile } from '../../profile/profile.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { reissuing } from '../variables/write-variable.ts';
import { removeItem } from './remove-item.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A name, usage or URL that is there twice adds nothing; mostly one of the two was meant to be another one.',
    sources: ['graphTypings', 'scepProfiles2025'],
    examples: {
      bad: [
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'userPrincipalName', name: '{{userprincipalname}}' },
            ],
          },
        },
        {
          profile: {
            extendedKeyUsages: [
              { name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' },
              { name: 'Wi-Fi', objectIdentifier: '1.3.6.1.5.5.7.3.2' },
            ],
          },
        },
        {
          profile: {
            scepServerUrls: [
              'https://ndes.contoso.com/certsrv/mscep/mscep.dll',
              'https://NDES.contoso.com/certsrv/mscep/mscep.dll',
            ],
          },
        },
      ],
      good: [
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'emailAddress', name: '{{UserPrincipalName}}' },
              { sanType: 'emailAddress', name: '{{EmailAddress}}' },
            ],
          },
          title: 'several of one type, and one value in two types',
        },
      ],
    },
  };
}

export const duplicateEntry: ProfileRule = {
  id: 'duplicate-entry',
  family: 'schema',
  scope: 'profile',
  severity: 'hint',
  evidence: 'inferred',
  title: 'The entry is in the list already',
  check(profile, _context, report) {
    for (const { key, node, effect } of repeated(profile)) {
      report({
        span: node.span,
        message: `This ${key} is in the list already.`,
        isUnnecessary: true,
        fixes: [
          effect === 'safe'
            ? { title: 'Remove it', effect, edits: [removeItem(node)] }
            : reissuing('Remove it', [removeItem(node)]),
        ],
      });
    }
  },
};

interface Entry {
  /** What two entries that are the same have in common. */
  readonly identity: string;
  /** What such an entry is, in words. */
  readonly key: string;
  readonly node: JsonNode;
  readonly effect: 'safe' | 'reissues';
}

function* repeated(profile: Profile): Iterable<Entry> {
  const seen = new Set<string>();
  for (const entry of entriesOf(profile)) {
    const identity = `${entry.key} ${entry.identity}`;
    if (seen.has(identity)) yield entry;
    seen.add(identity);
  }
}

/** Of the lists with several. Those that say something: an empty entry has a finding of its own. */
function* entriesOf({ sans, extendedKeyUsages, urls }: Profile): Iterable<Entry> {
  for (const { node, sanType, value } of several(sans)) {
    const text = value?.text.text.trim() ?? '';
    if (!sanType || text === '') continue;
    // Everything but a URI is compared without case, and so are variables.
    const name = sanType.value === 'universalResourceIdentifier' ? text : asciiLowerCase(text);
    yield { key: 'subject alternative name', identity: `${sanType.value} ${name}`, node, effect: 'reissues' };
  }
  for (const { node, objectIdentifier } of several(extendedKeyUsages)) {
    const oid = objectIdentifier?.value.trim() ?? '';
    if (oid !== '') yield { key: 'extended key usage', identity: oid, node, effect: 'reissues' };
  }
  for (const { node, text } of several(urls)) {
    const url = text.text.trim();
    if (url !== '') yield { key: 'URL', identity: normalizeUrl(url), node, effect: 'safe' };
  }
}

function several<T>(list: readonly T[]): readonly T[] {
  return list.length > 1 ? list : [];
}
