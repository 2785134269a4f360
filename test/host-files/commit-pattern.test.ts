import { afterAll, describe, expect, test } from 'vitest';
import { readCertificates } from '../../server/src/certificate/certificate-reader.ts';
import { expandPattern } from '../../server/src/host/expand-pattern.ts';
import { CommitFileSystem } from '../../server/src/host/git/commit-file-system.ts';
import { GitRepository } from '../../server/src/host/git/repository.ts';
import { loadWorkspace } from '../../server/src/host/workspace-files.ts';
import { ldifde } from '../core/pki/readers/template-exports.ts';
import { TestRepository } from '../support/git-repository.ts';

const repository = new TestRepository();
afterAll(() => repository.remove());

const commit = repository.commit('exports', {
  'top.ldf': ldifde.replaceAll('BoatyardUser', 'Top'),
  'app/scep-profiles.json': JSON.stringify({ templates: [{ files: ['pki/**/*.ldf', '../*.ldf'] }] }),
  'app/pki/a.ldf': ldifde,
  'app/pki/old/b.ldf': ldifde.replaceAll('BoatyardUser', 'Old'),
});
repository.write('app/pki/uncommitted.ldf', ldifde.replaceAll('BoatyardUser', 'Uncommitted'));

describe('the files a pattern stands for in a commit', () => {
  test.each<[string, string, readonly string[]]>([
    ['', 'app/pki/*.ldf', ['app/pki/a.ldf']],
    ['', '**/*.ldf', ['app/pki/a.ldf', 'app/pki/old/b.ldf', 'top.ldf']],
    ['', '*', ['top.ldf']],
    ['app', 'pki/**', ['pki/a.ldf', 'pki/old/b.ldf']],
    ['app/pki', '../../*.ldf', ['../../top.ldf']],
  ])('seen from %j: %s', async (folder, pattern, matches) => {
    expect(await expandPattern(await files(folder), pattern)).toEqual({ matches, isComplete: true });
  });

  test('a workspace file of the commit', async () => {
    const loaded = await loadWorkspace(await files(''), 'app/scep-profiles.json', {
      root: '.',
      ruleIds: [],
      readCertificates,
    });
    expect(loaded?.workspace.problems).toEqual([]);
    expect([...(loaded?.workspace.pki.templates.values() ?? [])].map(({ name }) => name)).toEqual([
      'BoatyardUser',
      'Old',
      'Top',
    ]);
  });

  test('a file that is too large is not read', async () => {
    const read = await (await files('')).read('top.ldf', { largest: 10 });
    expect(read).toMatchObject({ problem: 'tooLarge' });
  });
});

async function files(folder: string): Promise<CommitFileSystem> {
  const opened = await GitRepository.open({
    folder: `${repository.folder}/${folder}`,
    env: { PATH: process.env['PATH'] },
  });
  return CommitFileSystem.of(opened, commit);
}
