import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../server/src/host/client/list-files.ts';
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
  'an ignore file below': { 'x/.gitignore': '/a.json\n', 'x/a.json': '', 'a.json': '', 'x/y/a.json': '' },
};

test.each(Object.entries(folders))('%s: the same files as on a disk', async (_name, content) => {
  const folder = temporaryFolder(content);
  const disk = nodeFileSystem(folder);
  expect(await listFiles(disk, folder, endings)).toEqual(await disk.list(folder, endings));
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
