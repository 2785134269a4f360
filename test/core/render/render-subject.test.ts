import { describe, expect, test } from 'vitest';
import { encodeName, toHex } from '../../../server/src/core/name/der.ts';
import { formatName } from '../../../server/src/core/name/format-name.ts';
import type { Device, DeviceValue } from '../../../server/src/core/render/device.ts';
import { renderSubject, type RenderOptions } from '../../../server/src/core/render/render.ts';
import type { Rendering, RenderingProblem } from '../../../server/src/core/render/rendering.ts';
import { parseSubject } from '../../../server/src/core/subject/parse.ts';
import { spanText } from '../../../server/src/core/text/span.ts';
import { deviceOf } from './device-of.ts';

type Values = Readonly<Record<string, string | null>>;

interface Case {
  readonly format: string;
  readonly values: Values;
  readonly device?: Partial<Device>;
  readonly options?: RenderOptions;
  readonly text: string;
  /** As CertNameToStr prints it; undefined where there is none. */
  readonly name?: string;
  readonly der?: string;
  readonly problems?: readonly string[];
}

const windows = { platform: 'windows' } as const;

function check({ format, values, device, options = windows, text, name, der, problems = [] }: Case): void {
  const rendering = render(format, deviceOf(values, device), options);
  expect(rendering.subject?.text).toBe(text);
  expect(rendering.name && formatName(rendering.name)).toBe(name);
  if (der !== undefined) expect(rendering.name && toHex(encodeName(rendering.name))).toBe(der);
  expect(rendering.problems.map((problem) => show(problem, format))).toEqual(problems);
  expect(rendering.isIssued).toBe(problems.every((problem) => !problem.startsWith('error')));
}

function render(format: string, device: Device, options: RenderOptions): Rendering {
  return renderSubject({ subject: parseSubject(format) }, device, options);
}

/** `error empty {{IMEI}}`: severity, kind and the part of the format it is about. */
function show(problem: RenderingProblem, format: string): string {
  const about = 'source' in problem ? spanText(format, problem.source) : '';
  const error = problem.kind === 'syntax' ? `${problem.error.code} at ${problem.error.offset ?? '?'}` : about;
  return `${problem.severity} ${problem.kind} ${error}`.trimEnd();
}

describe('values that stay what they are', () => {
  test.each<Case>([
    {
      format: 'CN={{UserName}},O=Contoso',
      values: { UserName: 'kim.lee' },
      text: 'CN=kim.lee,O=Contoso',
      name: 'CN=kim.lee, O=Contoso',
      der: '30243110300e060355040313076b696d2e6c65653110300e060355040a1307436f6e746f736f',
    },
    {
      format: 'CN={{username}}',
      values: { UserName: 'kim' },
      text: 'CN=kim',
      name: 'CN=kim',
      der: '300e310c300a060355040313036b696d',
    },
    {
      format: 'CN=<<UserName>>',
      values: { UserName: 'kim' },
      text: 'CN=kim',
      name: 'CN=kim',
    },
    {
      format: 'CN={{UserPrincipalName}}',
      values: { UserPrincipalName: 'a@b' },
      text: 'CN=a@b',
      name: 'CN=a@b',
      der: '3011310f300d06035504031e06006100400062',
    },
    {
      format: 'CN={{DeviceName}} {{SerialNumber}}',
      values: { DeviceName: 'PC', SerialNumber: '7' },
      text: 'CN=PC 7',
      name: 'CN=PC 7',
    },
    { format: '', values: {}, text: '', name: '', der: '3000' },
    { format: 'CN=x', values: {}, text: 'CN=x', name: 'CN=x' },
    {
      format: 'CN={{DeviceName}}',
      values: { DeviceName: 'Élodie’s iPhone Ñandú' },
      text: 'CN=Élodie’s iPhone Ñandú',
      name: 'CN=Élodie’s iPhone Ñandú',
    },
    {
      format: 'CN={{UserName}}',
      values: { UserName: 'ליאת' },
      text: 'CN=ליאת',
      name: 'CN=ליאת',
      der: '30133111300f06035504031e0805dc05d905d005ea',
    },
    {
      format: 'CN={{UserName}}',
      values: { UserName: "O'Hara" },
      text: "CN=O'Hara",
      name: "CN=O'Hara",
    },
    {
      format: 'CN={{OnPremisesSamAccountName}}',
      values: { OnPremisesSamAccountName: 'FABRIKAM\\kim' },
      text: 'CN=FABRIKAM\\kim',
      name: 'CN=FABRIKAM\\kim',
    },
    {
      format: 'CN={{DeviceName}}, O=a',
      values: { DeviceName: ' PC ' },
      text: 'CN= PC , O=a',
      name: 'CN=PC, O=a',
    },
  ])('$format -> $text', check);
});

describe('values are never looked at again', () => {
  test.each<Case>([
    {
      format: 'CN={{DeviceName}},O={{UserName}}',
      values: { DeviceName: '{{UserName}}', UserName: '<<DeviceName>>' },
      text: 'CN={{UserName}},O=<<DeviceName>>',
      name: 'CN={{UserName}}, O="<<DeviceName>>"',
    },
    {
      format: 'CN={{{DeviceName}}UserName}}',
      values: { DeviceName: '{', UserName: 'kim' },
      text: 'CN={{UserName}}',
      name: 'CN={{UserName}}',
      problems: ['warning literal UserName}}'],
    },
  ])('$format -> $text', check);
});

describe('what is no variable stays as written', () => {
  test.each<Case>([
    {
      format: 'CN={{ UserName }}',
      values: { UserName: 'kim' },
      text: 'CN={{ UserName }}',
      name: 'CN={{ UserName }}',
      problems: ['warning literal {{ UserName }}'],
    },
    {
      format: 'CN={UserName}',
      values: { UserName: 'kim' },
      text: 'CN={UserName}',
      name: 'CN={UserName}',
      problems: ['warning literal {UserName}'],
    },
    {
      format: 'CN={{UserName',
      values: { UserName: 'kim' },
      text: 'CN={{UserName',
      name: 'CN={{UserName',
      problems: ['warning literal {{UserName'],
    },
    { format: 'CN=<<colour>>', values: {}, text: 'CN=<<colour>>', name: 'CN="<<colour>>"' },
    {
      format: 'CN={{{UserName}}}',
      values: { UserName: 'kim' },
      text: 'CN={kim}',
      name: 'CN={kim}',
    },
  ])('$format', check);
});

describe('values that are empty, missing or not known', () => {
  test.each<Case>([
    {
      format: 'CN={{DeviceName}},OU={{IMEI}}',
      values: { DeviceName: 'PC', IMEI: null },
      text: 'CN=PC,OU=',
      problems: ['error empty {{IMEI}}'],
    },
    {
      format: 'CN={{DeviceName}},OU={{IMEI}}',
      values: { DeviceName: 'PC' },
      text: 'CN=PC,OU={{IMEI}}',
      problems: ['info unknown {{IMEI}}'],
    },
    {
      format: 'CN={{DeviceNmae}}',
      values: { DeviceName: 'PC' },
      text: 'CN={{DeviceNmae}}',
      problems: ['info unknown {{DeviceNmae}}'],
    },
    {
      format: 'C={{Department}},CN={{IMEI}}',
      values: { IMEI: null },
      text: 'C={{Department}},CN=',
      problems: ['info unknown {{Department}}', 'error empty {{IMEI}}'],
    },
    { format: 'CN={{TicketNumber}}', values: { ticketnumber: '17' }, text: 'CN=17', name: 'CN=17' },
    {
      format: '{{IMEI}}={{IMEI}}',
      values: { IMEI: null },
      text: '=',
      problems: ['error empty {{IMEI}}', 'error empty {{IMEI}}'],
    },
    {
      format: 'CN={{DeviceName}},OU={{IMEI}}',
      values: { DeviceName: 'a,b', IMEI: null },
      text: 'CN=a,b,OU=',
      problems: ['error empty {{IMEI}}', 'error syntax 80092023 at 5', 'warning structure {{DeviceName}}'],
    },
  ])('$format on $values', check);
});

describe('errors that hold whatever a variable without a value is', () => {
  const ios = { platform: 'ios' } as const;
  test.each<Case>([
    {
      format: 'CN={{UserNam}},UID=x',
      values: {},
      text: 'CN={{UserNam}},UID=x',
      problems: ['info unknown {{UserNam}}', 'error syntax 80092023 at 15'],
    },
    {
      format: 'CN={{UserNam}},UID=x',
      values: {},
      options: ios,
      text: 'CN={{UserNam}},UID=x',
      problems: ['info unknown {{UserNam}}', 'warning syntax 80092023 at 15'],
    },
    {
      format: 'CN={{IMEI}},{{Department}},Contoso',
      values: { IMEI: null },
      text: 'CN=,{{Department}},Contoso',
      problems: ['error empty {{IMEI}}', 'info unknown {{Department}}', 'error syntax 80092023 at 19'],
    },
    {
      format: 'E={{EmailAddress}},OU={{Department}}',
      values: { EmailAddress: 'jörg@contoso.com' },
      text: 'E=jörg@contoso.com,OU={{Department}}',
      problems: ['info unknown {{Department}}', 'error syntax 80092022 at 3'],
    },
  ])('$format on $values', check);

  test.each([
    'CN=x,{{OnPrem_Distinguished_Name}}',
    'C={{Department}}',
    'C{{Department}}',
    'SERIALNUMBER=#{{SerialNumber}}',
    'OID.{{Department}}=x',
    '{{Department}}=x',
    'CN="{{Department}}",O=x',
  ])('%s may be a name', (format) => {
    check({ format, values: {}, text: format, problems: [`info unknown ${/\{\{\w+\}\}/.exec(format)?.[0] ?? ''}`] });
  });
});

describe('variables that the certificate cannot hold', () => {
  const userName = { UserName: 'kim', DeviceId: 'D1', FullyQualifiedDomainName: 'a.b' };
  test.each<Case>([
    {
      format: 'CN={{UserName}}',
      values: userName,
      options: { platform: 'windows', store: 'machine' },
      text: 'CN=kim',
      problems: ['error unavailable {{UserName}}'],
    },
    {
      format: 'CN={{username}},O={{Nothing}}',
      values: {},
      options: { platform: 'windows', store: 'machine' },
      text: 'CN={{username}},O={{Nothing}}',
      problems: ['error unavailable {{username}}', 'info unknown {{Nothing}}'],
    },
    {
      format: 'CN={{FullyQualifiedDomainName}}',
      values: userName,
      options: { platform: 'ios', store: 'machine' },
      text: 'CN=a.b',
      problems: ['error unavailable {{FullyQualifiedDomainName}}'],
    },
    { format: 'CN={{UserName}}', values: userName, text: 'CN=kim', name: 'CN=kim' },
    {
      format: 'CN={{DeviceId}}',
      values: userName,
      text: 'CN=D1',
      name: 'CN=D1',
    },
  ])('$format with $options', check);
});

describe('a device without a user', () => {
  const device = { hasUser: false };
  const values = { UserName: null, DeviceName: 'K1', IMEI: null };
  test.each<Case>([
    {
      format: 'CN={{UserName}}',
      values,
      device,
      options: { platform: 'windows', store: 'user' },
      text: 'CN=',
      problems: ['error noUser'],
    },
    {
      format: 'CN={{DeviceName}},OU={{IMEI}}',
      values,
      device,
      options: { platform: 'windows', store: 'user' },
      text: 'CN=K1,OU=',
      problems: ['error noUser', 'error empty {{IMEI}}'],
    },
    {
      format: 'CN={{UserName}}',
      values,
      device,
      options: { platform: 'windows', store: 'machine' },
      text: 'CN=',
      problems: ['error unavailable {{UserName}}'],
    },
    { format: 'CN={{UserName}}', values, device, text: 'CN=', problems: ['error empty {{UserName}}'] },
    {
      format: 'CN={{DeviceName}}',
      values,
      device,
      options: { platform: 'windows', store: 'machine' },
      text: 'CN=K1',
      name: 'CN=K1',
    },
  ])('$format, $options', check);
});

describe('values that change the structure', () => {
  const dn = 'CN=Lee\\, Kim,OU=Staff,DC=fabrikam';
  test.each<Case>([
    {
      format: 'CN={{OnPrem_Distinguished_Name}},O=x',
      values: { OnPrem_Distinguished_Name: 'CN=Kim,OU=Staff,DC=fabrikam' },
      text: 'CN=CN=Kim,OU=Staff,DC=fabrikam,O=x',
      name: 'CN="CN=Kim", OU=Staff, DC=fabrikam, O=x',
      problems: ['warning structure {{OnPrem_Distinguished_Name}}'],
    },
    {
      format: 'CN={{OnPrem_Distinguished_Name}}',
      values: { OnPrem_Distinguished_Name: dn },
      text: `CN=${dn}`,
      problems: ['error syntax 80092023 at 12', 'warning structure {{OnPrem_Distinguished_Name}}'],
    },
    {
      format: 'CN="{{OnPrem_Distinguished_Name}}"',
      values: { OnPrem_Distinguished_Name: dn },
      text: `CN="${dn}"`,
      name: `CN="${dn}"`,
    },
    {
      format: 'E={{EmailAddress}}',
      values: { EmailAddress: 'kim+wifi@fabrikam.example' },
      text: 'E=kim+wifi@fabrikam.example',
      problems: ['error syntax 80092023 at 6', 'warning structure {{EmailAddress}}'],
    },
    {
      format: 'CN={{DeviceName}}',
      values: { DeviceName: 'a;O=b' },
      text: 'CN=a;O=b',
      name: 'CN=a, O=b',
      problems: ['warning structure {{DeviceName}}'],
    },
    {
      format: 'CN={{DeviceName}}',
      values: { DeviceName: '#00ff' },
      text: 'CN=#00ff',
      name: 'CN=#00FF',
      problems: ['warning structure {{DeviceName}}'],
    },
    { format: 'CN=PC{{DeviceName}}', values: { DeviceName: '#1' }, text: 'CN=PC#1', name: 'CN="PC#1"' },
    {
      format: 'CN= {{UserName}}{{DeviceName}}',
      values: { UserName: ' ', DeviceName: '#1a' },
      text: 'CN=  #1a',
      name: 'CN=#1A',
      problems: ['warning structure {{DeviceName}}'],
    },
    {
      format: 'CN="{{DeviceName}}"',
      values: { DeviceName: '#1' },
      text: 'CN="#1"',
      name: 'CN="#1"',
    },
    {
      format: 'CN={{DeviceName}}',
      values: { DeviceName: '"Blue" one' },
      text: 'CN="Blue" one',
      problems: ['error syntax 80092023 at 10', 'warning structure {{DeviceName}}'],
    },
    {
      format: 'CN="{{DeviceName}}"',
      values: { DeviceName: '15" screen' },
      text: 'CN="15" screen"',
      problems: ['error syntax 80092023 at 8', 'warning structure {{DeviceName}}'],
    },
    {
      format: 'CN="{{DeviceName}}"',
      values: { DeviceName: 'a""b' },
      text: 'CN="a""b"',
      name: 'CN="a""b"',
      problems: ['warning structure {{DeviceName}}'],
    },
    {
      format: 'CN={{DeviceName}}',
      values: { DeviceName: '15" screen' },
      text: 'CN=15" screen',
      name: 'CN="15"" screen"',
      problems: ['warning structure {{DeviceName}}'],
    },
    {
      format: 'OID.1.2.3=#{{SerialNumber}}',
      values: { SerialNumber: 'ab,CN=c' },
      text: 'OID.1.2.3=#ab,CN=c',
      name: 'OID.1.2.3=#AB, CN=c',
      problems: ['warning structure {{SerialNumber}}'],
    },
    // Who writes a variable alone leaves the structure to it.
    {
      format: '{{OnPrem_Distinguished_Name}}',
      values: { OnPrem_Distinguished_Name: 'CN=Kim,OU=Staff' },
      text: 'CN=Kim,OU=Staff',
      name: 'CN=Kim, OU=Staff',
    },
  ])('$format -> $text', check);

  test.each<readonly [string, Values, string]>([
    [
      'CN={{OnPrem_Distinguished_Name}},O=x',
      { OnPrem_Distinguished_Name: 'CN=Kim,OU=Staff' },
      'The value of {{OnPrem_Distinguished_Name}} holds a comma, which changes the structure of the name. As rendered: CN="CN=Kim", OU=Staff, O=x. As meant: CN="CN=Kim,OU=Staff", O=x.',
    ],
    [
      'CN={{DeviceName}}/{{UserName}},E={{EmailAddress}}',
      { DeviceName: 'a', UserName: 'b', EmailAddress: 'k+w@x.example' },
      'The value of {{EmailAddress}} holds a plus sign, which changes the structure of the name. As rendered: no name (CRYPT_E_INVALID_X500_STRING, 0x80092023). As meant: CN=a/b, E="k+w@x.example".',
    ],
    [
      'CN="my ""{{DeviceName}}""",O=x',
      { DeviceName: 'a"b' },
      'The value of {{DeviceName}} holds a quotation mark, which changes the structure of the name. As rendered: no name (CRYPT_E_INVALID_X500_STRING, 0x80092023). As meant: CN="my ""a""b""", O=x.',
    ],
    [
      'CN=the {{DeviceName}} "one"',
      { DeviceName: 'a,b;c+d' },
      'The value of {{DeviceName}} holds a comma, a semicolon and a plus sign, which changes the structure of the name. As rendered: no name (CRYPT_E_INVALID_X500_STRING, 0x80092023). As meant: CN="the a,b;c+d ""one""".',
    ],
    [
      'CN={{DeviceName}}',
      { DeviceName: '15" screen' },
      'The value of {{DeviceName}} holds a quotation mark; what Windows does with it here is not documented. Read as text: CN="15"" screen"',
    ],
  ])('both outcomes: %s', (format, values, message) => {
    const { problems } = render(format, deviceOf(values), windows);
    expect(problems.filter(({ kind }) => kind === 'structure').map((problem) => problem.message)).toEqual([message]);
  });
});

describe('texts that are no name', () => {
  const format = 'C={{Department}}';
  const values = { Department: 'R&D' };
  test.each<Case>([
    { format, values, text: 'C=R&D', problems: ['error syntax 80092021 at 3'] },
    { format, values, options: { platform: 'ios' }, text: 'C=R&D', problems: ['warning syntax 80092021 at 3'] },
    { format, values, options: {}, text: 'C=R&D', problems: ['error syntax 80092021 at 3'] },
    {
      format,
      values,
      device: { platforms: ['macos'] },
      options: {},
      text: 'C=R&D',
      problems: ['warning syntax 80092021 at 3'],
    },
    { format: 'UID={{UserName}}', values: { UserName: 'k' }, text: 'UID=k', problems: ['error syntax 80092023 at 0'] },
    {
      format: 'CN={{DeviceName}}',
      values: { DeviceName: 'a\ud83d' },
      text: 'CN=a\ud83d',
      problems: ['error syntax 80092023 at 4'],
    },
    {
      format: 'E={{EmailAddress}}',
      values: { EmailAddress: 'jürgen@fabrikam.example' },
      text: 'E=jürgen@fabrikam.example',
      problems: ['error syntax 80092022 at 3'],
    },
  ])('$text, $options', check);

  test('a full DNS name that we put together is never the ground of an error', () => {
    const value = { state: 'present', value: 'pc.fabrikam.exämple', isAssumed: true, isDerived: true } as const;
    const device = deviceOf({}, { values: new Map([['FullyQualifiedDomainName', value]]) });
    const rendering = render('E={{FullyQualifiedDomainName}}', device, windows);
    expect(rendering.problems).toMatchObject([{ kind: 'syntax', severity: 'warning' }]);
    expect(rendering.isIssued).toBe(true);
  });
});

describe('lengths', () => {
  const upn = `${'k'.repeat(54)}@fabrikam.example`;
  test.each<Case>([
    {
      format: 'O=x,CN={{UserPrincipalName}}',
      values: { UserPrincipalName: upn },
      text: `O=x,CN=${upn}`,
      name: `O=x, CN=${upn}`,
      problems: ['warning tooLong CN={{UserPrincipalName}}'],
    },
    {
      format: 'C={{Department}}',
      values: { Department: 'DEU' },
      text: 'C=DEU',
      name: 'C=DEU',
      problems: ['warning tooLong C={{Department}}'],
    },
    {
      format: 'CN={{DeviceName}}',
      values: { DeviceName: '😀'.repeat(64) },
      text: `CN=${'😀'.repeat(64)}`,
      name: `CN=${'😀'.repeat(64)}`,
    },
    // What is not known may be shorter than its token, and what is empty says nothing.
    {
      format: `CN=${'x'.repeat(60)}{{SerialNumber}}`,
      values: {},
      text: `CN=${'x'.repeat(60)}{{SerialNumber}}`,
      problems: ['info unknown {{SerialNumber}}'],
    },
    {
      format: 'CN={{UserPrincipalName}},OU={{Department}}',
      values: { UserPrincipalName: upn },
      text: `CN=${upn},OU={{Department}}`,
      problems: ['info unknown {{Department}}', 'warning tooLong CN={{UserPrincipalName}}'],
    },
  ])('$format', check);

  test('the message says which limit', () => {
    const { problems } = render('CN={{UserPrincipalName}}', deviceOf({ UserPrincipalName: upn }), windows);
    expect(problems).toMatchObject([
      {
        attribute: 'CN',
        length: 71,
        limit: 64,
        message: 'CN (common name) is 71 characters long; AD CS takes at most 64.',
      },
    ]);
  });
});

describe('evidence', () => {
  const assumed = { state: 'present', value: 'kim', isAssumed: true } as const;
  test.each<readonly [string, Partial<Device>, Rendering['evidence']]>([
    ['CN={{DeviceName}}', {}, 'real'],
    ['CN={{DeviceName}}', { evidence: 'sample' }, 'sample'],
    ['CN={{UserName}}', {}, 'assumed'],
    ['CN={{UserName}}', { evidence: 'sample' }, 'assumed'],
  ])('%s, %j: %s', (format, rest, evidence) => {
    const values = new Map<string, DeviceValue>([...deviceOf({ DeviceName: 'A' }).values, ['UserName', assumed]]);
    expect(render(format, deviceOf({}, { ...rest, values }), windows).evidence).toBe(evidence);
  });
});
