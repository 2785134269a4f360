import { findAttributeByKey } from '../../facts/attributes.ts';
import { secureEmail } from '../../facts/extended-key-usages.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { addUsualSan } from '../san/add-san.ts';
import { legacyTypes } from '../san/legacy-san.ts';
import { attributeFact, attributesOf } from '../subject/attributes.ts';
import { hasUsage, heedsUsages } from './usages.ts';

const usage = {
  keyUsage: 'digitalSignature',
  extendedKeyUsages: [{ name: 'Secure Email', objectIdentifier: secureEmail }],
};

export function documentation(): RuleDocumentation {
  return {
    why: 'A mail program takes a certificate for signing only if the address of the sender is in it.',
    symptoms: ['Outlook does not offer the certificate, or the recipient sees an invalid signature'],
    sources: ['rfc8550', 'scepmanWindows'],
    examples: {
      bad: [{ profile: usage }],
      good: [
        {
          profile: {
            ...usage,
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'emailAddress', name: '{{EmailAddress}}' },
            ],
          },
        },
        {
          profile: { ...usage, subjectNameFormatString: 'CN={{UserName}},E={{EmailAddress}}' },
          title: 'in the subject',
        },
      ],
    },
  };
}

export const missingMailAddress: ProfileRule = {
  id: 'missing-mail-address',
  family: 'eku',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'A certificate for mail has no mail address',
  check(profile, _context, report) {
    const { sans, subject, extendedKeyUsages } = profile;
    if (!subject || !hasUsage(profile, secureEmail) || !heedsUsages(profile)) return;
    // What the type of an entry was meant to be is not known where it is missing or misspelt.
    if (sans.some(({ sanType }) => !sanType || sanType.value === 'emailAddress')) return;
    if (legacyTypes(profile).includes('emailAddress')) return;
    if (attributesOf(subject.subject).some((attribute) => attributeFact(attribute) === findAttributeByKey('E'))) return;
    const node = extendedKeyUsages.find(({ objectIdentifier }) => objectIdentifier?.value === secureEmail)?.node;
    report({
      span: (node ?? profile.typeNode).span,
      message:
        'A certificate for secure mail needs the address of its owner. Add {{EmailAddress}} as a subject alternative name.',
      fixes: addUsualSan(profile, 'emailAddress'),
    });
  },
};
