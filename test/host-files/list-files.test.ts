import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../server/src/host/list-files.ts';
import { nodeFileSystem } from '../../server/src/host/node/node-file-system.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const endings = ['.json', '.jsonc'];

const folders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'nothing but files': { 'a.json': '', 'b.txt': '', 'deep/er/c.JSONC': '', '.hidden/d.json': '' },
  'what nobody keeps profiles in': {
    'node_modules/a.json': '',
    'x/node_modules/y/b.json': '',
    '.git/c.json': '',
    'd.json': '',
  },
  'ignored files and folders': {
    '.gitignore': 'out/\n*.tmp.json\n/top.json\n',
    'out/a.json': '',
    'b.tmp.json': '',
    'top.json': '',
    'x/top.json': '',
  },
  'an ignore file that takes back': {
    '.gitignore': '*.json\n',
    'a.json': '',
    'x/.gitignore': '!kept.json\n',
    'x/kept.json': '',
    'x/b.json': '',
  },
  'a folder that is ignored as a whole': { '.gitignore': 'x/\n', 'x/.gitignore': '!a.json\n', 'x/a.json': '' },
  'an ignore file of Windows, with comments, blanks and a byte order mark': {
    '.gitignore': '\ufeff/a.json\r\n# b.json\r\nc.json   \r\n\r\n',
    'a.json': '',
    'b.json': '',
    'c.json': '',
  },
  'patterns for some depth': {
    '.gitignore': '/x/*.json\n!/x/b.json\nz/**/deep.json\ny/\n',
    'x/a.json': '',
    'x/b.json': '',
    'x/y/c.json': '',
    'z/q/deep.json': '',
    'z/deep.json': '',
    'deep.json': '',
  },
  'an ignore file below': { 'x/.gitignore': '/a.json\n', 'x/a.json': '', 'a.json': '', 'x/y/a.json': '' },
};

test.each(Object.entries(folders))('%s: the same files as on a disk', async (_name, content) => {
  const folder = temporaryFolder(content);
  const disk = nodeFileSystem(folder);
  expect(await listFiles(disk, folder, endings)).toEqual(await disk.list(folder, endings));
});

/** What git would add or has, of these endings. */
function knownToGit(folder: string): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: folder });
  const names = listed.toString('utf8').split('\0');
  return names.filter((name) => /\.jsonc?$/iu.test(name) && !name.includes('node_modules/')).toSorted();
}

test.each(Object.entries(folders))('%s: the same files as git knows', async (_name, content) => {
  const folder = temporaryFolder(content);
  execFileSync('git', ['init', '-q'], { cwd: folder });
  const known = knownToGit(folder);
  expect(await nodeFileSystem(folder).list('.', endings)).toEqual(known.filter((name) => !name.startsWith('.git/')));
});

test('below the root of a repository, its ignore file counts, and none from above the repository', async () => {
  const folder = temporaryFolder({
    '.gitignore': 'a.json\n',
    'repository/.gitignore': '/x/b.json\nout/\n',
    'repository/x/.gitignore': 'c.json\n',
    'repository/x/a.json': '',
    'repository/x/b.json': '',
    'repository/x/c.json': '',
    'repository/x/b/b.json': '',
    'repository/out/d.json': '',
  });
  const repository = join(folder, 'repository');
  execFileSync('git', ['init', '-q'], { cwd: repository });
  const listed = (path: string): Promise<readonly string[]> => nodeFileSystem(repository).list(path, endings);
  expect(await listed('x')).toEqual(['x/a.json', 'x/b/b.json']);
  expect(await listed('x/b')).toEqual(['x/b/b.json']);
  expect(await listed('out')).toEqual([]);
});

test('links to files are left out of a list, so that no file is there twice', async () => {
  const folder = temporaryFolder({ 'a.json': '' });
  symlinkSync('a.json', join(folder, 'link.json'));
  expect(await nodeFileSystem(folder).list('.', endings)).toEqual(['a.json']);
});

test('a folder of ten thousand files is listed whole and in order', async () => {
  const folder = temporaryFolder({});
  const names = Array.from({ length: 10_000 }, (_, index) => `${index}.json`);
  for (const name of names) writeFileSync(join(folder, name), '');
  expect(await nodeFileSystem(folder).list('.', endings)).toEqual(names.toSorted());
});

test('something is found, and ignored', async () => {
  const folder = temporaryFolder(folders['ignored files and folders'] ?? {});
  expect(await listFiles(nodeFileSystem(folder), folder, endings)).toEqual([`${folder}/x/top.json`]);
});

test('links to folders are not followed, so that a loop ends', async () => {
  const folder = temporaryFolder({ 'x/a.json': '' });
  symlinkSync(folder, join(folder, 'x', 'loop'));
  expect(await listFiles(nodeFileSystem(folder), folder, endings)).toEqual([`${folder}/x/a.json`]);
});

test('more folders than one question may ask for are all looked into', async () => {
  const content = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}/a.json`, '']));
  const folder = temporaryFolder(content);
  expect(await listFiles(nodeFileSystem(folder), folder, endings)).toHaveLength(50);
});

test('from the folder above, the files of this one are named as they are here', async () => {
  const folder = temporaryFolder({ 'a/x.json': '', 'b/y.json': '', 'b/deep/z.json': '' });
  const disk = nodeFileSystem(join(folder, 'b'));
  expect(await disk.list('..', endings)).toEqual(['../a/x.json', 'deep/z.json', 'y.json']);
});
