import { asciiLowerCase } from '../../facts/ascii-case.ts';
import { sanPrefixes } from '../../facts/san-forms.ts';
import { quoted } from '../../text/quoted.ts';
import type { FormatRule, RuleDocumentation } from '../rule.ts';
import { reissuing, replace } from '../variables/write-variable.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The type of a subject alternative name is said beside its value. A key as in a subject, such as CN=, becomes part of the value, and nobody finds an account or a host of that name.',
    symptoms: ['The certificate is issued, and the logon with it fails'],
    sources: sanPrefixes.sources,
    remarks: [
      {
        text: "Microsoft's own article about Windows Hello for Business had CN={{UserPrincipalName}} as a UPN until 2022.",
        sources: ['windowsDocs11053'],
      },
    ],
    examples: {
      bad: [
        {
          profile: {
            customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: 'CN={{UserPrincipalName}}' }],
          },
        },
        {
          profile: {
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: 'DNS={{DeviceName}}.contoso.com' }],
          },
        },
      ],
      good: [
        {
          profile: { customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' }] },
        },
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'universalResourceIdentifier', name: 'nac:///?DeviceId={{DeviceId}}' },
            ],
          },
        },
      ],
    },
  };
}

export const sanPrefix: FormatRule = {
  id: 'san-prefix',
  family: 'san',
  scope: 'format',
  places: ['san'],
  severity: 'warning',
  evidence: 'reported',
  title: 'The value of a subject alternative name begins with a key',
  supersedes: ['malformed-san'],
  check(target, _context, report) {
    const [written, key] = /^\s*([A-Za-z0-9]+)\s*=\s*/.exec(target.text.text) ?? [];
    if (written === undefined || key === undefined || !keys.has(asciiLowerCase(key))) return;
    const span = { start: 0, end: written.length };
    report({
      span: target.text.toDocument(span),
      severity: target.sanType === 'userPrincipalName' ? 'error' : 'warning',
      message: `${quoted(written)} would become part of the name in the certificate. ${sanPrefixes.text}`,
      fixes: [reissuing(`Remove ${written.trim()}`, [replace(target, span, '')])],
    });
  },
};

const keys: ReadonlySet<string> = new Set(sanPrefixes.keys.map(asciiLowerCase));
