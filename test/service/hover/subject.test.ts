import { describe, expect, test } from 'vitest';
import { workspaceOf } from '../../support/examples.ts';
import { ios, profile, withSan, withSubject } from '../completion/profiles.ts';
import { hoverAt, linesAt } from './hovering.ts';

const devices = {
  devices: {
    own: [
      {
        label: 'Laptop',
        operatingSystem: 'Windows',
        deviceName: 'LT-1',
        user: { userPrincipalName: 'jane@contoso.com' },
      },
      { label: 'Kiosk', operatingSystem: 'Windows', deviceName: 'KIOSK, 2', user: { userPrincipalName: '' } },
    ],
  },
};
const workspace = workspaceOf(devices);

describe('on a variable', () => {
  test.each([
    ['what it stands for', withSubject('CN={{|UserName}}'), '{{UserName}}: short name of the user'],
    [
      'in which certificates and places',
      withSubject('CN={{|UserName}}'),
      'User attribute · user certificates only · subject, SAN',
    ],
    ['its value on built-in devices', withSubject('CN={{|DeviceName}}'), 'Hybrid-joined laptop = LT-4711'],
    ['in the other notation', withSubject('CN=<<|UserName>>'), '{{UserName}}: short name of the user'],
    ['in any case', withSubject('CN={{|username}}'), '{{UserName}}: short name of the user'],
    ['by another spelling of it', withSubject('CN={{|SERIALNUMBER}}'), /^\{\{SerialNumber\}\}: /u],
    ['in quotes', withSubject(String.raw`CN=\"{{|UserName}}\"`), '{{UserName}}: short name of the user'],
    ['as a whole RDN', withSubject('{{|OnPrem_Distinguished_Name}}'), /^\{\{OnPrem_Distinguished_Name\}\}: /u],
    ['in a SAN', withSan('userPrincipalName', '{{|UserPrincipalName}}'), /^\{\{UserPrincipalName\}\}: /u],
    ['misspelt, what may be meant', withSubject('CN={{|UserNme}}'), /^Perhaps \{\{UserName\}\} is meant: /u],
    ['unknown', withSubject('CN={{|Colour}}'), 'Colour is not a variable that Intune documents.'],
    ['that this platform does not have', withSubject('CN={{|FullyQualifiedDomainName}}', { type: ios }), /Windows/u],
    [
      'of a user in a device certificate',
      withSubject('CN={{|UserName}}', { store: 'machine' }),
      /user certificates only/u,
    ],
  ])('%s', (_what, marked, line) => {
    expect(linesAt(marked)).toContainEqual(expect.stringMatching(line));
  });

  test('text in angle brackets that is no variable has no hover of its own', () => {
    expect(hoverAt(withSubject('CN=<<|colour of the sky>>'))).not.toContain('not a variable');
  });

  test("the user's devices replace the built-in ones", () => {
    const lines = linesAt(withSubject('CN={{|DeviceName}}'), { workspace });
    expect(lines).toContain('Laptop = LT-1');
    expect(lines).toContain('Kiosk = KIOSK, 2');
    expect(lines.join('\n')).not.toContain('Hybrid-joined');
  });

  test('empty and not known are two things', () => {
    expect(linesAt(withSubject('CN={{|UserPrincipalName}}'), { workspace })).toContain('Kiosk = empty');
    expect(linesAt(withSubject('CN={{|SerialNumber}}'), { workspace }).join('\n')).not.toContain('= empty');
  });
});

describe('on an attribute', () => {
  test.each([
    ['name and OID', 'CN', 'CN: common name · OID 2.5.4.3'],
    ['string type', 'CN', 'PrintableString, or BMPString for other characters'],
    ['limit', 'CN', /At most 64 characters/u],
    ['ASCII only', 'E', /^IA5String: ASCII only/u],
    ['two letters', 'C', /^Exactly 2 characters/u],
    ['by its OID', '2.5.4.3', /common name · OID 2\.5\.4\.3/u],
    ['by OID. and the number', 'OID.2.5.4.5', /OID 2\.5\.4\.5/u],
    ['in any case', 'ou', /organizational unit|OU/u],
    ['the serial number', 'SERIALNUMBER', /OID 2\.5\.4\.5/u],
    ['SN is a surname', 'SN', /surname/u],
  ])('%s', (_what, key, line) => {
    expect(linesAt(withSubject(`|${key}=x`))).toContainEqual(expect.stringMatching(line));
  });

  test('a value of its own: its string type and length', () => {
    expect(linesAt(withSubject('|O=Contoso'))).toContain('Here: PrintableString, 7 of 64 characters');
    expect(linesAt(withSubject('|O=Contosó'))).toContain('Here: BMPString, 7 of 64 characters');
  });

  test('whether the authority that the URL leads to keeps it', () => {
    const marked = profile(
      '"subjectNameFormatString": "|L=Berlin", "scepServerUrls": ["https://ndes.contoso.com/certsrv/mscep/mscep.dll"]',
    );
    const described = (subjectTemplate: readonly string[]) =>
      workspaceOf({
        authorities: { corp: { kind: 'adcs', subjectTemplate } },
        servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
      });
    expect(linesAt(marked, { workspace: described(['Locality']) }).join('\n')).toMatch(/corp keeps it/u);
    expect(linesAt(marked, { workspace: described(['CommonName']) }).join('\n')).toMatch(
      /corp leaves it out of the certificate/u,
    );
  });
});

describe('on the subject', () => {
  const name = '"|subjectNameFormatString": "CN={{DeviceName}},O=Contoso"';

  test('what each device gets', () => {
    const lines = linesAt(profile(name), { workspace });
    expect(lines[0]).toBe('Subject, as written, on your devices');
    expect(lines).toContain('CN=LT-1,O=Contoso');
  });

  test.each<[string, object, RegExp | undefined]>([
    [
      'AD CS that is described',
      { kind: 'adcs' },
      /^As corp issues it on LT-1: E=a@contoso\.com, CN=LT-1, without G=Ada, in another order\.$/u,
    ],
    ['AD CS whose list fits', { kind: 'adcs', subjectTemplate: ['CommonName', 'EMail', 'GivenName'] }, undefined],
    ['AD CS that is told to keep it', { kind: 'adcs', keepsSubject: true }, undefined],
    ['another authority', { kind: 'scepman' }, undefined],
  ])('what it is when %s has issued it', (_name, authority, line) => {
    const lines = linesAt(
      profile(`"|subjectNameFormatString": "CN={{DeviceName}},E=a@contoso.com,G=Ada",
        "scepServerUrls": ["https://ndes.contoso.com/certsrv/mscep/mscep.dll"]`),
      {
        workspace: workspaceOf({
          devices: { own: [{ label: 'LT-1', operatingSystem: 'Windows', deviceName: 'LT-1' }] },
          authorities: { corp: authority },
          servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
        }),
      },
    ).filter((each) => each.startsWith('As '));
    expect(lines).toEqual(line ? [expect.stringMatching(line)] : []);
  });

  test('a comma in a value changes the structure, and both outcomes are shown', () => {
    const lines = linesAt(profile(name), { workspace }).join('\n');
    expect(lines).toContain('CN=KIOSK, 2,O=Contoso');
    expect(lines).toMatch(/comma, which changes the structure/u);
  });

  test('an empty variable: no certificate', () => {
    const marked = profile('"|subjectNameFormatString": "CN={{UserPrincipalName}}"');
    expect(linesAt(marked, { workspace })).toContain('Kiosk · no certificate: {{UserPrincipalName}} is empty');
  });

  test('too long', () => {
    const long = workspaceOf({
      devices: { own: [{ label: 'L', operatingSystem: 'Windows', deviceName: 'x'.repeat(70) }] },
    });
    expect(linesAt(profile(name), { workspace: long }).join('\n')).toMatch(/70/u);
  });

  test('its static text too, where there is nothing more to say of it', () => {
    expect(linesAt(withSubject('CN={{DeviceName}},O=|Contoso'), { workspace })).toContain('CN=LT-1,O=Contoso');
  });

  test('no device fits', () => {
    const marked = profile('"|subjectNameFormatString": "CN={{DeviceName}}"', { type: ios });
    expect(linesAt(marked, { workspace })).toContain('None of your sample devices fits this profile.');
  });

  test('a stand-alone subject has one for each line', () => {
    const options = { kind: 'scepsubject', workspace } as const;
    expect(linesAt('# office\nCN={{DeviceName}},|O=A\nCN=b', options).join('\n')).toContain('O');
    expect(linesAt('CN={{|DeviceName}}', options)).toContain('Laptop = LT-1');
  });
});
