import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestRepository } from '../support/git-repository.ts';
import { runCli } from '../support/run-cli.ts';
import { allDevices, allUsers, bind, ids, rootFile, scepFile, wifiFile } from '../support/tenant-export.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Answer {
  readonly findings: { readonly new: readonly Found[]; readonly fixed: readonly Found[] };
}

interface Found {
  readonly rule: string;
  readonly path: string;
  readonly severity: string;
  readonly related: readonly { readonly path: string }[];
}

let repository: TestRepository;

beforeEach(() => {
  repository = new TestRepository();
  repository.commit('start', {
    'dc/root.json': rootFile({ assignments: allUsers }),
    'dc/scep.json': scepFile(),
    'dc/wifi.json': wifiFile({ authenticationType: 'user' }),
  });
  repository.git('checkout', '--quiet', '-b', 'change');
});

afterEach(() => repository.remove());

async function diff(...args: readonly string[]): Promise<Answer> {
  const { output, errors } = await runCli(['diff', 'main', '--format', 'json', ...args], { cwd: repository.folder });
  expect(errors).toBe('');
  const answer: Answer = JSON.parse(output);
  return answer;
}

const shown = (found: readonly Found[]): readonly string[] =>
  found.map(({ path, severity, rule }) => `${path} ${severity} ${rule}`);

describe('what a change does between files', () => {
  test('shows in a file that did not change', async () => {
    repository.commit('assign the root to devices', { 'dc/root.json': rootFile({ assignments: allDevices }) });
    const { findings } = await diff();
    expect(shown(findings.new)).toEqual(['dc/scep.json error mixed-assignment']);
    expect(findings.new[0]?.related).toMatchObject([{ path: 'dc/root.json' }]);
    expect(findings.fixed).toEqual([]);
  });

  test('names the profiles that need one which is removed', async () => {
    repository.commit('remove the profile', { 'dc/scep.json': undefined });
    expect(shown((await diff()).findings.new)).toEqual(['dc/wifi.json warning dependant-missing']);
    repository.commit('and the root', { 'dc/scep.json': scepFile(), 'dc/root.json': undefined });
    expect(shown((await diff()).findings.new)).toEqual(['dc/scep.json warning trusted-root-missing']);
  });

  test('shows in a profile that is no SCEP profile', async () => {
    repository.commit('authenticate the device', { 'dc/wifi.json': wifiFile({ authenticationType: 'machine' }) });
    expect(shown((await diff()).findings.new)).toEqual(['dc/wifi.json warning dependant-store']);
  });

  test('is mended, too', async () => {
    repository.commit('assign the root to devices', { 'dc/root.json': rootFile({ assignments: allDevices }) });
    repository.git('checkout', '--quiet', '-b', 'mended');
    repository.commit('and back', { 'dc/root.json': rootFile({ assignments: allUsers }) });
    const { output } = await runCli(['diff', 'change', '--format', 'json'], { cwd: repository.folder });
    const { findings }: Answer = JSON.parse(output);
    expect(shown(findings.fixed)).toEqual(['dc/scep.json error mixed-assignment']);
  });

  test('is nothing where other files change', async () => {
    repository.commit('something else', { 'dc/other.json': '{ "a": 1 }' });
    expect(await diff()).toMatchObject({ findings: { new: [], fixed: [] } });
  });

  test('shows in the working tree and in folders', async () => {
    repository.write('dc/root.json', rootFile({ assignments: allDevices }));
    expect(shown((await diff('--working-tree')).findings.new)).toEqual(['dc/scep.json error mixed-assignment']);
    const folder = temporaryFolder({
      'old/root.json': rootFile({ assignments: allUsers }),
      'old/scep.json': scepFile(),
      'new/root.json': rootFile({ assignments: allUsers }),
      'new/scep.json': scepFile(bind('rootCertificate', ids.gone)),
    });
    const { output } = await runCli(['diff', 'old', 'new', '--format', 'json'], { cwd: folder });
    const { findings }: Answer = JSON.parse(output);
    expect(shown(findings.new)).toEqual(['new/scep.json info trusted-root-missing']);
  });
});
