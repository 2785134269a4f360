import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { normalizePath } from '../../server/src/core/workspace/paths.ts';
import { folderOf, inFolder, isInside, parentOf } from '../../server/src/host/paths.ts';

const folders = [
  '/',
  '/a',
  '/a/b',
  '.',
  '..',
  '../..',
  'a',
  'a/b',
  '../a',
  'c:/a',
  '/tmp:/ws',
  '/vscode-vfs:github/o/r',
];

test.each(folders)('of the folder %s as Node says it', (folder) => {
  expect(inFolder(folder, 'x.json')).toBe(posix.join(folder, 'x.json'));
  expect(folderOf(inFolder(folder, 'x.json'))).toBe(posix.normalize(folder));
  expect(parentOf(folder)).toBe(posix.isAbsolute(folder) ? posix.dirname(folder) : posix.join(folder, '..'));
});

test.each([
  '',
  '.',
  './',
  'a/',
  './a',
  'a/../b',
  'a/..',
  '../a/../..',
  '/',
  '/a/',
  '/a/../..',
  '//a',
  'a//b',
  '/a/./b',
])('normal: "%s"', (path) => {
  const normal = posix.normalize(path);
  expect(normalizePath(path)).toBe(normal === '/' ? normal : normal.replace(/\/$/u, ''));
});

test.each([
  ['/a/b', '/a', true],
  ['/a', '/a', true],
  ['/ab', '/a', false],
  ['/a', '/', true],
  ['a/b', '.', true],
  ['../a', '.', false],
  ['/a', '.', false],
])('%s in %s: %s', (folder, root, is) => {
  expect(isInside(folder, root)).toBe(is);
});
