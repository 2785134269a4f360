import { platforms } from '../../facts/platforms.ts';
import { customSubjectAlternativeNames } from '../../facts/properties.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { legacyTypes } from './legacy-san.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Android Enterprise looks for the certificate of a network by its subject alternative name, and a request without any can fail.',
    symptoms: ['No SAN specified in certificate request.', 'The device does not get into the Wi-Fi'],
    sources: ['intuneDocs1741', 'scepmanAndroid'],
    examples: {
      bad: [
        { type: 'androidWorkProfileScepCertificateProfile', profile: { customSubjectAlternativeNames: [] } },
        { type: 'androidDeviceOwnerScepCertificateProfile', profile: { customSubjectAlternativeNames: undefined } },
      ],
      good: [
        {
          type: 'androidDeviceOwnerScepCertificateProfile',
          profile: {
            certificateStore: 'machine',
            subjectNameFormatString: 'CN={{AAD_Device_ID}}',
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }],
          },
        },
        { profile: { customSubjectAlternativeNames: [] }, title: 'Windows does without' },
      ],
    },
  };
}

export const missingSan: ProfileRule = {
  id: 'missing-san',
  family: 'san',
  scope: 'profile',
  severity: 'warning',
  evidence: 'reported',
  title: 'There is no subject alternative name, and the platform needs one',
  check(profile, _context, report) {
    const trait = platforms[profile.type.platform].requiresSan;
    // A piece of a profile says nothing about what it leaves out.
    if (!trait || !profile.subject || profile.sans.length > 0 || legacyTypes(profile).length > 0) return;
    const list = profile.properties.get(customSubjectAlternativeNames.name);
    if (list?.value?.kind === 'array' && list.value.items.length > 0) return;
    report({
      span: (list?.value ?? profile.typeNode).span,
      message: `${trait.text} Add one, such as the DNS name {{DeviceName}}.contoso.com.`,
    });
  },
};
