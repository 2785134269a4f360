import { secureEmail } from '../../facts/extended-key-usages.ts';
import { mailEncryption } from '../../facts/mail-names.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { hasUsage, heedsUsages } from './usages.ts';

const mail = {
  extendedKeyUsages: [{ name: 'Secure Email', objectIdentifier: secureEmail }],
  customSubjectAlternativeNames: [
    { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
    { sanType: 'emailAddress', name: '{{EmailAddress}}' },
  ],
};

export function documentation(): RuleDocumentation {
  return {
    why: 'SCEP has no way to keep a copy of the private key. Mail that was encrypted for a certificate can be read on one device only, and not at all once that device is lost or reset.',
    symptoms: ['Encrypted mail cannot be opened any more, or not on the second device'],
    sources: mailEncryption.sources,
    examples: {
      bad: [{ profile: { ...mail, keyUsage: 'digitalSignature,keyEncipherment' } }],
      good: [
        { profile: { ...mail, keyUsage: 'digitalSignature' }, title: 'for signing only' },
        { profile: { keyUsage: 'digitalSignature,keyEncipherment' }, title: 'not for mail' },
      ],
    },
  };
}

export const mailEncryptionKey: ProfileRule = {
  id: 'mail-encryption-key',
  family: 'eku',
  scope: 'profile',
  severity: 'info',
  evidence: 'documented',
  title: 'A key for encrypting mail is made on each device and kept nowhere else',
  check(profile, _context, report) {
    const { keyUsage } = profile;
    if (!keyUsage?.value.includes(mailEncryption.keyUsage)) return;
    if (!hasUsage(profile, secureEmail) || !heedsUsages(profile)) return;
    report({
      span: keyUsage.node.span,
      message:
        'With key encipherment mail can be encrypted for this certificate, and SCEP keeps no copy of the key that opens it. Use digital signature alone, or an imported PKCS certificate for encryption.',
    });
  },
};
