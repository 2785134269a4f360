import { expect, test } from 'vitest';
import { HeadFiles } from '../../server/src/host/git/head-file.ts';
import { TestRepository } from '../support/git-repository.ts';

test('a file is read once for each commit, and each file is its own', async () => {
  const repository = new TestRepository();
  repository.commit('one', { 'a.json': 'one', 'b.json': 'other' });
  const heads = new HeadFiles(process.env);
  const path = `${repository.folder}/a.json`;
  const first = await heads.read(path);
  expect(textOf(first)).toBe('one');
  expect(await heads.read(path), 'the very same').toBe(first);
  repository.commit('two', { 'a.json': 'two' });
  expect(textOf(await heads.read(path))).toBe('two');
  expect(textOf(await heads.read(`${repository.folder}/b.json`))).toBe('other');
  expect(await heads.read(`${repository.folder}/c.json`)).toBe('The last commit does not have this file.');
});

function textOf(found: Uint8Array | string): string {
  return typeof found === 'string' ? `not there: ${found}` : new TextDecoder().decode(found);
}
