// From a profile to what it meets, and between the names of a workspace file.
import type { Location } from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ldif = `dn: CN=IntuneUser,CN=Certificate Templates,DC=contoso,DC=com
objectClass: pKICertificateTemplate
cn: IntuneUser
pKIExpirationPeriod:: AIByDl3C/f8=
`;
const workspace = JSON.stringify(
  {
    authorities: {
      corp: {
        kind: 'adcs',
        maximumValidity: '2 years',
        subjectTemplate: ['CommonName'],
        publishedTemplates: ['IntuneUser'],
      },
    },
    templates: [
      { files: ['pki/*.ldf'] },
      { name: 'Other', validity: '1 year', minimalKeySize: 2048, applicationPolicies: ['1.3.6.1.5.5.7.3.2'] },
    ],
    servers: [
      { urls: ['https://ndes.contoso.com/*'], authority: 'corp', templates: 'intuneuser' },
      {
        urls: ['https://other.contoso.com/*'],
        authority: 'corp',
        templates: { signature: 'Other', encryption: 'Other', generalPurpose: 'Other' },
      },
    ],
    devices: { laptops: [] },
    profiles: [{ devices: ['laptops'] }],
  },
  null,
  1,
);
const files = { 'scep-profiles.json': workspace, 'pki/a.ldf': ldif };
const both = {
  scepServerUrls: ['https://ndes.contoso.com/x', 'https://other.contoso.com/x'],
  certificateValidityPeriodValue: 1,
};
const profile = JSON.stringify(baseProfile('windows81SCEPCertificateProfile', both), null, 1);

async function asked(
  method: string,
  path: string,
  text: string,
  needle: string,
  more: object = {},
): Promise<readonly string[]> {
  const folder = temporaryFolder(files);
  const editor = await Editor.start({ folder, capabilities: { textDocument: { diagnostic: {} } } });
  await editor.open(path, text, path.endsWith('scep-profiles.json') ? 'jsonc' : 'json');
  const at = text.indexOf(needle);
  expect(at, needle).toBeGreaterThan(-1);
  const before = text.slice(0, at + 1).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const found = await editor.request<Location[] | null>(method, path, { position, ...more });
  expect(editor.logs).toEqual([]);
  return (found ?? []).map(({ uri, range }) => {
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    const target = name === 'a.ldf' ? ldif : name === 'scep-profiles.json' ? workspace : text;
    return `${name}: ${target.split('\n')[range.start.line]?.slice(range.start.character).trim() ?? ''}`;
  });
}

describe('a definition', () => {
  test.each([
    ['a URL', '"https://ndes', ['scep-profiles.json: {', 'scep-profiles.json: {']],
    ['all URLs', '"scepServerUrls"', ['scep-profiles.json: {', 'scep-profiles.json: {', 'scep-profiles.json: {']],
    ['the key usage', '"keyUsage"', [expect.stringMatching(/^a\.ldf: .*IntuneUser/), 'scep-profiles.json: {']],
    [
      'a value of the key usage',
      '"digitalSignature',
      [expect.stringMatching(/^a\.ldf: .*IntuneUser/), 'scep-profiles.json: {'],
    ],
    [
      'the validity period',
      '"certificateValidityPeriodValue"',
      [
        expect.stringMatching(/^a\.ldf: .*AIByDl3C\/f8=/),
        'scep-profiles.json: "2 years",',
        'scep-profiles.json: "1 year",',
      ],
    ],
    ['the key size', '"keySize"', ['scep-profiles.json: 2048,']],
    ['an extended key usage', '"1.3.6.1', ['scep-profiles.json: [']],
    ['an attribute', 'CN={{', ['scep-profiles.json: [']],
    ['anything else', '"displayName"', []],
  ])('of %s is what the profile meets', async (_title, needle, expected) => {
    expect(await asked('textDocument/definition', 'a.json', profile, needle)).toEqual(expected);
  });

  test.each([
    ['an authority', '"corp",', ['scep-profiles.json: "corp": {']],
    ['a template in another case, in an export', '"intuneuser"', [expect.stringMatching(/^a\.ldf: .*IntuneUser/)]],
    ['a template described here', '"Other"\n', ['scep-profiles.json: "Other",']],
    ['a device group', '"laptops"\n', ['scep-profiles.json: "laptops": []']],
    ['a URL', '"https://ndes', []],
  ])('of the name of %s in the workspace file', async (_title, needle, expected) => {
    expect(await asked('textDocument/definition', 'scep-profiles.json', workspace, needle)).toEqual(expected);
  });
});

describe('references', () => {
  test.each([
    ['an authority', '"corp": {', true, 3],
    ['an authority, without where it is given', '"corp": {', false, 2],
    ['a template', '"IntuneUser"', true, 2],
    ['a template given here', '"Other"\n', true, 4],
    ['a device group', '"laptops": [', true, 2],
    ['no name', '"servers"', true, 0],
  ])('of %s', async (_title, needle, includeDeclaration, count) => {
    const context = { includeDeclaration };
    const found = await asked('textDocument/references', 'scep-profiles.json', workspace, needle, { context });
    expect(found).toHaveLength(count);
  });

  test('in a broken workspace file are those there are', async () => {
    const broken = workspace.slice(0, workspace.indexOf('"devices": {'));
    const context = { includeDeclaration: true };
    expect(await asked('textDocument/references', 'scep-profiles.json', broken, '"corp": {', { context })).toHaveLength(
      3,
    );
  });
});
