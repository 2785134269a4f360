import type { Diagnostic } from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import type { Preview, PreviewParams } from '../../server/src/lsp/protocol.ts';
import { previewMethod } from '../../server/src/lsp/protocol.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { rootFile, scepFile } from '../support/tenant-export.ts';

/** The repository at its default branch, and at another: what is behind the `+` is JSON in hexadecimal digits. */
const branch = Buffer.from('{"v":1,"ref":{"type":4,"id":"change"}}').toString('hex');
const folders = ['vscode-vfs://github/contoso/tenant', `vscode-vfs://github%2B${branch}/contoso/tenant`] as const;

const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

type VirtualFiles = Readonly<Record<string, string | { readonly link: true }>>;

const twoYears = JSON.stringify(
  baseProfile('windows81SCEPCertificateProfile', { certificateValidityPeriodValue: 2 }),
  null,
  2,
);

const server = { urls: ['https://ndes.contoso.com/*'], templates: 'IntuneUser' };

/** A template whose certificates live for 365 days, as `ldifde` writes it. */
const template = `dn: CN=IntuneUser,CN=Certificate Templates,DC=contoso,DC=com
objectClass: pKICertificateTemplate
cn: IntuneUser
pKIExpirationPeriod:: AEA5hy7h/v8=
`;

describe.each(folders)('a workspace that is on no disk: %s', (folder) => {
  const editing = (files: VirtualFiles): Promise<Editor> =>
    Editor.start({ folder, memory: new Map(Object.entries(files)) });

  test('is governed by its workspace file, with what that names', async () => {
    const workspace = JSON.stringify({ templates: [{ files: ['pki/**/*.ldf'] }], servers: [server] });
    const editor = await editing({ 'scep-profiles.json': workspace, 'pki/export/a.ldf': template });
    await editor.open('profiles/a.json', twoYears);
    const { diagnostics } = await editor.pushed('profiles/a.json', 'about the template', (found) =>
      codes(found).includes('validity-exceeds-template'),
    );
    expect(diagnostics[0]?.relatedInformation?.[0]?.location.uri).toBe(`${folder}/pki/export/a.ldf`);
    expect(editor.logs).toEqual([]);
  });

  test('has its profiles compared with those of its other files, ignored ones left out', async () => {
    const editor = await editing({
      '.gitignore': 'old/\n',
      'old/root.json': rootFile({ assignments: undefined }),
      'dc/root.json': rootFile(),
      'dc/scep.json': scepFile(),
    });
    await editor.open('dc/scep.json', scepFile());
    const { diagnostics } = await editor.pushed('dc/scep.json', 'about the assignment', (found) =>
      codes(found).includes('mixed-assignment'),
    );
    expect(codes(diagnostics)).toEqual(['mixed-assignment']);
    expect(diagnostics[0]?.relatedInformation?.[0]?.location.uri).toBe(`${folder}/dc/root.json`);
  });

  test('has no link followed, as nobody tells where it leads', async () => {
    const workspace = JSON.stringify({ templates: [{ files: ['a.ldf'] }] });
    const editor = await editing({ 'scep-profiles.json': workspace, 'a.ldf': { link: true } });
    await editor.open('scep-profiles.json', workspace, 'jsonc');
    const { diagnostics } = await editor.pushed('scep-profiles.json', 'some', (found) => found.length > 0);
    expect(codes(diagnostics)).toEqual(['workspace-outside-file']);
  });

  test('has no git, and says so where a commit is asked for', async () => {
    const editor = await editing({});
    await editor.open('a.json', twoYears);
    const params: PreviewParams = {
      uri: editor.uri('a.json'),
      position: { line: 1, character: 0 },
      compareWith: { kind: 'head' },
    };
    const preview = await editor.connection.sendRequest<Preview>(previewMethod, params);
    expect(JSON.stringify(preview)).toContain('There is no git where this file is.');
  });
});
