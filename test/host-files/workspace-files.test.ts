import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCertificates } from '../../server/src/certificate/certificate-reader.ts';
import { expandPattern } from '../../server/src/host/expand-pattern.ts';
import type { FileSystem } from '../../server/src/host/file-system.ts';
import { nodeFileSystem } from '../../server/src/host/node/node-file-system.ts';
import { overlay } from '../../server/src/host/overlay.ts';
import { loadWorkspace, type LoadedWorkspace } from '../../server/src/host/workspace-files.ts';
import { ldifde } from '../core/pki/readers/template-exports.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';

const second = ldifde.replaceAll('BoatyardUser', 'Second');

describe('the files a pattern stands for on disk', () => {
  const tree = {
    'pki/a.ldf': '',
    'pki/B.LDF': '',
    'pki/a.txt': '',
    'pki/old/c.ldf': '',
    'pki/node_modules/d.ldf': '',
    '.git/e.ldf': '',
    '.gitignore': 'pki/\n',
  };

  test.each<[string, readonly string[]]>([
    ['pki/*.ldf', ['pki/B.LDF', 'pki/a.ldf']],
    ['pki/**/*.ldf', ['pki/B.LDF', 'pki/a.ldf', 'pki/old/c.ldf']],
    ['**/*.{ldf,txt}', ['pki/B.LDF', 'pki/a.ldf', 'pki/a.txt', 'pki/old/c.ldf']],
    ['nowhere/*.ldf', []],
    ['pki/a.ldf/*', []],
  ])('%s', async (pattern, matches) => {
    expect(await expandPattern(nodeFileSystem(temporaryFolder(tree)), pattern)).toEqual({ matches, isComplete: true });
  });

  test('absolute, as a language server has it', async () => {
    const folder = temporaryFolder(tree);
    const { matches } = await expandPattern(nodeFileSystem('/'), `${folder}/pki/*.txt`);
    expect(matches).toEqual([`${folder}/pki/a.txt`]);
  });

  test('links to files count, links to folders do not, and a circle of them ends', async () => {
    const folder = temporaryFolder({ 'real/a.ldf': '', 'pki/b.ldf': '' });
    symlinkSync(join(folder, 'real/a.ldf'), join(folder, 'pki/link.ldf'));
    symlinkSync(join(folder, 'real'), join(folder, 'pki/linked'));
    symlinkSync(folder, join(folder, 'pki/circle'));
    symlinkSync(join(folder, 'gone'), join(folder, 'pki/gone.ldf'));
    const { matches } = await expandPattern(nodeFileSystem(folder), '**/*.ldf');
    expect(matches).toEqual(['pki/b.ldf', 'pki/link.ldf', 'real/a.ldf']);
  });

  test('a search that finds too much or goes too far is given up', async () => {
    const endless: FileSystem = {
      ...nodeFileSystem('/'),
      entries: (folder) =>
        Promise.resolve(
          folder.length > 4000
            ? []
            : [
                { name: 'f', kind: 'folder' },
                { name: 'g', kind: 'folder' },
                { name: 'a.ldf', kind: 'file' },
              ],
        ),
    };
    const found = await expandPattern(endless, '**/*.ldf');
    expect(found.isComplete).toBe(false);
    expect(found.matches).toHaveLength(1000);
    expect(await expandPattern(endless, '**/*.reg')).toEqual({ matches: [], isComplete: false });
  });
});

describe('a workspace file with the files it names', () => {
  const workspaceFile = JSON.stringify({
    templates: [{ files: ['pki/*.ldf'] }],
    servers: [{ urls: ['https://a'], files: ['pki/ndes.reg'] }],
  });
  const registry =
    'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP]\n"SignatureTemplate"="BoatyardUser"\n';

  test('all of it is read, whatever its encoding', async () => {
    const { workspace, texts } = await load({
      'scep-profiles.json': workspaceFile,
      'pki/a.ldf': Buffer.from(ldifde.replace('dn: CN=Boat', 'dn: CN=Böat'), 'latin1'),
      'pki/b.ldf': second,
      'pki/ndes.reg': utf16(registry),
    });
    expect(workspace.problems).toEqual([]);
    expect([...workspace.pki.templates.values()].map(({ name }) => name)).toEqual(['BoatyardUser', 'Second']);
    expect(workspace.pki.servers[0]?.templates.signature).toBe('BoatyardUser');
    expect([...texts.keys()].sort()).toEqual(['pki/a.ldf', 'pki/b.ldf', 'pki/ndes.reg', 'scep-profiles.json']);
  });

  test('a file of hostile size is told and not read', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': workspaceFile, 'pki/a.ldf': '', 'pki/ndes.reg': registry });
    truncateSync(join(folder, 'pki/a.ldf'), 200 * 1024 * 1024);
    const { workspace, texts } = await loadIn(folder);
    expect(workspace.problems.map(({ path, rule, message }) => [path, rule, message])).toEqual([
      ['scep-profiles.json', 'workspace-missing-file', 'The file "pki/a.ldf" is larger than 64 MB and is not read.'],
    ]);
    expect(texts.has('pki/a.ldf')).toBe(false);
  });

  test('a link out of the root and a device are told and not read', async () => {
    const outside = temporaryFolder({ 'secret.ldf': ldifde });
    const folder = temporaryFolder({ 'scep-profiles.json': workspaceFile, 'pki/x': '' });
    symlinkSync(join(outside, 'secret.ldf'), join(folder, 'pki/a.ldf'));
    rmSync(join(folder, 'pki/x'));
    symlinkSync('/dev/zero', join(folder, 'pki/ndes.reg'));
    const { workspace } = await loadIn(folder);
    expect(workspace.problems.map(({ rule, message }) => [rule, message])).toEqual([
      ['workspace-outside-file', 'The file "pki/a.ldf" is a link out of the workspace folder.'],
      ['workspace-outside-file', 'The file "pki/ndes.reg" is a link out of the workspace folder.'],
    ]);
  });

  test('a folder is no file', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': workspaceFile, 'pki/a.ldf': ldifde });
    mkdirSync(join(folder, 'pki/ndes.reg'));
    const { workspace } = await loadIn(folder);
    expect(workspace.problems.map(({ message }) => message)).toEqual(['The file "pki/ndes.reg" cannot be read.']);
  });

  test('open documents count as the editor shows them', async () => {
    const folder = temporaryFolder({
      'scep-profiles.json': workspaceFile,
      'pki/a.ldf': ldifde,
      'pki/ndes.reg': registry,
    });
    const files = overlay(nodeFileSystem(folder), (path) => (path === 'pki/a.ldf' ? second : undefined));
    const loaded = await loadWorkspace(files, 'scep-profiles.json', { root: '.', ruleIds: [], readCertificates });
    expect([...(loaded?.workspace.pki.templates.values() ?? [])].map(({ name }) => name)).toEqual(['Second']);
  });

  test('a new file that matches is found the next time', async () => {
    const folder = temporaryFolder({
      'scep-profiles.json': workspaceFile,
      'pki/a.ldf': ldifde,
      'pki/ndes.reg': registry,
    });
    await loadIn(folder);
    writeFileSync(join(folder, 'pki/b.ldf'), second);
    expect((await loadIn(folder)).workspace.pki.templates.size).toBe(2);
  });
});

function load(files: Readonly<Record<string, string | Uint8Array>>): Promise<LoadedWorkspace> {
  return loadIn(temporaryFolder(files));
}

async function loadIn(folder: string): Promise<LoadedWorkspace> {
  const loaded = await loadWorkspace(nodeFileSystem(folder), 'scep-profiles.json', {
    root: '.',
    ruleIds: [],
    readCertificates,
  });
  if (loaded === undefined) throw new Error('there is no workspace file');
  return loaded;
}
