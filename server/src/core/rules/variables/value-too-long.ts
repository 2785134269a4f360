import { findVariable } from '../../facts/variables.ts';
import { meetings } from '../../pki/meet.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ProfileRule } from '../rule.ts';
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

export const valueTooLong: ProfileRule = {
  id: 'value-too-long',
  family: 'variables',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'A value of the subject is too long on some of your devices',
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
  *check(profile, context) {
    if (context.workspace && !mayLimitLengths(profile, context.workspace)) return;
    const groups = groupByPlace(
      context.renderings(),
      'tooLong',
      ({ attribute, source }) => `${attribute} ${source.start}`,
    );
    for (const { problems, devices: counted } of groups) {
      const [{ attribute, limit, source }] = problems;
      const longest = Math.max(...problems.map(({ length }) => length));
      yield {
        span: placeInProfile(profile, 'subject', source),
        message: `${attribute} is too long on ${counted}: up to ${longest} characters, and AD CS takes ${limit} at most. Use a shorter variable or less text around it.`,
      };
    }
  },
};

/** Where the CA is described, it has to be one that is known to check lengths. */
function mayLimitLengths(profile: Profile, { pki }: Workspace): boolean {
  const authorities = meetings(profile, pki).flatMap(({ authority }) => authority ?? []);
  if (authorities.length === 0) return !isCloudPki(profile);
  return authorities.some(({ lengthLimits }) => lengthLimits === true);
}

/** Its URL has a variable that Intune fills in itself, and so it says which CA it is. */
function isCloudPki({ urls }: Profile): boolean {
  return urls.some(({ parts }) =>
    parts.some((part) => part.kind === 'variable' && findVariable(part.name)?.kind === 'service'),
  );
}
