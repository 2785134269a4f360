import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { impatientFiles } from '../../server/src/host/node/impatient-files.ts';
import { nodeFileSystem } from '../../server/src/host/node/node-file-system.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test.each<[string, { readonly largest?: number }]>([
  ['a.json', {}],
  ['empty.json', {}],
  ['missing.json', {}],
  ['a.json/b.json', {}],
  ['folder', {}],
  ['folder', { largest: 10 }],
  ['a.json', { largest: 2 }],
  ['/dev/null', { largest: 10 }],
])('reads %s %j as it is read aside', async (path, options) => {
  const folder = temporaryFolder({ 'a.json': '{"a": "ä"}', 'empty.json': '' });
  mkdirSync(join(folder, 'folder'));
  const [now, aside] = [impatientFiles(folder).files, nodeFileSystem(folder)];
  const read = await now.read(path, options);
  expect(read).toEqual(await aside.read(path, options));
});

test('reads every file whole, however many there are and whichever way they are read', async () => {
  const folder = temporaryFolder({});
  const names = Array.from({ length: 100 }, (_, index) => `${index}.json`);
  for (const name of names) writeFileSync(join(folder, name), name.repeat(1000));
  const { files } = impatientFiles(folder);
  const read = await Promise.all(names.map((name) => files.read(name)));
  expect(read.map((each) => ('bytes' in each ? new TextDecoder().decode(each.bytes) : each.message))).toEqual(
    names.map((name) => name.repeat(1000)),
  );
});

test('lends the bytes of every file, whatever was in the memory before', async () => {
  const folder = temporaryFolder({});
  const sizes = [0, 1, 70_000, 3, 0, 5_000_000, 64 * 1024, 2, 9_000_000, 1];
  for (const [index, size] of sizes.entries()) writeFileSync(join(folder, `${index}`), String(index).repeat(size));
  const { lend } = impatientFiles(folder);
  const lent = sizes.map(async (_, index) =>
    lend(`${index}`, (read) => ('bytes' in read ? new TextDecoder().decode(read.bytes) : read.message)),
  );
  expect(await Promise.all(lent)).toEqual(sizes.map((size, index) => String(index).repeat(size)));
  expect(await lend('missing', (read) => read)).toMatchObject({ problem: 'missing' });
});
