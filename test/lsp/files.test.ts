// Files that change under the editor, and documents that are no files.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, DidChangeWatchedFilesRegistrationOptions, Hover } from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const twoYears = JSON.stringify(
  baseProfile('windows81SCEPCertificateProfile', { certificateValidityPeriodValue: 2 }),
  null,
  2,
);
const workspace = JSON.stringify({
  templates: [{ files: ['pki/*.ldf'] }],
  servers: [{ urls: ['https://ndes.contoso.com/*'], templates: 'IntuneUser' }],
});

/** `pKIExpirationPeriod`: a count of 100 nanoseconds below zero, little-endian. */
function template(days: number): string {
  const period = Buffer.alloc(8);
  period.writeBigInt64LE(BigInt(days) * -864_000_000_000n);
  return `dn: CN=IntuneUser,CN=Certificate Templates,DC=contoso,DC=com
objectClass: pKICertificateTemplate
cn: IntuneUser
pKIExpirationPeriod:: ${period.toString('base64')}
`;
}

const codes = (diagnostics: readonly Diagnostic[]): readonly unknown[] => diagnostics.map(({ code }) => code);

describe('a file that the workspace file names', () => {
  test('is looked at again when it changes', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': workspace, 'pki/a.ldf': template(365) });
    const editor = await Editor.start({ folder });
    await editor.open('profiles/a.json', twoYears);
    await editor.pushed('profiles/a.json', 'about the template', (found) =>
      codes(found).includes('validity-exceeds-template'),
    );
    const path = join(folder, 'pki/a.ldf');
    writeFileSync(path, template(730));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor.uri('pki/a.ldf'), type: 2 }],
    });
    await editor.pushed('profiles/a.json', 'none', (found) => found.length === 0);
    expect(readFileSync(path, 'utf8')).toContain('IntuneUser');
  });

  test('is watched whatever it is exported to', async () => {
    const editor = await Editor.start({
      folder: temporaryFolder({}),
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    await editor.open('a.json', twoYears);
    await editor.pushed('a.json', 'some', () => true);
    const registration = editor.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
    const options: DidChangeWatchedFilesRegistrationOptions = registration?.registerOptions;
    const patterns = JSON.stringify(options.watchers);
    for (const ending of ['json', 'jsonc', 'ldf', 'ldif', 'txt', 'reg', 'cer', 'crt', 'pem']) {
      expect(patterns).toMatch(new RegExp(`\\b${ending}\\b`));
    }
  });
});

describe('a document that is no file', () => {
  const pulls = { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown' as const] } } };
  const typo = twoYears.replace('{{UserName}}', '{{UserNme}}');

  async function opened(uri: string): Promise<{ readonly found: readonly unknown[]; readonly hover: Hover | null }> {
    const folder = temporaryFolder({ 'scep-profiles.json': '{ "rules": { "unknown-variable": "hint" } }' });
    const editor = await Editor.start({ folder, capabilities: pulls });
    const textDocument = { uri: uri.replace('FOLDER', folder) };
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'json', version: 1, text: typo },
    });
    const { items } = await editor.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument,
    });
    const line = typo.split('\n').findIndex((each) => each.includes('UserNme'));
    const position = { line, character: typo.split('\n')[line]?.indexOf('UserNme') ?? 0 };
    const hover = await editor.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument, position });
    expect(editor.logs).toEqual([]);
    return { found: items.map(({ code, severity }) => [code, severity]), hover };
  }

  const error = [['unknown-variable', 1]];
  const pullRequest = {
    baseCommit: 'a1',
    headCommit: 'b2',
    fileName: 'a.json',
    prNumber: 7,
    status: 0,
    remoteName: 'origin',
  };
  const created = { fileName: 'a.json', branch: 'feature/x' };
  const checkedOut = { path: '/ws/a.json', ref: 'main', commit: 'a1', isOutdated: false, rootPath: '/ws' };
  const remoteHub = (type: number, id: string): string =>
    encodeURIComponent(`github+${Buffer.from(JSON.stringify({ v: 1, ref: { type, id } })).toString('hex')}`);
  const versioned = (scheme: string, query: object): string =>
    URI.from({ scheme, path: '/ws/a.json', query: JSON.stringify({ path: '/ws/a.json', ...query }) }).toString();

  test.each([
    ['a file, for comparison', 'file://FOLDER/a.json', [['unknown-variable', 4]]],
    ['of a virtual workspace', 'vscode-vfs://github/contoso/x/a.json', error],
    ['that is not saved', 'untitled:Untitled-1', error],
    ['that is not saved under a name', 'untitled:/FOLDER/a.json', error],
    [
      'the left side of a comparison',
      'git:/FOLDER/a.json?%7B%22path%22%3A%22a.json%22%2C%22ref%22%3A%22HEAD%22%7D',
      [],
    ],
    ['the index', 'git:/FOLDER/a.json?%7B%22path%22%3A%22a.json%22%2C%22ref%22%3A%22%22%7D', []],
    ['of GitLens', 'gitlens://8a/a.json?%7B%22ref%22%3A%22x%22%7D', []],
    ['the base of a pull request', 'pr:/a.json?%7B%22isBase%22%3Atrue%7D', []],
    ['the head of a pull request', 'pr:/a.json?%7B%22isBase%22%3Afalse%7D', error],
    ['the base of one that is checked out', 'review:/a.json?%7B%22base%22%3Atrue%7D', []],
    ['the head of one that is checked out', 'review:/a.json?%7B%22base%22%3Afalse%7D', error],
    ['with a query that is no JSON', 'review:/a.json?x=y', error],
    // As the extensions of today write them, with all that they put into an address.
    [
      'of GitLens, with its repository in hexadecimal digits',
      URI.from({
        scheme: 'gitlens',
        authority: Buffer.from('{"ref":"feature/x","repoPath":"/ws"}').toString('hex'),
        path: '/ws/profiles/a.json',
        query: JSON.stringify({ ref: 'feature\u2009\u2215\u2009x' }),
      }).toString(),
      [],
    ],
    ['of a commit of VS Code, in a submodule', versioned('git', { ref: '8f2c1d~', submoduleOf: '/ws' }), []],
    ['the base of a pull request, whole', versioned('pr', { ...pullRequest, isBase: true }), []],
    ['the head of a pull request, whole', versioned('pr', { ...pullRequest, isBase: false }), error],
    ['the base of one that is checked out, whole', versioned('review', { ...checkedOut, base: true }), []],
    ['a commit of one that is checked out, whole', versioned('review', { ...checkedOut, base: false }), error],
    // Of a pull request that is being made: nothing says which side it is.
    ['a branch on GitHub that is compared', versioned('githubpr', created), []],
    ['a branch on disk that is compared', versioned('gitpr', created), []],
    ['nothing, where a compared branch has no such file', versioned('gitpr', { ...created, isEmpty: true }), []],
    ['a commit of a pull request', versioned('githubcommit', { commit: '8f2c1d', owner: 'contoso', repo: 'x' }), []],
    // Types as microsoft/vscode-remote-repositories-github#375, microsoft/vscode#167089 and GitLens have them.
    ['of github.dev, at a branch', `vscode-vfs://${remoteHub(4, 'patch-1')}/contoso/x/a.json`, error],
    ['of github.dev, at its main branch', `vscode-vfs://${remoteHub(6, 'main')}/contoso/x/a.json`, error],
    ['of github.dev, at a pull request', `vscode-vfs://${remoteHub(3, '7')}/contoso/x/a.json`, error],
    ['of a commit of github.dev, for GitLens', `github://${remoteHub(2, '8f2c1d')}/contoso/x/a.json`, []],
    ['of a repository of Azure', 'vscode-vfs://azurerepos%2B7b2276223a317d/contoso/x/_git/x/a.json', error],
    ['of a scheme that nobody knows', 'x-odd://%20/../a.json', error],
    ['on another machine', 'file://server/share/a.json', error],
    ['on another machine, as some editors write it', 'file:////server/share/a.json', error],
    ['without a scheme that can be', '%20://x/a.json', error],
  ])('%s', async (_title, uri, expected) => {
    const { found, hover } = await opened(uri);
    expect(found).toEqual(expected);
    expect(JSON.stringify(hover)).toContain('Perhaps `{{UserName}}` is meant');
  });
});
