// From a name in the workspace file, or a place in a profile, to the profiles that use the same.
import type { Location } from 'vscode-languageserver/node';
import { describe, expect, test, vi } from 'vitest';
import { identityLink, rootId } from '../../server/src/core/rules/trust/example-export.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const json = (value: unknown): string => JSON.stringify(value, null, 1);
const profile = (displayName: string, url: string, more: object = {}): string =>
  json(baseProfile('windows81SCEPCertificateProfile', { displayName, scepServerUrls: [url], ...more }));
const described = json({
  authorities: { corp: { kind: 'adcs' } },
  templates: [{ name: 'IntuneUser', validity: '1 year' }],
  servers: [
    { urls: ['https://ndes.contoso.com/*'], authority: 'corp', templates: 'intuneuser' },
    { urls: ['https://other.contoso.com/*'], authority: 'corp', templates: 'Other' },
  ],
});
const files = {
  'scep-profiles.json': described,
  'a.json': profile('A', 'https://ndes.contoso.com/x', { id: rootId }),
  'b.json': profile('B', 'https://NDES.contoso.com:443/y'),
  'c.json': profile('C', 'https://other.contoso.com/x'),
  'd.json': profile('D', 'https://elsewhere.contoso.com/x'),
  'e.json': profile('E', 'https://elsewhere.contoso.com/x/'),
  'apart/scep-profiles.json': described,
  'apart/a.json': profile('A', 'https://ndes.contoso.com/x'),
  'wifi.json': json({
    '@odata.type': '#microsoft.graph.windowsWifiEnterpriseEAPConfiguration',
    displayName: 'Office',
    ...identityLink('identityCertificateForClientAuthentication'),
  }),
};

type Path = keyof typeof files;

async function referencesAt(path: Path, needle: string, includeDeclaration = false): Promise<readonly string[]> {
  const editor = await Editor.start({ folder: temporaryFolder(files) });
  await editor.open(path, files[path], path.endsWith('scep-profiles.json') ? 'jsonc' : 'json');
  const at = files[path].indexOf(needle);
  expect(at, `${needle} is in ${path}`).toBeGreaterThan(-1);
  const before = files[path].slice(0, at + 1).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const ask = async (): Promise<Location[]> =>
    (await editor.request<Location[] | null>('textDocument/references', path, {
      position,
      context: { includeDeclaration },
    })) ?? [];
  // The files are read in the background; the first answer that is not empty is of all of them.
  const found = await vi.waitUntil(async () => (await ask()).filter(isInProfile(editor)).length > 0 && ask(), {
    timeout: 20_000,
  });
  expect(editor.logs).toEqual([]);
  return found.map((location) => words(location, editor)).toSorted();
}

function isInProfile(editor: Editor): (location: Location) => boolean {
  return ({ uri }) => uri !== editor.uri('scep-profiles.json');
}

/** The file and the line that is referred to. */
function words({ uri, range }: Location, editor: Editor): string {
  const path = Object.keys(files).find((name) => editor.uri(name) === uri) ?? uri;
  const text = new Map<string, string>(Object.entries(files)).get(path) ?? '';
  const [line = ''] = [text.split('\n')[range.start.line]?.slice(range.start.character).trim()];
  return `${path}: ${line}`;
}

describe('references from the workspace file', () => {
  test('of a template are the key usages that choose it, where the same file governs', async () => {
    expect(await referencesAt('scep-profiles.json', '"IntuneUser"')).toEqual([
      expect.stringMatching(/^a\.json: .*digitalSignature/),
      expect.stringMatching(/^b\.json: .*digitalSignature/),
      expect.stringMatching(/^scep-profiles\.json: "intuneuser"/),
    ]);
  });

  test('of an authority are the URLs that lead to it', async () => {
    expect(await referencesAt('scep-profiles.json', '"corp": {')).toEqual([
      'a.json: "https://ndes.contoso.com/x"',
      'b.json: "https://NDES.contoso.com:443/y"',
      'c.json: "https://other.contoso.com/x"',
      'scep-profiles.json: "corp",',
      'scep-profiles.json: "corp",',
    ]);
  });

  test('of the URL of a server are the URLs of profiles', async () => {
    expect(await referencesAt('scep-profiles.json', '"https://other')).toEqual([
      'c.json: "https://other.contoso.com/x"',
    ]);
  });
});

describe('references from a profile', () => {
  test('of a URL are those that lead to the same server, and the server', async () => {
    expect(await referencesAt('a.json', '"https://ndes', true)).toEqual([
      'a.json: "https://ndes.contoso.com/x"',
      'b.json: "https://NDES.contoso.com:443/y"',
      'scep-profiles.json: {',
      'scep-profiles.json: {',
    ]);
  });

  test('of a URL that nobody described are the same URLs', async () => {
    expect(await referencesAt('d.json', '"https://elsewhere', true)).toEqual([
      'd.json: "https://elsewhere.contoso.com/x"',
      'e.json: "https://elsewhere.contoso.com/x/"',
    ]);
  });

  test('of the key usage are those that choose the same template', async () => {
    expect(await referencesAt('b.json', '"keyUsage"')).toEqual([
      expect.stringMatching(/^a\.json: .*digitalSignature/),
      expect.stringMatching(/^b\.json: .*digitalSignature/),
    ]);
  });

  test.each(['"displayName"', '"#microsoft'])('of itself, at %s, are the profiles that name it', async (needle) => {
    expect(await referencesAt('a.json', needle, true)).toEqual([
      expect.stringMatching(/^a\.json: "A"/),
      expect.stringMatching(/^wifi\.json: /),
    ]);
  });

  test('of the certificate that a Wi-Fi profile names are all that name it', async () => {
    expect(await referencesAt('wifi.json', rootId)).toEqual([expect.stringMatching(/^wifi\.json: /)]);
  });
});
