import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { groupByPlace, placeInProfile } from './device-groups.ts';

const devices = {
  fleet: [
    {
      label: 'Front desk PC',
      operatingSystem: 'Windows',
      deviceName: 'PC-1',
      user: { userPrincipalName: 'ada@contoso.com', department: 'Sales, North' },
    },
    {
      label: 'Field laptop',
      operatingSystem: 'Windows',
      deviceName: 'LT-2',
      user: { userPrincipalName: 'bo@contoso.com', department: 'Sales' },
    },
  ],
};

export function documentation(): RuleDocumentation {
  return {
    why: 'Intune puts the value in first, and only then is the subject read: a comma, plus sign, semicolon or quotation mark in the value separates or quotes there, and the request no longer matches what Intune compares it with.',
    symptoms: ['Subject Name in CSR ... and challenge ... do not match', 'SubjectNameMismatch'],
    sources: [
      'scepProfiles2021',
      'scepProfiles2025',
      'memdocs1538',
      'windowsDocs9438',
      'memdocs3821',
      'wincryptHeader',
    ],
    remarks: [
      {
        text: 'The documentation wants double quotes around such a value; a report of 2023 says that NDES refuses the quoted form of the distinguished name. So there is no automatic fix.',
        sources: ['scepProfiles2025', 'memdocs3821'],
      },
    ],
    examples: {
      bad: [{ profile: { subjectNameFormatString: 'CN={{UserName}},OU={{Department}}' }, workspace: { devices } }],
      good: [
        { profile: { subjectNameFormatString: 'CN={{UserName}},OU="{{Department}}"' }, workspace: { devices } },
        {
          profile: { subjectNameFormatString: 'CN={{UserName}},OU={{Department}}' },
          title: 'no devices are described',
        },
      ],
    },
  };
}

export const structureChangedByValue: ProfileRule = {
  id: 'structure-changed-by-value',
  family: 'variables',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'A value changes the structure of the subject on some of your devices',
  needs: ['devices'],
  quotesDevices: true,
  check(profile, context, report) {
    const groups = groupByPlace(context.renderings(), 'structure', ({ source }) => String(source.start));
    for (const { problems, renderings, devices: counted } of groups) {
      const [{ source, message }] = problems;
      const shown = renderings.length > 1 ? `, shown for ${renderings[0].device.label}` : '';
      report({ span: placeInProfile(profile, 'subject', source), message: `On ${counted}${shown}: ${message}` });
    }
  },
};
