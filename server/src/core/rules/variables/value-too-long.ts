import { mayLimitLengths } from '../../pki/length-limits.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { groupByPlace, placeInProfile } from './device-groups.ts';

const devices = {
  fleet: [
    {
      label: 'Workshop terminal',
      operatingSystem: 'Windows',
      deviceName: 'T-1',
      user: { userPrincipalName: `${'long'.repeat(20)}@contoso.com` },
    },
    {
      label: 'Front desk PC',
      operatingSystem: 'Windows',
      deviceName: 'PC-1',
      user: { userPrincipalName: 'ada@contoso.com' },
    },
  ],
};
const atUrl = { urls: ['https://ndes.contoso.com/*'], authority: 'ca' };

export function documentation(): RuleDocumentation {
  return {
    why: 'X.520 bounds the length of every attribute, and AD CS refuses a request with a longer value unless name-length enforcement was switched off.',
    symptoms: [
      'CERTSRV_E_BAD_REQUESTSUBJECT 0x80094001: The request subject name is invalid or too long',
      'Event 22 on the CA and event 31 on the NDES server',
    ],
    sources: ['kb276339', 'tameMyCerts', 'gradenegger80094001', 'scepProfiles2025', 'technetDisableDnLength'],
    examples: {
      bad: [
        { profile: { subjectNameFormatString: 'CN={{UserName}},O=Contoso' }, workspace: { devices } },
        {
          profile: { subjectNameFormatString: 'CN={{UserName}},O=Contoso' },
          workspace: { devices, authorities: { ca: { kind: 'adcs' } }, servers: [atUrl] },
        },
      ],
      good: [
        { profile: { subjectNameFormatString: 'CN={{DeviceName}},O=Contoso' }, workspace: { devices } },
        {
          profile: { subjectNameFormatString: 'CN={{UserName}},O=Contoso' },
          workspace: { devices, authorities: { ca: { kind: 'scepman' } }, servers: [atUrl] },
          title: 'nothing is known about the limits of this CA',
        },
      ],
    },
  };
}

export const valueTooLong: ProfileRule = {
  id: 'value-too-long',
  family: 'variables',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'A value of the subject is too long on some of your devices',
  needs: ['devices'],
  check(profile, context, report) {
    if (!mayLimitLengths(profile, context.workspace?.pki)) return;
    const groups = groupByPlace(
      context.renderings(),
      'tooLong',
      ({ attribute, source }) => `${attribute} ${source.start}`,
    );
    for (const { problems, devices: counted } of groups) {
      const [{ attribute, limit, source }] = problems;
      const longest = Math.max(...problems.map(({ length }) => length));
      report({
        span: placeInProfile(profile, 'subject', source),
        message: `${attribute} is too long on ${counted}: up to ${longest} characters, and AD CS takes ${limit} at most. Use a shorter variable or less text around it.`,
      });
    }
  },
};
