import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { groupByPlace, placeInProfile } from './device-groups.ts';
import { token } from './write-variable.ts';

const devices = {
  fleet: [
    {
      label: 'Front desk PC',
      operatingSystem: 'Windows',
      deviceName: 'PC-1',
      imei: null,
      user: { userPrincipalName: 'ada@contoso.com' },
    },
    {
      label: 'Field laptop',
      operatingSystem: 'Windows',
      deviceName: 'LT-2',
      imei: '356938035643809',
      user: { userPrincipalName: 'bo@contoso.com' },
    },
  ],
};

export function documentation(): RuleDocumentation {
  return {
    why: 'A device needs a value for every variable of its profile. Where one is empty the whole profile fails, and nothing reaches the SCEP server.',
    symptoms: [
      'The profile shows "Error" on those devices',
      'Cloud PKI: an error in the SCEP report, and no certificate',
    ],
    sources: ['scepProfiles2019', 'scepProfiles2025', 'cloudPkiConfigureCa'],
    examples: {
      bad: [
        { profile: { subjectNameFormatString: 'CN={{UserName}},OU={{IMEI}}' }, workspace: { devices } },
        {
          profile: { customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{IMEI}}.contoso.com' }] },
          workspace: { devices },
        },
      ],
      good: [
        { profile: { subjectNameFormatString: 'CN={{UserName}},OU={{DeviceName}}' }, workspace: { devices } },
        { profile: { subjectNameFormatString: 'CN={{UserName}},OU={{IMEI}}' }, title: 'no devices are described' },
        {
          profile: { subjectNameFormatString: 'CN={{UserName}},OU={{MEID}}' },
          workspace: { devices },
          title: 'missing from the sample: not known',
        },
      ],
    },
  };
}

export const emptyVariable: ProfileRule = {
  id: 'empty-variable',
  family: 'variables',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'A variable is empty on some of your devices',
  needs: ['devices'],
  check(profile, context, report) {
    const groups = groupByPlace(context.renderings(), 'empty', ({ where, source }) => `${where} ${source.start}`);
    for (const group of groups) {
      const [{ where, source, variable, severity }] = group.problems;
      const outcome =
        severity === 'error'
          ? 'the profile fails there, because a device needs a value for every variable. Use another variable, or leave these devices out.'
          : 'the certificate goes without it there.';
      report({
        span: placeInProfile(profile, where, source),
        message: `${token(variable)} is empty on ${group.devices}: ${outcome}`,
      });
    }
  },
};
