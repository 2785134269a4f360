import {
  findExtendedKeyUsageByName,
  findExtendedKeyUsageByOid,
  isArcOfUsages,
} from '../../facts/extended-key-usages.ts';
import { isObjectIdentifier } from '../../name/object-identifier.ts';
import type { Located } from '../../profile/profile.ts';
import { quoted } from '../../text/quoted.ts';
import type { Fix, ProfileRule, RuleDocumentation } from '../rule.ts';
import { reissuing } from '../variables/write-variable.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The name is for people only; the object identifier is what the certificate gets. Where the two are those of different usages, one of them is not what was meant.',
    sources: ['graphTypings', 'rfc5280', 'kb287547'],
    examples: {
      bad: [
        {
          profile: {
            extendedKeyUsages: [
              { name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' },
              { name: 'IPsec IKE', objectIdentifier: '1.3.6.1.5.5.8.2.2' },
            ],
          },
        },
      ],
      good: [
        { profile: { extendedKeyUsages: [{ name: 'clientAuth', objectIdentifier: '1.3.6.1.5.5.7.3.2' }] } },
        {
          profile: { extendedKeyUsages: [{ name: 'Wi-Fi', objectIdentifier: '1.3.6.1.5.5.7.3.2' }] },
          title: 'free text',
        },
      ],
    },
  };
}

export const extendedKeyUsageName: ProfileRule = {
  id: 'extended-key-usage-name',
  family: 'eku',
  scope: 'profile',
  severity: 'hint',
  evidence: 'inferred',
  title: 'The name and the object identifier are of two different usages',
  check({ extendedKeyUsages }, _context, report) {
    const present = new Set(extendedKeyUsages.flatMap(({ objectIdentifier }) => objectIdentifier?.value ?? []));
    for (const { name, objectIdentifier } of extendedKeyUsages) {
      const meant = name && findExtendedKeyUsageByName(name.value.trim());
      if (!meant || !objectIdentifier || objectIdentifier.value === meant.oid) continue;
      if (!isObjectIdentifier(objectIdentifier.value) || isArcOfUsages(objectIdentifier.value)) continue;
      const actual = findExtendedKeyUsageByOid(objectIdentifier.value)?.name;
      report({
        span: name.node.span,
        message: `${quoted(name.value)} is ${meant.oid}, and ${quoted(objectIdentifier.value)} is ${actual ?? 'another usage'}. The certificate gets the object identifier.`,
        fixes: [
          ...(actual === undefined ? [] : [write(actual, name)]),
          ...(present.has(meant.oid) ? [] : [write(meant.oid, objectIdentifier)]),
        ],
      });
    }
  },
};

/** Which of the two was meant only the author knows. */
function write(text: string, { node }: Located<string>): Fix {
  return reissuing(`Write ${quoted(text)}`, [{ span: node.span, newText: JSON.stringify(text) }]);
}
