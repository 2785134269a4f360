import { describe, expect, test } from 'vitest';
import { variables } from '../../../server/src/core/facts/variables.ts';
import { workspaceOf } from '../../support/examples.ts';
import { aosp, deviceOwner, ios, macos, profile, windows, withSan, withSubject } from '../completion/profiles.ts';
import { hoverAt, hovered } from './reading.ts';

describe('a variable', () => {
  test.each(variables.map(({ name, meaning, kind }) => [name, meaning, kind] as const))(
    '%s says what it stands for',
    (name, meaning, kind) => {
      const { lines, about } = hovered(
        withSubject(`CN={{|${name}}}`, { store: kind === 'device' ? 'machine' : 'user' }),
      );
      expect(about).toBe(`{{${name}}}`);
      expect(lines[0]).toBe(`{{${name}}}: ${meaning}`);
      expect(lines[1]).toMatch(
        /^(User attribute|Device attribute|Attribute of the user or the device|Filled in by Intune) · /,
      );
    },
  );

  test.each([
    ['on its first brace', 'CN=|{{UserName}},O=x', '{{UserName}}'],
    ['on its last brace', 'CN={{UserName}|},O=x', '{{UserName}}'],
    ['in another case', 'CN={{us|ername}}', '{{username}}'],
    ['between angles', 'CN=<<User|Name>>', '<<UserName>>'],
    ['of two in a row', 'CN={{UserName}}{|{DeviceName}}', '{{DeviceName}}'],
    ['between quotes', String.raw`CN=\"{{User|Name}}\"`, '{{UserName}}'],
    ['escaped by an exporter', String.raw`CN=\u007b\u007bUser|Name}}`, String.raw`\u007b\u007bUserName}}`],
    ['unclosed', 'CN={{User|Name,O=x', '{{UserName'],
  ])('%s is all of it', (_title, content, about) => {
    expect(hovered(withSubject(content)).about).toBe(about);
  });

  test.each([
    ['in another of its spellings', withSubject('CN={{SERIAL|NUMBER}}', { store: 'machine' }), 'SerialNumber'],
    ['as a whole RDN', withSubject('{{OnPrem_|Distinguished_Name}}'), 'OnPrem_Distinguished_Name'],
    ['in a SAN', withSan('userPrincipalName', '{{User|PrincipalName}}'), 'UserPrincipalName'],
  ])('is told %s', (_title, marked, name) => {
    expect(hovered(marked).lines[0]).toMatch(new RegExp(`^{{${name}}}: `));
  });

  test.each([
    ['after it', 'CN={{UserName}}|,O=x', /^Subject, as written/],
    ['before it', 'CN|={{UserName}}', /^CN: common name/],
  ])('says nothing %s', (_title, content, first) => {
    expect(hovered(withSubject(content)).lines[0]).toMatch(first);
  });
});

describe('what is wrong with a variable where it stands', () => {
  const device = { store: 'machine' } as const;

  test.each<[string, string, string]>([
    [
      'a user variable in a device certificate',
      withSubject('CN={{User|Name}}', device),
      'Not in this profile: its certificate type is Device.',
    ],
    ['angles', withSubject('CN=<<User|Name>>'), 'Intune itself replaces {{UserName}} only.'],
    ['blanks', withSubject('CN={{ User|Name }}'), 'Not replaced as it is written here; write {{UserName}}.'],
    ['one brace', withSubject('CN={User|Name}'), 'Not replaced as it is written here; write {{UserName}}.'],
    ['unclosed', withSubject('CN={{User|Name'), 'Not replaced as it is written here; write {{UserName}}.'],
    [
      'a SAN of the wrong type',
      withSan('domainNameService', '{{OnPremises|SecurityIdentifier}}'),
      'It has no value in this place.',
    ],
    [
      'one of the service in a SAN',
      withSan('domainNameService', '{{CloudPKI|FQDN}}'),
      'It has no value in this place.',
    ],
    ['one of the service in a subject', withSubject('CN={{CloudPKI|FQDN}}'), 'It has no value in this place.'],
    [
      'a user variable in a URL',
      profile('"scepServerUrls": ["https://{{User|Name}}/x"]'),
      'No document says that it works in a SCEP server URL.',
    ],
  ])('%s', (_title, marked, expected) => {
    expect(hovered(marked).lines).toContain(`- ${expected}`);
  });

  test.each<[string, string, string]>([
    ['IMEINumber', windows, 'user'],
    ['UserName', aosp, 'user'],
    ['OnPrem_Distinguished_Name', deviceOwner, 'user'],
    ['FullyQualifiedDomainName', ios, 'machine'],
    ['MEID', macos, 'machine'],
  ])('%s on %s says its limits there', (name, type, store) => {
    const { lines } = hovered(withSubject(`CN={{|${name}}}`, { type, store: store === 'user' ? 'user' : 'machine' }));
    expect(lines.filter((line) => line.startsWith('- ')).length).toBeGreaterThan(0);
  });
});

describe('a variable that there is not', () => {
  test.each([
    [
      'a slip',
      '{{UserNam|}}',
      ['UserNam is not a variable that Intune documents.', 'Perhaps {{UserName}} is meant: short name of the user.'],
    ],
    [
      'another slip',
      '{{EmailAdress|}}',
      [
        'EmailAdress is not a variable that Intune documents.',
        'Perhaps {{EmailAddress}} is meant: e-mail address of the user.',
      ],
    ],
    ['nothing alike', '{{Quux42|}}', ['Quux42 is not a variable that Intune documents.']],
    [
      'between angles, alike',
      '<<UserNam|>>',
      ['UserNam is not a variable that Intune documents.', 'Perhaps {{UserName}} is meant: short name of the user.'],
    ],
  ])('%s', (_title, variable, expected) => {
    expect(hovered(withSubject(`CN=${variable}`)).lines).toEqual(expected);
  });

  test('between angles and nothing alike is text of the subject', () => {
    expect(hovered(withSubject('CN=<<Quux42|>>')).lines[0]).toMatch(/^Subject, as written/);
  });
});

describe('its value', () => {
  const own = (...devices: readonly Readonly<Record<string, unknown>>[]) => ({
    workspace: workspaceOf({ devices: { own: devices.map((one) => ({ operatingSystem: 'Windows', ...one })) } }),
  });

  test('is shown for each built-in device, the ones without it first', () => {
    const { markdown, lines } = hovered(withSubject('CN={{User|Name}}'));
    expect(lines).toContain('On built-in sample devices');
    expect(markdown.indexOf('- Kiosk without a user: **empty**')).toBeLessThan(
      markdown.indexOf('- Hybrid-joined laptop'),
    );
    expect(lines).toContain('- Hybrid-joined laptop: janedoe assumed');
  });

  test('is shown for the devices of the user only', () => {
    const { lines } = hovered(withSubject('CN={{Device|Name}}'), own({ label: 'Lab 1', deviceName: 'LAB-1' }));
    expect(lines).toContain('Your device: Value');
    expect(lines).toContain('Lab 1: LAB-1');
    expect(lines.join()).not.toContain('Hybrid');
  });

  test('present, empty and not known are three states', () => {
    const { lines } = hovered(
      withSubject('CN={{Serial|Number}}', { store: 'machine' }),
      own({ label: 'A', serialNumber: 'S1' }, { label: 'B', serialNumber: '' }, { label: 'C' }),
    );
    expect(lines).toEqual(expect.arrayContaining(['A: S1', 'B: empty', 'C: not known']));
  });

  test('is not known where no device tells it', () => {
    const { lines } = hovered(withSubject('CN={{Serial|Number}}', { store: 'machine' }), own({ label: 'A' }));
    expect(lines).toContain('The sample devices do not tell its value.');
  });

  test('of a device whose platform does not fit is not shown', () => {
    const { lines } = hovered(withSubject('CN={{Device|Name}}', { type: ios }), own({ label: 'A', deviceName: 'x' }));
    expect(lines).toContain('None of your sample devices fits this profile.');
  });

  test('of many devices is shown for the first few', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ label: `D${index}`, deviceName: `N${index}` }));
    const { lines } = hovered(withSubject('CN={{Device|Name}}'), own(...many));
    expect(lines).toContain('… and 22 more');
  });

  test('that is long is a list, and cut', () => {
    const { lines } = hovered(withSubject('CN={{Device|Name}}'), own({ label: 'A', deviceName: 'x'.repeat(1000) }));
    expect(lines.find((line) => line.startsWith('- A: '))?.length).toBeLessThan(230);
  });

  test('is none for what is filled in later, and for what is not replaced', () => {
    expect(hovered(profile('"scepServerUrls": ["https://{{CloudPKI|FQDN}}/x"]')).lines.join()).not.toMatch(
      /your device|sample device/i,
    );
    expect(hovered(withSubject('CN={{ User|Name }}')).lines.join()).not.toContain('janedoe assumed');
  });
});

test('there is none in a text that Intune does not read', () => {
  expect(hovered(profile('"description": "{{User|Name}}"')).lines[0]).toBe('Description · description');
  expect(hoverAt('{ "description": "{{User|Name}}" }')).toBeUndefined();
});

test('in a subject file there is no profile that it could not fit', () => {
  const { lines } = hovered('CN=<<User|Name>>\n', { kind: 'scepsubject' });
  expect(lines[0]).toBe('{{UserName}}: short name of the user');
  expect(lines.join()).not.toContain('Intune itself');
});
