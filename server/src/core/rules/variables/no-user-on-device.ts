import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { groupByPlace } from './device-groups.ts';

const devices = {
  fleet: [
    { label: 'Kiosk 1', operatingSystem: 'Windows', deviceName: 'KIOSK-1', userId: '', userPrincipalName: '' },
    {
      label: 'Front desk PC',
      operatingSystem: 'Windows',
      deviceName: 'PC-1',
      user: { userPrincipalName: 'ada@contoso.com' },
    },
  ],
};

export function documentation(): RuleDocumentation {
  return {
    why: 'A user certificate is requested for the user of the device. On a kiosk or another device without one there is nobody to request it for, and the variables of the user have no value.',
    symptoms: ['The profile shows "Error" on the devices without a user'],
    sources: ['scepProfiles2021', 'scepProfiles2023', 'scepProfiles2025'],
    examples: {
      bad: [{ profile: { certificateStore: 'user' }, workspace: { devices } }],
      good: [
        {
          profile: {
            certificateStore: 'machine',
            subjectNameFormatString: 'CN={{DeviceName}}',
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }],
          },
          workspace: { devices },
        },
        { profile: { certificateStore: 'user' }, title: 'no devices are described' },
      ],
    },
  };
}

export const noUserOnDevice: ProfileRule = {
  id: 'no-user-on-device',
  family: 'variables',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'A user certificate is for devices that have no user',
  needs: ['devices'],
  check(profile, context, report) {
    const node = profile.properties.get('certificateStore')?.value ?? profile.typeNode;
    for (const { devices: counted } of groupByPlace(context.renderings(), 'noUser', () => '')) {
      report({
        span: node.span,
        message: `There is no user on ${counted}, so no user certificate is issued there. Give these devices a profile for device certificates.`,
      });
    }
  },
};
