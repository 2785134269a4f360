import { isUserVariableOnDevice } from '../../facts/variable-use.ts';
import { findVariable } from '../../facts/variables.ts';
import type { CertificateStore } from '../../facts/fact.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Fix, FormatRule, RuleDocumentation } from '../rule.ts';
import { deviceInstead } from './device-instead.ts';
import { reissuing, token } from './write-variable.ts';

/** The certificate that a user variable belongs in. */
const USER: CertificateStore = 'user';

export function documentation(): RuleDocumentation {
  return {
    why: 'The subject and the subject alternative names of a device certificate can hold attributes of the device only. With one of the user the profile fails, and on a device without a user there is no value at all.',
    symptoms: ['The profile shows "Error" on the devices and nothing reaches the SCEP server'],
    sources: ['scepProfiles2021', 'scepProfiles2023', 'scepProfiles2025'],
    remarks: [
      {
        text: 'The article shows {{UserName}}-Home among its examples for device certificates, against its own rule.',
        sources: ['scepProfiles2025'],
      },
    ],
    examples: {
      bad: [
        {
          profile: {
            certificateStore: 'machine',
            subjectNameFormatString: 'CN={{UserName}},O=Contoso',
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }],
          },
        },
        {
          profile: {
            certificateStore: 'machine',
            subjectNameFormatString: 'CN={{DeviceName}}',
            customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' }],
          },
        },
      ],
      good: [
        {
          profile: {
            certificateStore: 'machine',
            subjectNameFormatString: 'CN={{DeviceName}}',
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }],
          },
        },
        {
          profile: { subjectNameFormatString: 'CN={{UserName}},OU={{DeviceName}}' },
          title: 'a user certificate takes both',
        },
      ],
    },
  };
}

export const userVariableInDeviceCertificate: FormatRule = {
  id: 'user-variable-in-device-certificate',
  family: 'variables',
  scope: 'format',
  severity: 'error',
  evidence: 'documented',
  title: 'A device certificate holds a variable about the user',
  supersedes: ['empty-variable', 'no-user-on-device'],
  check(target, context, report) {
    const { profile } = context;
    const store = profile?.certificateStore;
    if (!profile || store === undefined || target.place === 'url') return;
    for (const variable of target.variables) {
      const fact = variable.form === 'wellFormed' ? findVariable(variable.name) : undefined;
      if (!fact || !isUserVariableOnDevice(fact, { store })) continue;
      report({
        span: target.text.toDocument(variable.span),
        message: `${token(fact.name, variable.notation)} is about the user, and a device certificate can hold attributes of the device only. Use a variable of the device, or make it a user certificate.`,
        fixes: [...makeUserCertificate(profile), ...deviceInstead(variable, target, { ...context, profile })],
      });
    }
  },
};

function makeUserCertificate({ properties }: Profile): readonly Fix[] {
  const node = properties.get('certificateStore')?.value;
  return node ? [reissuing('Make it a user certificate', [{ span: node.span, newText: JSON.stringify(USER) }])] : [];
}
