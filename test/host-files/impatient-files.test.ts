import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { impatientFileSystem } from '../../server/src/host/node/impatient-files.ts';
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
  const [now, aside] = [impatientFileSystem(folder), nodeFileSystem(folder)];
  const read = await now.read(path, options);
  expect(read).toEqual(await aside.read(path, options));
});

test('reads every file whole, however many there are and whichever way they are read', async () => {
  const folder = temporaryFolder({});
  const names = Array.from({ length: 100 }, (_, index) => `${index}.json`);
  for (const name of names) writeFileSync(join(folder, name), name.repeat(1000));
  const files = impatientFileSystem(folder);
  const read = await Promise.all(names.map((name) => files.read(name)));
  expect(read.map((each) => ('bytes' in each ? new TextDecoder().decode(each.bytes) : each.message))).toEqual(
    names.map((name) => name.repeat(1000)),
  );
});
