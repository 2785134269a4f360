import { limitsOnUse } from '../../facts/variable-use.ts';
import { findVariable } from '../../facts/variables.ts';
import type { FormatRule, RuleDocumentation } from '../rule.ts';
import { useOf } from './use-of.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A device needs a value for every variable of its profile. Where the platform has none, the profile fails to install and no certificate is requested.',
    symptoms: ['The profile shows "Error" on every device of the platform'],
    sources: ['scepProfiles2023', 'scepProfiles2024', 'scepProfiles2025', 'memdocs90'],
    examples: {
      bad: [
        {
          type: 'aospDeviceOwnerScepCertificateProfile',
          profile: { subjectNameFormatString: 'CN={{UserName}},OU={{Department}}' },
        },
        {
          type: 'androidDeviceOwnerScepCertificateProfile',
          profile: { customSubjectAlternativeNames: [{ sanType: 'emailAddress', name: '{{UserName}}@contoso.com' }] },
        },
        {
          type: 'androidWorkProfileScepCertificateProfile',
          profile: { subjectNameFormatString: 'CN={{UserName}},SERIALNUMBER={{SerialNumber}}' },
        },
        { profile: { subjectNameFormatString: 'CN={{DeviceId}},O=Contoso' } },
      ],
      good: [
        {
          type: 'aospDeviceOwnerScepCertificateProfile',
          profile: { subjectNameFormatString: 'CN={{UserPrincipalName}}' },
        },
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'universalResourceIdentifier', name: 'IntuneDeviceId://{{DeviceId}}' },
            ],
          },
        },
      ],
    },
  };
}

export const variableNotAvailable: FormatRule = {
  id: 'variable-not-available',
  family: 'variables',
  scope: 'format',
  severity: 'error',
  evidence: 'documented',
  title: 'The variable is not available for these devices',
  supersedes: ['empty-variable'],
  check(target, { profile }, report) {
    if (!profile) return;
    const use = useOf(target.place, profile);
    for (const variable of target.variables) {
      const fact = variable.form === 'wellFormed' ? findVariable(variable.name) : undefined;
      for (const { reason, severity, evidence } of fact ? limitsOnUse(fact, use) : []) {
        report({ span: target.text.toDocument(variable.span), message: reason, severity, evidence });
      }
    }
  },
};
