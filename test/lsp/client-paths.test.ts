import { expect, test } from 'vitest';
import { fromClientPath, isClientPath, toClientPath } from '../../server/src/lsp/client-paths.ts';
import { versionSchemes } from '../../server/src/lsp/version-schemes.ts';

test.each([
  ['vscode-vfs://github/contoso/tenant/a%20b.json', '/vscode-vfs:github/contoso/tenant/a b.json'],
  [
    // As written in microsoft/vscode-remote-repositories-github#375: a branch that is not the default one.
    'vscode-vfs://github%2B7b2276223a312c22726566223a7b2274797065223a342c226964223a226d61696e227d7d/o/r/a.json',
    '/vscode-vfs:github+7b2276223a312c22726566223a7b2274797065223a342c226964223a226d61696e227d7d/o/r/a.json',
  ],
  ['tmp:/ws/a.json', '/tmp:/ws/a.json'],
  ['vscode-remote://127.0.0.1:8080/home/a.json', '/vscode-remote:127.0.0.1:8080/home/a.json'],
  ['vscode-remote://ssh-remote%2Bhost/home/%C3%A4.json', '/vscode-remote:ssh-remote+host/home/ä.json'],
  ['memfs:/', '/memfs:'],
  ['memfs:/a.json', '/memfs:/a.json'],
  ['x://a/', '/x:a'],
  ['x://a%252fb/c', '/x:a%252fb/c'],
])('%s and back', (uri, path) => {
  expect(toClientPath(uri)).toBe(path);
  expect(fromClientPath(path)).toBe(uri);
});

test.each([
  'untitled:Untitled-1',
  'vscode-vfs://github/a.json#1',
  ...versionSchemes.map((scheme) => `${scheme}:/a.json`),
])('%s is no file', (uri) => expect(toClientPath(uri)).toBeUndefined());

test.each(['/home/a.json', 'c:/a.json', 'a:b/c', '/', '//server/share', '/a/tmp:/b'])(
  '%s is a path of a disk',
  (path) => expect(isClientPath(path)).toBe(false),
);
