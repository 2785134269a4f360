import { describe, expect, test } from 'vitest';
import { accept, offersAt, placeIn, shownAt } from './completing.ts';
import { deviceOwner, ios, macos, profile, windows, windows10X, type ProfileOptions } from './profiles.ts';

/** The body of a profile, what is taken, and the body after that. */
type Case = [body: string, label: string, expected: string, options?: ProfileOptions];

const check = (...[body, label, expected, options]: Case): void => {
  expect(accept(profile(body, options), label)).toBe(profile(expected, options));
};

const clientAuthentication = '{ "name": "Client Authentication", "objectIdentifier": "1.3.6.1.5.5.7.3.2" }';
const upn = '{ "sanType": "userPrincipalName", "name": "{{UserPrincipalName}}" }';

const ofType = (name: string): string => `{ "@odata.type": "${name}" }`;
const graph = (name: string): string => `#microsoft.graph.${name}`;

describe('the name of a property', () => {
  test.each<Case>([
    // With a value to begin with.
    ['|', 'keySize', '"keySize": "size2048"'],
    ['|', 'displayName', '"displayName": ""'],
    ['|', 'subjectNameFormat', '"subjectNameFormat": "custom"'],
    ['|', 'subjectNameFormatString', '"subjectNameFormatString": "CN={{UserName}},E={{EmailAddress}}"'],
    ['|', 'subjectNameFormatString', '"subjectNameFormatString": "CN={{AAD_Device_ID}}"', { store: 'machine' }],
    ['|', 'keyUsage', '"keyUsage": "digitalSignature,keyEncipherment"'],
    ['|', 'hashAlgorithm', '"hashAlgorithm": "sha2"'],
    ['|', 'hashAlgorithm', '"hashAlgorithm": ["sha2"]', { type: windows10X }],
    ['|', 'extendedKeyUsages', `"extendedKeyUsages": [${clientAuthentication}]`],
    ['|', 'customSubjectAlternativeNames', `"customSubjectAlternativeNames": [${upn}]`],
    ['|', 'renewalThresholdPercentage', '"renewalThresholdPercentage": 20'],
    ['|', 'scepServerUrls', '"scepServerUrls": ["https://ndes.contoso.com/certsrv/mscep/mscep.dll"]'],
    ['|', 'allowAllAppsAccess', '"allowAllAppsAccess": false', { type: macos }],
    [
      '|',
      'silentCertificateAccessDetails',
      '"silentCertificateAccessDetails": [{ "packageId": "" }]',
      { type: deviceOwner },
    ],
    [
      '|',
      'rootCertificate@odata.bind',
      `"rootCertificate@odata.bind": "https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('00000000-0000-0000-0000-000000000000')"`,
    ],
    // Commas.
    ['"version": 1, |', 'keySize', '"version": 1, "keySize": "size2048"'],
    ['"version": 1 |', 'keySize', '"version": 1, "keySize": "size2048"'],
    ['"version": 1\n  |\n', 'keySize', '"version": 1,\n  "keySize": "size2048"\n'],
    ['"version": 1\r\n  |\r\n', 'keySize', '"version": 1,\r\n  "keySize": "size2048"\r\n'],
    ['"version": 1 // one\n  |\n', 'keySize', '"version": 1, // one\n  "keySize": "size2048"\n'],
    ['| "version": 1', 'keySize', '"keySize": "size2048", "version": 1'],
    ['|"version": 1', 'keySize', '"keySize": "size2048","version": 1'],
    ['"id": "a",\n  |\n  "version": 1', 'keySize', '"id": "a",\n  "keySize": "size2048",\n  "version": 1'],
    ['"id": "a"\n  |\n  "version": 1', 'keySize', '"id": "a",\n  "keySize": "size2048",\n  "version": 1'],
    // What is typed is replaced, quotes or not.
    ['"|"', 'keySize', '"keySize": "size2048"'],
    ['"keySi|"', 'keySize', '"keySize": "size2048"'],
    ['"k|eyLength"', 'keySize', '"keySize": "size2048"'],
    ['keySi|', 'keySize', '"keySize": "size2048"'],
    ['"keySi|\n', 'keySize', '"keySize": "size2048"\n'],
    ['"keySi|\n  "version": 1', 'keySize', '"keySize": "size2048",\n  "version": 1'],
    ['"id": "a"\n  "keySi|"\n  "version": 1', 'keySize', '"id": "a",\n  "keySize": "size2048",\n  "version": 1'],
    // A value that is there stays.
    ['"keySi|": "size4096"', 'keySize', '"keySize": "size4096"'],
    ['"|": "size4096"', 'keySize', '"keySize": "size4096"'],
    ['"hashAlgorithm|": "size4096"', 'keySize', '"keySize": "size4096"'],
    ['"keySi|" : "size4096"', 'keySize', '"keySize" : "size4096"'],
    // In the objects of a profile.
    ['"extendedKeyUsages": [{ | }]', 'name', '"extendedKeyUsages": [{ "name": "" }]'],
    [
      '"customSubjectAlternativeNames": [{ "name": "x" | }]',
      'sanType',
      '"customSubjectAlternativeNames": [{ "name": "x", "sanType": "userPrincipalName" }]',
    ],
    [
      '"deviceManagementApplicabilityRuleDeviceMode": {|}',
      'ruleType',
      '"deviceManagementApplicabilityRuleDeviceMode": {"ruleType": "include"}',
    ],
  ])('%j, take %s: %j', check);

  test('in the order of the form, without those that are there', () => {
    const names = shownAt(profile('"displayName": "x", "keySize": "size2048", |'));
    expect(names.slice(0, 3)).toEqual(['description', 'subjectNameFormat', 'subjectNameFormatString']);
    expect(names).not.toContain('displayName');
    expect(names).not.toContain('keySize');
    expect(names).not.toContain('certificateStore');
    expect(names.indexOf('lastModifiedDateTime')).toBeGreaterThan(names.indexOf('roleScopeTagIds'));
  });

  test.each([
    ['keyStorageProvider', windows, true],
    ['keyStorageProvider', ios, false],
    ['hashAlgorithm', ios, false],
    ['deploymentChannel', macos, true],
    ['deploymentChannel', windows, false],
    ['certificateAccessType', deviceOwner, true],
    ['subjectAlternativeNameFormats', windows10X, true],
    ['customSubjectAlternativeNames', windows10X, false],
  ])('%s on %s: %s', (name, type, isOffered) => {
    expect(shownAt(profile('|', { type })).includes(name)).toBe(isOffered);
  });

  test('says what it is for and what it takes', () => {
    const item = offersAt(placeIn(profile('|'))).find(({ label }) => label === 'renewalThresholdPercentage');
    expect(item).toMatchObject({ detail: 'Renewal threshold (%)' });
    const text = JSON.stringify(item?.documentation);
    expect(text).toContain('At least 1, at most 99.');
    expect(text).toContain('whole number');
  });
});

describe('the value of a property', () => {
  test.each<Case>([
    ['"keySize": |', 'size4096', '"keySize": "size4096"'],
    ['"keySize":|', 'size4096', '"keySize":"size4096"'],
    ['"keySize": "|"', 'size4096', '"keySize": "size4096"'],
    ['"keySize": "|', 'size4096', '"keySize": "size4096"'],
    ['"keySize": "si|', 'size4096', '"keySize": "size4096"'],
    ['"keySize": si|', 'size4096', '"keySize": "size4096"'],
    ['"keySize": "size|2048"', 'size4096', '"keySize": "size4096"'],
    ['"keySize": |"size2048"', 'size4096', '"keySize": "size4096"'],
    ['"keySize": |, "version": 1', 'size4096', '"keySize": "size4096", "version": 1'],
    ['"keySize": |\n  "version": 1', 'size4096', '"keySize": "size4096",\n  "version": 1'],
    ['"keySize": "si|\r\n  "version": 1', 'size4096', '"keySize": "size4096",\r\n  "version": 1'],
    ['"keySize": "si|,\n  "version": 1', 'size4096', '"keySize": "size4096",\n  "version": 1'],
    ['"keySize": |\n', 'size4096', '"keySize": "size4096"\n'],
    ['"subjectNameFormat": |', 'custom', '"subjectNameFormat": "custom"'],
    ['"certificateValidityPeriodScale": "m|"', 'months', '"certificateValidityPeriodScale": "months"'],
    ['"allowAllAppsAccess": |', 'true', '"allowAllAppsAccess": true', { type: macos }],
    ['"allowAllAppsAccess": tr|', 'true', '"allowAllAppsAccess": true', { type: macos }],
    ['"allowAllAppsAccess": fal|se', 'true', '"allowAllAppsAccess": true', { type: macos }],
    ['"allowAllAppsAccess": "|"', 'true', '"allowAllAppsAccess": true', { type: macos }],
    ['"renewalThresholdPercentage": |', '20', '"renewalThresholdPercentage": 20'],
    [
      '"subjectNameFormatString": |',
      'CN={{UserName}},E={{EmailAddress}}',
      '"subjectNameFormatString": "CN={{UserName}},E={{EmailAddress}}"',
    ],
    [
      '"rootCertificate@odata.bind": |',
      "https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('00000000-0000-0000-0000-000000000000')",
      `"rootCertificate@odata.bind": "https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('00000000-0000-0000-0000-000000000000')"`,
    ],
  ])('%j, take %s: %j', check);

  test.each<Case>([
    ['"keyUsage": |', 'digitalSignature', '"keyUsage": "digitalSignature"'],
    ['"keyUsage": |', 'digitalSignature,keyEncipherment', '"keyUsage": "digitalSignature,keyEncipherment"'],
    ['"keyUsage": "|"', 'digitalSignature,keyEncipherment', '"keyUsage": "digitalSignature,keyEncipherment"'],
    ['"keyUsage": "digitalSignature,|"', 'keyEncipherment', '"keyUsage": "digitalSignature,keyEncipherment"'],
    ['"keyUsage": "digitalSignature, |"', 'keyEncipherment', '"keyUsage": "digitalSignature, keyEncipherment"'],
    ['"keyUsage": "digitalSignature,ke|"', 'keyEncipherment', '"keyUsage": "digitalSignature,keyEncipherment"'],
    ['"keyUsage": "digitalSignature,ke|y"', 'keyEncipherment', '"keyUsage": "digitalSignature,keyEncipherment"'],
    ['"keyUsage": "|,keyEncipherment"', 'digitalSignature', '"keyUsage": "digitalSignature,keyEncipherment"'],
    ['"keyUsage": "dig|Sig , keyEncipherment"', 'digitalSignature', '"keyUsage": "digitalSignature , keyEncipherment"'],
    ['"keyUsage": "digitalSignature,ke|', 'keyEncipherment', '"keyUsage": "digitalSignature,keyEncipherment"'],
    [
      '"keyUsage": "digitalSignature,ke|\n  "version": 1',
      'keyEncipherment',
      '"keyUsage": "digitalSignature,keyEncipherment",\n  "version": 1',
    ],
  ])('flags: %j, take %s: %j', check);

  test.each<Case>([
    ['"extendedKeyUsages": |', 'Client Authentication', `"extendedKeyUsages": [${clientAuthentication}]`],
    ['"extendedKeyUsages": [|]', 'Client Authentication', `"extendedKeyUsages": [${clientAuthentication}]`],
    ['"extendedKeyUsages": [cli|]', 'Client Authentication', `"extendedKeyUsages": [${clientAuthentication}]`],
    [
      `"extendedKeyUsages": [${clientAuthentication} |]`,
      'Secure Email',
      `"extendedKeyUsages": [${clientAuthentication}, { "name": "Secure Email", "objectIdentifier": "1.3.6.1.5.5.7.3.4" }]`,
    ],
    [
      '"extendedKeyUsages": [{ "name": "Cl|", "objectIdentifier": "1.2" }]',
      'Client Authentication',
      '"extendedKeyUsages": [{ "name": "Client Authentication", "objectIdentifier": "1.2" }]',
    ],
    [
      '"extendedKeyUsages": [{ "name": "Secure Email", "objectIdentifier": | }]',
      '1.3.6.1.5.5.7.3.4',
      '"extendedKeyUsages": [{ "name": "Secure Email", "objectIdentifier": "1.3.6.1.5.5.7.3.4" }]',
    ],
    [
      '"customSubjectAlternativeNames": [\n    |\n  ]',
      'User principal name (UPN): {{UserPrincipalName}}',
      `"customSubjectAlternativeNames": [\n    ${upn}\n  ]`,
    ],
    [
      `"customSubjectAlternativeNames": [\n    ${upn}\n    |\n  ]`,
      'Email address: {{EmailAddress}}',
      `"customSubjectAlternativeNames": [\n    ${upn},\n    { "sanType": "emailAddress", "name": "{{EmailAddress}}" }\n  ]`,
    ],
    [
      `"customSubjectAlternativeNames": [ | ${upn}]`,
      'Email address: {{EmailAddress}}',
      `"customSubjectAlternativeNames": [ { "sanType": "emailAddress", "name": "{{EmailAddress}}" }, ${upn}]`,
    ],
    [
      '"customSubjectAlternativeNames": [{ "sanType": "|", "name": "x" }]',
      'domainNameService',
      '"customSubjectAlternativeNames": [{ "sanType": "domainNameService", "name": "x" }]',
    ],
    [
      '"customSubjectAlternativeNames": [{ "sanType": "domainNameService", "name": | }]',
      '{{FullyQualifiedDomainName}}',
      '"customSubjectAlternativeNames": [{ "sanType": "domainNameService", "name": "{{FullyQualifiedDomainName}}" }]',
    ],
    ['"roleScopeTagIds": [|]', '0', '"roleScopeTagIds": ["0"]'],
    ['"hashAlgorithm": ["|"]', 'sha2', '"hashAlgorithm": ["sha2"]', { type: windows10X }],
    ['"hashAlgorithm": ["sha1", |]', 'sha2', '"hashAlgorithm": ["sha1", "sha2"]', { type: windows10X }],
    ['"hashAlgorithm": ["sha1" |]', 'sha2', '"hashAlgorithm": ["sha1", "sha2"]', { type: windows10X }],
    [
      '"deviceManagementApplicabilityRuleDeviceMode": |',
      '{ … }',
      '"deviceManagementApplicabilityRuleDeviceMode": { "deviceMode": "standardConfiguration", "name": "", "ruleType": "include" }',
    ],
    [
      '"silentCertificateAccessDetails": [{ "packageId": "a" } |]',
      '{ … }',
      '"silentCertificateAccessDetails": [{ "packageId": "a" }, { "packageId": "" }]',
      { type: deviceOwner },
    ],
  ])('arrays and objects: %j, take %s: %j', check);

  test('in the document’s own notation', () => {
    const before = '"subjectNameFormatString": "CN=<<UserName>>", "customSubjectAlternativeNames":';
    check(
      `${before} [|]`,
      'User principal name (UPN): <<UserPrincipalName>>',
      `${before} [{ "sanType": "userPrincipalName", "name": "<<UserPrincipalName>>" }]`,
    );
  });

  test('the usual one comes first, a place kept free is not offered', () => {
    expect(shownAt(profile('"keySize": |'))).toEqual(['size2048', 'size1024', 'size4096']);
    expect(shownAt(profile('"subjectNameFormat": |'))[0]).toBe('custom');
    expect(shownAt(profile('"deploymentChannel": |', { type: macos }))).toEqual(['deviceChannel', 'userChannel']);
    expect(shownAt(profile('"keyUsage": "digitalSignature,|"'))).toEqual(['keyEncipherment']);
    expect(shownAt(profile('"renewalThresholdPercentage": |', { type: ios }))).toEqual(['50']);
    const usages = '"extendedKeyUsages": [{ "name": "|", "objectIdentifier": "1.3.6.1.5.5.7.3.4" }]';
    expect(shownAt(profile(usages))[0]).toBe('Secure Email');
    expect(shownAt(profile(`"extendedKeyUsages": [${clientAuthentication}, |]`))).not.toContain(
      'Client Authentication',
    );
  });

  test('an enum is that of the type', () => {
    expect(shownAt(profile('"subjectNameFormat": |'))).toContain('commonNameAsAadDeviceId');
    expect(shownAt(profile('"subjectNameFormat": |', { type: ios }))).not.toContain('commonNameAsAadDeviceId');
  });

  test('says what it means', () => {
    const item = offersAt(placeIn(profile('"subjectNameFormat": |'))).find(({ label }) => label === 'commonName');
    expect(item).toMatchObject({ detail: 'Common name' });
    expect(JSON.stringify(item?.documentation)).toContain('CN={{UserName}}');
  });
});

describe('the type of a profile', () => {
  test.each([
    [ofType('|'), graph(windows), ofType(graph(windows))],
    [ofType('#|'), graph(ios), ofType(graph(ios))],
    [ofType('#microsoft.graph.io|'), graph(ios), ofType(graph(ios))],
    [ofType('macOS|'), graph(macos), ofType(graph(macos))],
    [ofType('#microsoft.graph.ios|Scep'), graph(ios), ofType(graph(ios))],
    [ofType('#microsoft.graph.ios|ScepCertificateProfile'), graph(macos), ofType(graph(macos))],
    [profile('"version": 1').replace('81SCEP', '8|1SCEP'), graph(ios), profile('"version": 1', { type: ios })],
    ['{ "@odata.type": "#micro|', graph(ios), `{ "@odata.type": "${graph(ios)}"`],
    ['{ "@odata.type": "#micro|\n  "id": 1 }', graph(ios), `{ "@odata.type": "${graph(ios)}",\n  "id": 1 }`],
    [
      `[${profile('"version": 1')}, { "@odata.type" : "|" }]`,
      graph(ios),
      `[${profile('"version": 1')}, { "@odata.type" : "${graph(ios)}" }]`,
    ],
  ])('%s', (marked, label, expected) => {
    expect(accept(marked, label)).toBe(expected);
  });

  test('what can no longer be made comes last, crossed out', () => {
    const items = offersAt(placeIn(ofType('|')));
    expect(items).toHaveLength(10);
    expect(items[0]).toMatchObject({ label: graph(windows), detail: 'Windows 8.1 and later (Windows 10 and 11)' });
    expect(items.at(-1)?.tags).toEqual([1]);
  });
});

describe('nothing', () => {
  test.each([
    ['in other JSON', '{ "name": "|" }'],
    ['in other JSON between properties', '{ "keySize": "x", | }'],
    ['in another Graph type', '{ "@odata.type": "#microsoft.graph.iosWiFi|Configuration" }'],
    ['behind the type', '{ "@odata.type": "#microsoft.graph.iosScepCertificateProfile"| }'],
    ['in an empty document', '|'],
    ['outside of the profile', `${profile('"version": 1')} |`],
    ['beside the profile', `{ "value": ${profile('"version": 1')}, | }`],
    ['in an object of which nothing is known', profile('"assignments": [{ | }]')],
    ['in an object in an object', profile('"extendedKeyUsages": [{ "name": { | } }]')],
    ['in the value of a property that nobody knows', profile('"keyLength": |')],
    ['in an array where none belongs', profile('"keySize": [|]')],
    ['in an array in an array', profile('"scepServerUrls": [[|]]')],
    ['in a line comment', profile('// |\n "version": 1')],
    ['at the end of a line comment', profile('// x|\n "version": 1')],
    ['in a block comment', profile('/* | */ "version": 1')],
    ['in a commented type', '// "@odata.type": "#microsoft.graph.ios|"'],
    ['in a type inside a block comment', '/*\n"@odata.type": "|" */ {}'],
    ['in a type inside another string', String.raw`{ "a": "\"@odata.type\": \"|\"" }`],
    ['behind a value', profile('"keySize": "size2048"|')],
    ['behind a name', profile('"keySize"| : "size2048"')],
    ['between a name and its colon', profile('"keySize" | : "size2048"')],
    ['in a text', profile('"displayName": "|"')],
    ['for a GUID', profile('"rootCertificateId": |', { type: windows10X })],
    ['for a date', profile('"lastModifiedDateTime": |')],
  ])('%s', (_name, marked) => {
    expect(shownAt(marked)).toEqual([]);
  });
});
