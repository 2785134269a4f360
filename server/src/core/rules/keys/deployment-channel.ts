import { deploymentChannels } from '../../facts/deployment-channels.ts';
import { deploymentChannel as property } from '../../facts/properties.ts';
import { readMember } from '../../profile/values.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The channel decides about the keychain: that of the user for user certificates, that of the system for device certificates. It cannot be changed once the profile is deployed.',
    sources: ['scepProfiles2025'],
    examples: {
      bad: [
        {
          type: 'macOSScepCertificateProfile',
          profile: {
            certificateStore: 'machine',
            deploymentChannel: 'userChannel',
            subjectNameFormatString: 'CN={{DeviceName}}',
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }],
          },
        },
        {
          type: 'macOSScepCertificateProfile',
          profile: { certificateStore: 'user', deploymentChannel: 'deviceChannel' },
        },
      ],
      good: [
        {
          type: 'macOSScepCertificateProfile',
          profile: { certificateStore: 'user', deploymentChannel: 'userChannel' },
        },
        {
          type: 'macOSScepCertificateProfile',
          profile: {
            certificateStore: 'machine',
            deploymentChannel: 'deviceChannel',
            subjectNameFormatString: 'CN={{DeviceName}}',
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }],
          },
        },
      ],
    },
  };
}

export const deploymentChannel: ProfileRule = {
  id: 'deployment-channel',
  family: 'keys',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The deployment channel does not fit the certificate type',
  check({ certificateStore, properties, type }, _context, report) {
    const channel = readMember(properties.get(property.name)?.value, type.properties.get(property.name));
    if (!channel || !certificateStore) return;
    const fit = deploymentChannels[certificateStore].find(({ name }) => name === channel.value);
    if (!fit) return;
    report({ span: channel.node.span, severity: fit.severity, message: fit.text });
  },
};
