import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import { findProfiles } from '../../../server/src/core/profile/find.ts';
import type { Profile } from '../../../server/src/core/profile/profile.ts';
import { renderProfile } from '../../../server/src/core/render/render.ts';
import { outcomeOf, type Rendering } from '../../../server/src/core/render/rendering.ts';
import { spanText } from '../../../server/src/core/text/span.ts';
import { deviceOf, readFiles } from './device-of.ts';

function profileOf(properties: Readonly<Record<string, unknown>>, type = 'windows81SCEPCertificateProfile'): Profile {
  const text = JSON.stringify({ '@odata.type': `#microsoft.graph.${type}`, ...properties });
  const [profile] = findProfiles(parseJson(text), text);
  if (profile === undefined) throw new Error('The fixture has no profile.');
  return profile;
}

const custom = { subjectNameFormat: 'custom', certificateStore: 'user' };
const uri = 'universalResourceIdentifier';

describe('a profile on a device', () => {
  const device = deviceOf({ UserName: 'kim', UserPrincipalName: 'kim@x.example', IMEI: null });

  test('subject and SANs', () => {
    const profile = profileOf({
      ...custom,
      subjectNameFormatString: 'CN={{UserName}}',
      customSubjectAlternativeNames: [
        { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
        { sanType: 'nonsense', name: 'x' },
        { sanType: 'domainNameService', name: '{{IMEI}}.{{MEID}}.x.example' },
      ],
    });
    const rendering = renderProfile(profile, device);
    expect(rendering.subject?.text).toBe('CN=kim');
    expect(rendering.name).toHaveLength(1);
    expect(rendering.sans.map(({ index, sanType, text }) => [index, sanType, text.text])).toEqual([
      [0, 'userPrincipalName', 'kim@x.example'],
      [2, 'domainNameService', '.{{MEID}}.x.example'],
    ]);
    expect(rendering.problems).toMatchObject([
      { kind: 'empty', severity: 'error', variable: 'IMEI', where: 2, source: { start: 0, end: 8 } },
      { kind: 'unknown', severity: 'info', variable: 'MEID', where: 2, source: { start: 9, end: 17 } },
    ]);
    expect(rendering.isIssued).toBe(false);
  });

  test.each([
    ['windows81SCEPCertificateProfile', 'error', false],
    ['iosScepCertificateProfile', 'warning', true],
    ['androidWorkProfileScepCertificateProfile', 'warning', true],
  ])('no name in %s: %s', (type, severity, isIssued) => {
    const profile = profileOf({ ...custom, subjectNameFormatString: 'UID={{UserName}}' }, type);
    const rendering = renderProfile(profile, device);
    expect(rendering.problems).toMatchObject([{ kind: 'syntax', severity }]);
    expect(rendering.isIssued).toBe(isIssued);
  });

  test('variables of the user in a device certificate, as `check` says', () => {
    const profile = profileOf({
      ...custom,
      certificateStore: 'machine',
      subjectNameFormatString: 'CN={{UserName}}',
      customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' }],
    });
    const rendering = renderProfile(profile, device);
    expect(rendering.problems).toMatchObject([
      { kind: 'unavailable', severity: 'error', variable: 'UserName', where: 'subject' },
      { kind: 'unavailable', severity: 'error', variable: 'UserPrincipalName', where: 0 },
    ]);
    expect(rendering.name).toBeUndefined();
    expect(outcomeOf(rendering)).toBe('notIssued');
  });

  test.each([
    [{}, 'issued'],
    [{ UserName: undefined }, 'notKnown'],
    [{ UserName: 'k'.repeat(65) }, 'remark'],
    [{ UserName: null }, 'notIssued'],
  ])('with %j it is %s', (values, outcome) => {
    const profile = profileOf({ ...custom, subjectNameFormatString: 'CN={{UserName}}' });
    const known = Object.entries({ UserName: 'kim', ...values }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    expect(outcomeOf(renderProfile(profile, deviceOf(Object.fromEntries(known))))).toBe(outcome);
  });

  test('a user certificate on a device without a user', () => {
    const profile = profileOf({ ...custom, subjectNameFormatString: 'CN={{IMEI}}' });
    const rendering = renderProfile(profile, deviceOf({ IMEI: '1' }, { hasUser: false }));
    expect(rendering.problems).toMatchObject([{ kind: 'noUser', severity: 'error' }]);
    expect(rendering.isIssued).toBe(false);
  });

  test('escapes in the document change nothing', () => {
    const text =
      '{"@odata.type": "#microsoft.graph.windows81SCEPCertificateProfile", "subjectNameFormatString": "CN=\\u007b{IMEI}}"}';
    const [profile] = findProfiles(parseJson(text), text);
    const rendering = profile && renderProfile(profile, device);
    const [problem] = rendering?.problems ?? [];
    const source = problem && 'source' in problem ? problem.source : undefined;
    expect(source && profile?.subject && spanText(text, profile.subject.text.toDocument(source))).toBe(
      '\\u007b{IMEI}}',
    );
  });
});

describe('fixed formats of old profiles', () => {
  const device = deviceOf({
    UserName: 'kim',
    EmailAddress: 'k@x.example',
    IMEINumber: '35',
    SerialNumber: 'S1',
    AAD_Device_ID: 'A1',
    DeviceId: 'D1',
  });

  test.each([
    ['commonName', 'CN=kim'],
    ['commonNameIncludingEmail', 'CN=kim,E=k@x.example'],
    ['commonNameAsEmail', 'CN=k@x.example'],
    ['commonNameAsIMEI', 'CN=35'],
    ['commonNameAsSerialNumber', 'CN=S1'],
    ['commonNameAsAadDeviceId', 'CN=A1'],
    ['commonNameAsIntuneDeviceId', 'CN=D1'],
    ['commonNameAsDurableDeviceId', undefined],
  ])('%s', (subjectNameFormat, text) => {
    const rendering = renderProfile(profileOf({ subjectNameFormat, subjectNameFormatString: 'CN=ignored' }), device);
    expect(rendering.subject?.text).toBe(text);
    expect(rendering.evidence).toBe('assumed');
    expect(rendering.fixedFormat === undefined).toBe(text === undefined);
    expect(rendering.isIssued).toBe(true);
  });

  test('problems are about the fixed format', () => {
    const { problems, fixedFormat = '' } = renderProfile(
      profileOf({ subjectNameFormat: 'commonNameIncludingEmail' }),
      deviceOf({ UserName: 'kim', EmailAddress: null }),
    );
    expect(problems).toMatchObject([{ kind: 'empty', variable: 'EmailAddress' }]);
    expect(problems.map((problem) => 'source' in problem && spanText(fixedFormat, problem.source))).toEqual([
      '{{EmailAddress}}',
    ]);
  });

  test.each([
    ['custom without a format', { subjectNameFormat: 'custom' }, undefined],
    ['no format at all', {}, undefined],
    ['a format that is not said to be custom', { subjectNameFormatString: 'CN={{UserName}}' }, 'CN=kim'],
  ])('%s', (_, properties, text) => {
    const rendering = renderProfile(profileOf(properties), device);
    expect(rendering.subject?.text).toBe(text);
    expect(rendering).toMatchObject({ evidence: 'real', problems: [], isIssued: true });
    expect(rendering.fixedFormat).toBeUndefined();
  });
});

describe('the SID', () => {
  const sid = '{{OnPremisesSecurityIdentifier}}';
  const { devices } = readFiles({
    deviceName: 'PC',
    userId: '1',
    user: { onPremisesSecurityIdentifier: 'S-1-5-21-1-2-3-4' },
    device: { onPremisesSecurityIdentifier: null },
  });

  function render(certificateStore: string): Rendering {
    const [device] = devices;
    if (device === undefined) throw new Error('The fixture has no device.');
    return renderProfile(
      profileOf({
        ...custom,
        certificateStore,
        subjectNameFormatString: 'CN={{DeviceName}}',
        customSubjectAlternativeNames: [{ sanType: uri, name: sid }],
      }),
      device,
    );
  }

  test('is the user’s in a user certificate, behind its tag', () => {
    const { sans, problems } = render('user');
    expect(sans.map(({ text }) => text.text)).toEqual(['tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-4']);
    expect(problems).toEqual([]);
  });

  test('is the device’s in a device certificate, which is issued without it', () => {
    const { sans, problems, isIssued, name } = render('machine');
    expect(sans.map(({ text }) => text.text)).toEqual(['']);
    expect(problems).toMatchObject([{ kind: 'empty', severity: 'warning', where: 0 }]);
    expect(isIssued).toBe(true);
    expect(name).toBeDefined();
  });
});
