import { describe, expect, test } from 'vitest';
import { attributes } from '../../../server/src/core/facts/attributes.ts';
import { workspaceOf } from '../../support/examples.ts';
import { ios, withSubject } from '../completion/profiles.ts';
import { hovered } from './reading.ts';

const corp = (authority: Readonly<Record<string, unknown>>) => ({
  workspace: workspaceOf({
    authorities: { corp: authority },
    servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
  }),
});

function atAttribute(content: string): string {
  return withSubject(content).replace(/ \}$/, ', "scepServerUrls": ["https://ndes.contoso.com/x"] }');
}

describe('an attribute', () => {
  const keys = attributes.filter(({ isKey }) => isKey);

  test.each(keys.map(({ key, oid, label }) => [key, oid, label]))('%s is OID %s, %s', (key, oid, label) => {
    const { lines, about } = hovered(withSubject(`|${key}=x`));
    expect(about).toBe(key);
    expect(lines[0]).toBe(`${key}: ${label} · OID ${oid}`);
    expect(lines[1]).toMatch(/^(PrintableString|IA5String|NumericString|BMPString|UTF8String)/);
  });

  test.each([
    ['in another case', 'c|n=x', 'cn', /^CN: common name/],
    ['by its OID', '2.5.|4.3=x', '2.5.4.3', /^CN: common name/],
    ['by its OID with a prefix', 'OID.2.5.|4.3=x', 'OID.2.5.4.3', /^CN: common name/],
    ['with blanks', ' C|N = x', 'CN', /^CN: common name/],
    ['on its equals sign', 'CN|=x', 'CN=', /^CN: common name/],
    ['the second of one RDN', 'CN=x+O|U=y', 'OU', /^OU: organizational unit/],
    ['without a name', '1.2.|3=x', '1.2.3', /^1\.2\.3: an attribute type without a name/],
  ])('%s', (_title, content, about, first) => {
    const found = hovered(withSubject(content));
    expect(found.about).toBe(about);
    expect(found.lines[0]).toMatch(first);
  });

  test.each([
    ['CN', 'PrintableString, or BMPString for other characters', 'At most 64 characters'],
    ['E', 'IA5String: ASCII only', 'At most 128 for AD CS'],
    ['C', 'PrintableString only', 'Exactly 2 characters'],
  ])('%s has its string type and its length', (key, type, length) => {
    const { lines } = hovered(withSubject(`|${key}=x`));
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringMatching(`^${type}`), expect.stringMatching(`^${length}`)]),
    );
  });

  test.each([
    ['that there is not', 'UI|D=x'],
    ['that a variable makes', '{{X}}a|b=x'],
    ['without a key', '|=x'],
  ])('%s is part of the subject as a whole', (_title, content) => {
    expect(hovered(withSubject(content)).lines[0]).toMatch(/^Subject, as written/);
  });

  test.each([
    ['|CN=abc', 'Here: PrintableString, 3 of 64 characters'],
    ['|CN=a', 'Here: PrintableString, 1 of 64 characters'],
    ['|CN=Zoë', 'Here: BMPString, 3 of 64 characters'],
    ['|E=a@b', 'Here: IA5String, 3 of 128 characters'],
    ['|C=Germany', 'Here: PrintableString, 7 of 2 characters'],
    ['|CN=😀', 'Here: BMPString, 1 of 64 characters'],
    [String.raw`|O=\"A, B\"`, 'Here: PrintableString, 4 of 64 characters'],
  ])('%s tells what the value becomes', (content, expected) => {
    expect(hovered(withSubject(content)).lines).toContain(expected);
  });

  test('with variables tells no length', () => {
    expect(hovered(withSubject('|CN={{UserName}}')).lines.join()).not.toContain('Here:');
  });

  test.each<[string, string, Readonly<Record<string, unknown>>, string]>([
    ['kept', '|CN=x', { kind: 'adcs', subjectTemplate: ['CommonName'] }, 'corp keeps it.'],
    [
      'dropped',
      '|OU=x',
      { kind: 'adcs', subjectTemplate: ['CommonName'] },
      'corp leaves it out of the certificate: it is not in its SubjectTemplate.',
    ],
    ['kept in another spelling', '|E=x', { kind: 'adcs', subjectTemplate: ['email'] }, 'corp keeps it.'],
    [
      'kept with everything',
      '|SN=x',
      { kind: 'adcs', keepsSubject: true },
      'corp issues the subject as it is requested.',
    ],
    ['kept by default', '|OU=x', { kind: 'adcs' }, 'corp keeps it.'],
    [
      'dropped by default',
      '|SN=x',
      { kind: 'adcs' },
      'corp leaves it out of the certificate: it is not in its SubjectTemplate.',
    ],
    [
      'without a name',
      '|1.2.3=x',
      { kind: 'adcs' },
      'corp leaves it out of the certificate: it is not in its SubjectTemplate.',
    ],
  ])('is %s by a described authority', (_title, content, authority, expected) => {
    expect(hovered(atAttribute(content), corp(authority)).lines).toContain(expected);
  });

  test('at an authority of which nothing is known is not promised', () => {
    const { lines } = hovered(atAttribute('|SN=x'), corp({ kind: 'other' }));
    expect(lines.join()).not.toMatch(/keeps|leaves/);
  });

  test('without a described authority is what AD CS usually does', () => {
    expect(hovered(withSubject('|OU=x')).lines).toContain(
      'Active Directory Certificate Services (AD CS) keeps it by default.',
    );
    expect(hovered(withSubject('|SERIALNUMBER=x')).lines.join()).toContain(
      'leaves it out unless DeviceSerialNumber is in CA\\SubjectTemplate',
    );
  });
});

describe('the subject as a whole', () => {
  const own = (...devices: readonly Readonly<Record<string, unknown>>[]) => ({
    workspace: workspaceOf({ devices: { own: devices.map((one) => ({ operatingSystem: 'Windows', ...one })) } }),
  });

  test.each([
    ['on a separator', 'CN={{UserName}}|,O=x'],
    ['on text of a value', 'CN={{UserName}},O=|x'],
    ['on its opening quote', null],
  ])('%s', (_title, content) => {
    const marked =
      content === null ? withSubject('CN={{UserName}},O=x').replace('"CN=', '|"CN=') : withSubject(content);
    expect(hovered(marked).lines[0]).toBe('Subject, as written, on built-in sample devices');
    expect(hovered(marked).about).toBe('"CN={{UserName}},O=x"');
  });

  test('on the name of its property', () => {
    const { lines, about } = hovered(withSubject('CN=x').replace('subjectName', 'subject|Name'));
    expect(about).toBe('"subjectNameFormatString"');
    expect(lines[0]).toBe('Subject, as written, on built-in sample devices');
  });

  test.each<[string, string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['a value', 'CN={{DeviceName}},O=|x', { deviceName: 'PC-1' }, ['- A', '  CN=PC-1,O=x']],
    ['an assumed value', 'CN={{UserName}},O=|x', { userPrincipalName: 'a@b.c' }, ['- A · assumed', '  CN=a,O=x']],
    [
      'empty',
      'CN={{SerialNumber}},O=|x',
      { serialNumber: '', userId: 'u' },
      ['- A · no certificate: {{SerialNumber}} is empty', '  CN=‹empty›,O=x'],
    ],
    ['not known', 'CN={{SerialNumber}},O=|x', {}, ['- A · {{SerialNumber}} is not known', '  CN={{SerialNumber}},O=x']],
    [
      'too long',
      'CN={{DeviceName}},O=|x',
      { deviceName: 'x'.repeat(65) },
      ['- A · CN has 65 characters, AD CS takes 64', `  CN=${'x'.repeat(65)},O=x`],
    ],
    [
      'without a user',
      'CN={{UserName}},O=|x',
      { userId: '' },
      ['- A · no certificate: it has no user', '  CN=‹empty›,O=x'],
    ],
  ])('shows a device with %s', (_title, content, device, expected) => {
    const { lines } = hovered(withSubject(content), own({ label: 'A', ...device }));
    expect(lines.slice(1, 3)).toEqual(expected);
  });

  test('tells once what is wrong on every device, and on each what is wrong there alone', () => {
    const { lines } = hovered(
      withSubject('CN={{UserName}},SN={{SerialNumber}},O=|x', { store: 'machine' }),
      own(
        { label: 'A', userPrincipalName: 'a@b.c', serialNumber: 'S' },
        { label: 'B', userPrincipalName: 'b@b.c', serialNumber: '' },
      ),
    );
    expect(lines.slice(0, 4)).toEqual([
      'Subject, as written, on your devices',
      'No certificate on any of these: {{UserName}} is not available here',
      '- A · assumed',
      '  CN=a,SN=S,O=x',
    ]);
    expect(lines[4]).toBe('- B · assumed · no certificate: {{SerialNumber}} is empty');
  });

  test('tells the story of a value that changes the structure', () => {
    const { lines } = hovered(withSubject('CN={{DeviceName}},O=|x'), own({ label: 'A', deviceName: 'a,b' }));
    expect(lines.join('\n')).toContain('{{DeviceName}} may change the structure');
  });

  test('has devices of the platform only', () => {
    const { lines } = hovered(withSubject('CN={{UserName}},O=|x', { type: ios }));
    expect(lines.join()).toContain('iPhone');
    expect(lines.join()).not.toContain('Hybrid');
  });

  test('says so where none of the devices fits', () => {
    expect(hovered(withSubject('CN=|x', { type: ios }), own({ label: 'A' })).lines).toEqual([
      'Subject, as written',
      'None of your sample devices fits this profile.',
    ]);
  });

  test('of a fixed format says what it is taken to be', () => {
    const marked = withSubject('CN=|x').replace(
      '"certificateStore"',
      '"subjectNameFormat": "commonName", "certificateStore"',
    );
    expect(hovered(marked).lines[1]).toMatch(/^A fixed format, taken to be CN=/);
  });

  test('names the authority that rebuilds it', () => {
    const { lines } = hovered(atAttribute('CN=|x'), corp({ kind: 'adcs' }));
    expect(lines.at(-1)).toMatch(/^corp: AD CS rebuilds the subject from CA\\SubjectTemplate/);
  });

  test.each<[string, object, readonly string[]]>([
    [
      'an AD CS whose list does not fit',
      { kind: 'adcs' },
      ['As corp issues it on LT-1: E=a@contoso.com, CN=LT-1, without G=Ada, in another order.'],
    ],
    ['an AD CS whose list fits', { kind: 'adcs', subjectTemplate: ['CommonName', 'EMail', 'GivenName'] }, []],
    ['an AD CS that is told to keep it', { kind: 'adcs', keepsSubject: true }, []],
    ['another authority', { kind: 'scepman' }, []],
  ])('tells what %s makes of it', (_title, authority, expected) => {
    const { lines } = hovered(atAttribute('CN={{DeviceName}},E=a@contoso.com,G=|Ada'), {
      workspace: workspaceOf({
        devices: { own: [{ label: 'LT-1', operatingSystem: 'Windows', deviceName: 'LT-1' }] },
        authorities: { corp: authority },
        servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
      }),
    });
    expect(lines.filter((line) => line.startsWith('As '))).toEqual(expected);
  });

  test('that is far too long is not rendered', () => {
    expect(hovered(withSubject(`CN=|${'x'.repeat(100_000)}`)).lines).toHaveLength(2);
  });

  test('alone in a file is that of its line', () => {
    const { lines, about } = hovered('# a\nCN={{DeviceName}},O=|x\nCN=y\n', { kind: 'scepsubject' });
    expect(about).toBe('CN={{DeviceName}},O=x');
    expect(lines[0]).toBe('Subject, as written, on built-in sample devices');
  });
});
