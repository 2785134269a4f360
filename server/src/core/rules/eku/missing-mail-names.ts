import { findAttributeByKey } from '../../facts/attributes.ts';
import { secureEmail } from '../../facts/extended-key-usages.ts';
import { namesForMail } from '../../facts/mail-names.ts';
import { meetings } from '../../pki/meet.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { attributeFact, attributesOf } from '../subject/attributes.ts';
import { hasUsage, heedsUsages } from './usages.ts';

const mail = {
  keyUsage: 'digitalSignature',
  extendedKeyUsages: [{ name: 'Secure Email', objectIdentifier: secureEmail }],
  customSubjectAlternativeNames: [
    { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
    { sanType: 'emailAddress', name: '{{EmailAddress}}' },
  ],
};
const partner = {
  authorities: { partner: { kind: 'other' } },
  servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'partner' }],
};

export function documentation(): RuleDocumentation {
  return {
    why: 'Since July 2025 public CAs reject requests for S/MIME certificates without given name and surname in the subject, new ones and renewals.',
    symptoms: ['The CA rejects the request, also at the renewal of a certificate that works'],
    sources: namesForMail.sources,
    examples: {
      bad: [{ profile: mail, workspace: partner }],
      good: [
        {
          profile: { ...mail, subjectNameFormatString: 'CN={{UserName}},G={{GivenName}},SN={{SurName}}' },
          workspace: partner,
        },
        { profile: mail, title: 'no authority is described' },
        {
          profile: mail,
          workspace: { ...partner, authorities: { partner: { kind: 'scepman' } } },
          title: 'no public CA',
        },
      ],
    },
  };
}

export const missingMailNames: ProfileRule = {
  id: 'missing-mail-names',
  family: 'eku',
  scope: 'profile',
  severity: 'info',
  evidence: 'documented',
  title: 'A certificate for mail has no given name and surname',
  needs: ['authority'],
  check(profile, { workspace }, report) {
    const { subject } = profile;
    if (!workspace || !subject?.node || !hasUsage(profile, secureEmail) || !heedsUsages(profile)) return;
    if (!meetings(profile, workspace.pki).some(({ authority }) => authority?.kind === 'other')) return;
    const present = new Set(attributesOf(subject.subject).map(attributeFact));
    const missing = namesForMail.attributes.filter(({ key }) => !present.has(findAttributeByKey(key)));
    if (missing.length === 0) return;
    report({
      span: subject.node.span,
      message: `If this is a public CA, it rejects S/MIME requests without given name and surname. Add ${missing.map(({ key, format }) => `${key}=${format}`).join(' and ')} to the subject; every device of the profile then gets a new certificate.`,
    });
  },
};
