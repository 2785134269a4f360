import { describe, expect, test } from 'vitest';
import { accept, offersAt, placeIn, shownAt } from './completing.ts';
import { aosp, ios, windows, withSubject, workProfile, type ProfileOptions } from './profiles.ts';

/** The content of a subject, what is taken, and the content after that. */
type Case = [content: string, label: string, expected: string];

const check = (...[content, label, expected]: Case): void => {
  expect(accept(withSubject(content), label)).toBe(withSubject(expected));
};

const variables = (key: string, options: ProfileOptions): readonly string[] =>
  shownAt(withSubject(`${key}=|`, options));

const open = (rest: string): string => `{ "@odata.type": "#microsoft.graph.${windows}", ${rest}`;

describe('a key', () => {
  test.each<Case>([
    ['|', 'CN', 'CN='],
    ['CN=x,|', 'OU', 'CN=x,OU='],
    ['CN=x, |', 'OU', 'CN=x, OU='],
    ['CN=x;|', 'OU', 'CN=x;OU='],
    ['CN=x+|', 'SERIALNUMBER', 'CN=x+SERIALNUMBER='],
    ['CN=x,O|', 'OU', 'CN=x,OU='],
    ['CN=x,o|', 'O', 'CN=x,O='],
    ['CN=x,ser|', 'SERIALNUMBER', 'CN=x,SERIALNUMBER='],
    // In front of another attribute the new one needs its own separator.
    ['|CN=x', 'OU', 'OU=,CN=x'],
    ['CN=x,|O=y', 'OU', 'CN=x,OU=,O=y'],
    ['CN=x;|O=y', 'OU', 'CN=x;OU=;O=y'],
    ['CN=x,| O=y', 'OU', 'CN=x,OU=, O=y'],
    ['CN=x,|,O=y', 'OU', 'CN=x,OU=,O=y'],
    // In front of what has no key it is the key that is missing.
    ['|{{UserName}}', 'CN', 'CN={{UserName}}'],
    ['CN=x,|Contoso', 'O', 'CN=x,O=Contoso'],
    // A key that is there is replaced whole, and its = stays.
    ['CN=x,OU|=y', 'O', 'CN=x,O=y'],
    ['CN=x,O|U=y', 'O', 'CN=x,O=y'],
    ['CN=x,EM|=y', 'E', 'CN=x,E=y'],
    ['UI|=y', 'OID.0.9.2342.19200300.100.1.1', 'OID.0.9.2342.19200300.100.1.1=y'],
    // Found under its other names, in any case, and as a dotted OID.
    ['CN=x,email|', 'E', 'CN=x,E='],
    ['CN=x,ST|', 'S', 'CN=x,S='],
    ['CN=x,given|', 'G', 'CN=x,G='],
    ['oid.2.5.4.3|', 'OID.2.5.4.3', 'OID.2.5.4.3='],
    ['2.5.4.3|', 'OID.2.5.4.3', 'OID.2.5.4.3='],
    ['CN={{UserName}},|', 'E', 'CN={{UserName}},E='],
  ])('%s, take %s', check);

  test('the usual ones come first, those that are there already late', () => {
    expect(shownAt(withSubject('|')).slice(0, 4)).toEqual(['CN={{UserName}},E={{EmailAddress}}', 'CN', 'E', 'OU']);
    const keys = shownAt(withSubject('CN=x,OU=y,|'));
    expect(keys.slice(0, 2)).toEqual(['E', 'OU']);
    expect(keys.indexOf('CN')).toBeGreaterThan(keys.indexOf('SERIALNUMBER'));
    expect(keys.indexOf('CN')).toBeLessThan(keys.indexOf('OID.2.5.4.65'));
  });

  test('says what it is', () => {
    const item = offersAt(placeIn(withSubject('CN=x,|'))).find(({ label }) => label === 'E');
    expect(item).toMatchObject({ detail: 'e-mail address' });
    const text = JSON.stringify(item?.documentation);
    for (const part of [
      '1.2.840.113549.1.9.1',
      'IA5String',
      'At most 128 characters with AD CS',
      'keeps it by default',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('a variable', () => {
  test.each<Case>([
    ['CN=|', '{{UserName}}', 'CN={{UserName}}'],
    ['CN= |', '{{UserName}}', 'CN= {{UserName}}'],
    ['CN=|,O=x', '{{UserName}}', 'CN={{UserName}},O=x'],
    ['CN=Us|', '{{UserName}}', 'CN={{UserName}}'],
    ['CN=device|', '{{DeviceName}}', 'CN={{DeviceName}}'],
    ['CN=UserName|,O=x', '{{UserPrincipalName}}', 'CN={{UserPrincipalName}},O=x'],
    // Opened, and closed or not: the braces are right afterwards.
    ['CN={|', '{{UserName}}', 'CN={{UserName}}'],
    ['CN={|}', '{{UserName}}', 'CN={{UserName}}'],
    ['CN={{|', '{{UserName}}', 'CN={{UserName}}'],
    ['CN={{|}', '{{UserName}}', 'CN={{UserName}}'],
    ['CN={{|}}', '{{UserName}}', 'CN={{UserName}}'],
    ['CN={{Us|', '{{UserName}}', 'CN={{UserName}}'],
    ['CN={{Us|}', '{{UserName}}', 'CN={{UserName}}'],
    ['CN={{Us|}}', '{{UserName}}', 'CN={{UserName}}'],
    ['CN={{us|}}', '{{UserName}}', 'CN={{UserName}}'],
    ['CN={{ Us| }}', '{{UserName}}', 'CN={{UserName}}'],
    ['CN={{Us|,O=x', '{{UserName}}', 'CN={{UserName}},O=x'],
    ['CN={{Us|,O={{DeviceName}}', '{{UserName}}', 'CN={{UserName}},O={{DeviceName}}'],
    ['CN={{|,O={{DeviceName}}', '{{UserName}}', 'CN={{UserName}},O={{DeviceName}}'],
    ['CN={{|{{DeviceName}}', '{{UserName}}', 'CN={{UserName}}{{DeviceName}}'],
    // One that is there is replaced whole, wherever the cursor is in it.
    ['CN={{|UserName}}', '{{DeviceName}}', 'CN={{DeviceName}}'],
    ['CN={{Us|erName}}', '{{DeviceName}}', 'CN={{DeviceName}}'],
    ['CN={{UserName|}}', '{{DeviceName}}', 'CN={{DeviceName}}'],
    ['CN={{UserName}|}', '{{DeviceName}}', 'CN={{DeviceName}}'],
    ['CN={{EmailAdr|ess}}', '{{EmailAddress}}', 'CN={{EmailAddress}}'],
    ['CN={{User|Nme}},O=x', '{{UserName}}', 'CN={{UserName}},O=x'],
    // In front of one and behind one there is room for another.
    ['CN=|{{UserName}}', '{{DeviceName}}', 'CN={{DeviceName}}{{UserName}}'],
    ['CN={{UserName}}|', '{{DeviceName}}', 'CN={{UserName}}{{DeviceName}}'],
    ['CN={{UserName}}-|', '{{DeviceName}}', 'CN={{UserName}}-{{DeviceName}}'],
    // In quotes.
    [String.raw`CN=\"|\"`, '{{UserName}}', String.raw`CN=\"{{UserName}}\"`],
    [String.raw`CN=\"a, {{Us|\",O=x`, '{{UserName}}', String.raw`CN=\"a, {{UserName}}\",O=x`],
    // Without a key: a variable can only be a value, and somebody is just typing it.
    ['{{Us|', '{{UserName}}', '{{UserName}}'],
    // A dollar is no snippet's.
    ['CN=$1{{Us|}}', '{{UserName}}', 'CN=$1{{UserName}}'],
  ])('%s, take %s', check);

  test.each<Case>([
    ['CN=<|', '<<UserName>>', 'CN=<<UserName>>'],
    ['CN=<<|', '<<UserName>>', 'CN=<<UserName>>'],
    ['CN=<<Us|', '<<UserName>>', 'CN=<<UserName>>'],
    ['CN=<<Us|>', '<<UserName>>', 'CN=<<UserName>>'],
    ['CN=<<Us|>>', '<<UserName>>', 'CN=<<UserName>>'],
    ['CN=<<Us|,O=x', '<<UserName>>', 'CN=<<UserName>>,O=x'],
    ['CN=<<User|Name>>', '<<DeviceName>>', 'CN=<<DeviceName>>'],
    // Where the document writes them so, the braces belong to its template engine.
    ['CN=<<UserName>>,E=|', '<<EmailAddress>>', 'CN=<<UserName>>,E=<<EmailAddress>>'],
    ['CN=<<UserName>>,E=Em|', '<<EmailAddress>>', 'CN=<<UserName>>,E=<<EmailAddress>>'],
    // Whoever begins a pair of braces all the same wants one.
    ['CN=<<UserName>>,E={{|', '{{EmailAddress}}', 'CN=<<UserName>>,E={{EmailAddress}}'],
  ])('in angles: %s, take %s', check);

  test.each<Case>([
    [String.raw`CN=\u007b\u007bUs|`, '{{UserName}}', 'CN={{UserName}}'],
    [String.raw`CN=\u007b\u007bUs|\u007d\u007d,O=x`, '{{UserName}}', 'CN={{UserName}},O=x'],
    [String.raw`CN=\u007b\u007b|UserName\u007d\u007d`, '{{DeviceName}}', 'CN={{DeviceName}}'],
    [String.raw`CN=\u007b|`, '{{DeviceName}}', 'CN={{DeviceName}}'],
    [String.raw`CN=\u003c\u003cUs|\u003e\u003e`, '<<UserName>>', 'CN=<<UserName>>'],
    [String.raw`O=\u0041\u0042,CN={{Us|}}`, '{{UserName}}', String.raw`O=\u0041\u0042,CN={{UserName}}`],
    [String.raw`O=a\/b,CN=|`, '{{UserName}}', String.raw`O=a\/b,CN={{UserName}}`],
    ['O=😀,CN={{Us|}}', '{{UserName}}', 'O=😀,CN={{UserName}}'],
    ['CN=😀|', '{{UserName}}', 'CN=😀{{UserName}}'],
    [String.raw`O=\ud83d\ude00,CN=|`, '{{UserName}}', String.raw`O=\ud83d\ude00,CN={{UserName}}`],
  ])('behind escapes and pairs: %s, take %s', check);

  test.each([
    ['in an escape', String.raw`CN=\u00|7b`],
    ['in an escape of two characters', String.raw`O=a\|/b`],
    ['between the halves of an escaped pair', String.raw`CN=\ud83d|\ude00`],
    ['in hexadecimal digits', 'CN=#0c|'],
    ['behind a closing quote', String.raw`CN=\"x\"|`],
    ['in front of an opening quote', String.raw`CN=x,O=|\"y\"`],
    ['behind a key and a blank', 'CN=x,OU |'],
  ])('none %s', (_name, content) => {
    expect(shownAt(withSubject(content))).toEqual([]);
  });

  test('none between the halves of a pair', () => {
    expect(shownAt(withSubject('CN=\ud83d|\ude00'))).toEqual([]);
  });
});

describe('a whole subject', () => {
  test.each([
    ['user', 'CN={{UserName}},E={{EmailAddress}}'],
    ['machine', 'CN={{AAD_Device_ID}}'],
  ] as const)('for a %s certificate', (store, format) => {
    expect(shownAt(withSubject('|', { store }))[0]).toBe(format);
    expect(accept(withSubject('|', { store }), format)).toBe(withSubject(format, { store }));
    expect(accept(withSubject('| ', { store }), format)).toBe(withSubject(format, { store }));
  });

  test('not where there is one', () => {
    expect(shownAt(withSubject('CN=x,|'))).not.toContain('CN={{UserName}},E={{EmailAddress}}');
  });
});

describe('which variables, and in which order', () => {
  test('a user certificate begins with those of the user', () => {
    expect(variables('CN', {}).slice(0, 4)).toEqual([
      '{{UserName}}',
      '{{UserPrincipalName}}',
      '{{AAD_Device_ID}}',
      '{{DeviceName}}',
    ]);
  });

  test('a device certificate has none of the user', () => {
    const offered = variables('CN', { store: 'machine' });
    expect(offered.slice(0, 2)).toEqual(['{{AAD_Device_ID}}', '{{DeviceName}}']);
    expect(offered.filter((label) => /User|Email|OnPrem|GivenName|SurName|Department/.test(label))).toEqual([]);
  });

  test.each([
    ['E', '{{EmailAddress}}'],
    ['email', '{{EmailAddress}}'],
    ['G', '{{GivenName}}'],
    ['SN', '{{SurName}}'],
    ['SERIALNUMBER', '{{SerialNumber}}'],
  ])('%s begins with %s', (key, first) => {
    expect(variables(key, {})[0]).toBe(first);
  });

  test.each([
    ['{{FullyQualifiedDomainName}}', ios, false],
    ['{{FullyQualifiedDomainName}}', windows, true],
    ['{{OnPrem_Distinguished_Name}}', aosp, false],
    ['{{OnPremisesSamAccountName}}', aosp, false],
    ['{{OnPrem_Distinguished_Name}}', workProfile, true],
    ['{{OnPremisesSecurityIdentifier}}', windows, false],
    ['{{CloudPKIFQDN}}', windows, false],
  ])('%s on %s: %s', (label, type, isOffered) => {
    expect(variables('CN', { type }).includes(label)).toBe(isOffered);
  });

  test('what is advised against comes last, crossed out, with the reason', () => {
    const windowsItem = offersAt(placeIn(withSubject('CN=|'))).at(-1);
    expect(windowsItem).toMatchObject({ label: '{{DeviceId}}', tags: [1] });
    const iosItems = offersAt(placeIn(withSubject('CN=|', { type: ios })));
    expect(iosItems.find(({ label }) => label === '{{DeviceId}}')?.tags).toBeUndefined();
    const late = variables('CN', { type: workProfile }).slice(-6);
    expect(late).toContain('{{SerialNumber}}');
    expect(late).toContain('{{IMEI}}');
  });

  test('a spelling of another time finds today’s', () => {
    expect(shownAt(withSubject('CN={{AAD_DEV|'))).toEqual(['{{AAD_Device_ID}}']);
    expect(accept(withSubject('CN={{ONPREMISESSAM|'), '{{OnPremisesSamAccountName}}')).toBe(
      withSubject('CN={{OnPremisesSamAccountName}}'),
    );
  });

  test('says what it stands for', () => {
    const item = offersAt(placeIn(withSubject('CN=|'))).find(({ label }) => label === '{{AAD_Device_ID}}');
    expect(item?.detail).toContain('Entra');
    expect(JSON.stringify(item?.documentation)).toContain('The same value as `AzureADDeviceId`');
  });
});

describe('in broken JSON', () => {
  test.each([
    ['"subjectNameFormatString": "CN=|', '{{UserName}}', '"subjectNameFormatString": "CN={{UserName}}'],
    ['"subjectNameFormatString": "CN={{Us|', '{{UserName}}', '"subjectNameFormatString": "CN={{UserName}}'],
    ['"subjectNameFormatString": "CN=x,|', 'OU', '"subjectNameFormatString": "CN=x,OU='],
    ['"subjectNameFormatString": "|', 'CN', '"subjectNameFormatString": "CN='],
    [
      '"subjectNameFormatString": "CN={{Us|\r\n  "keySize": "size2048"\r\n}',
      '{{UserName}}',
      '"subjectNameFormatString": "CN={{UserName}}\r\n  "keySize": "size2048"\r\n}',
    ],
    [
      '"subjectNameFormatString": "CN={{Us|}},\n  "keySize": "size2048"\n}',
      '{{UserName}}',
      '"subjectNameFormatString": "CN={{UserName}},\n  "keySize": "size2048"\n}',
    ],
    ['"x": [1, { "subjectNameFormatString": 1, "subjectNameFormatString": "CN=|', undefined, undefined],
  ])('%j', (rest, label, expected) => {
    if (label === undefined || expected === undefined) expect(shownAt(open(rest))).toEqual([]);
    else expect(accept(open(rest), label)).toBe(open(expected));
  });
});

describe('in a stand-alone file', () => {
  const kind = { kind: 'scepsubject' } as const;

  test.each([
    ['|', 'CN', 'CN='],
    ['|', 'CN={{AAD_Device_ID}}', 'CN={{AAD_Device_ID}}'],
    ['|', 'CN={{UserName}},E={{EmailAddress}}', 'CN={{UserName}},E={{EmailAddress}}'],
    ['CN=x,|', 'OU', 'CN=x,OU='],
    ['CN=x, |', 'OU', 'CN=x, OU='],
    ['  CN=|', '{{UserName}}', '  CN={{UserName}}'],
    ['CN={{Us|', '{{UserName}}', 'CN={{UserName}}'],
    ['CN=<<Us|', '<<UserName>>', 'CN=<<UserName>>'],
    ['CN="a, |"', '{{UserName}}', 'CN="a, {{UserName}}"'],
    [String.raw`CN=\u007b-|`, '{{UserName}}', String.raw`CN=\u007b-{{UserName}}`],
    ['# first\r\nCN=x,|\r\nO=y\r\n', 'OU', '# first\r\nCN=x,OU=\r\nO=y\r\n'],
    ['CN=x\r\n|\r\nO=y', 'CN', 'CN=x\r\nCN=\r\nO=y'],
    ['CN=x\n|', 'CN', 'CN=x\nCN='],
  ])('%j, take %s', (text, label, expected) => {
    expect(accept(text, label, kind)).toBe(expected);
  });

  test.each(['#|', '# CN=|', '|# CN=x', '  # {{|'])('nothing in a comment: %s', (text) => {
    expect(shownAt(text, kind)).toEqual([]);
  });
});
