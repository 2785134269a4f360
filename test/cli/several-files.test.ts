import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { allUsers, bind, ids, rootFile, scepFile, wifiFile } from '../support/tenant-export.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';

interface Found {
  readonly rule: string;
  readonly path: string;
  readonly startLine: number;
  readonly related: readonly { readonly path: string; readonly startLine: number }[];
}

async function check(folder: string, ...args: string[]): Promise<readonly Found[]> {
  const { output } = await runCli(['check', '--format', 'json', '--now', '2026-11-24', ...args], { cwd: folder });
  const { findings }: { findings: readonly Found[] } = JSON.parse(output);
  return findings;
}

const shown = (found: readonly Found[]): readonly string[] => found.map(({ path, rule }) => `${path} ${rule}`);

const mixed = { 'dc/root.json': rootFile(), 'dc/scep.json': scepFile() };

describe('check over several files', () => {
  test('shows a finding in the profile, and where the other one is', async () => {
    const [finding, ...others] = await check(temporaryFolder(mixed));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'mixed-assignment',
      path: 'dc/scep.json',
      related: [{ path: 'dc/root.json', startLine: 4 }],
    });
  });

  test('reads exports in UTF-16, and several profiles in one file', async () => {
    const both = `{ "value": [${rootFile()}, ${scepFile()}] }`;
    expect(shown(await check(temporaryFolder({ 'all.json': utf16(both) })))).toEqual(['all.json mixed-assignment']);
  });

  test('shows in a Wi-Fi profile what is wrong with its certificate', async () => {
    const folder = temporaryFolder({
      ...mixed,
      'dc/root.json': rootFile({ assignments: allUsers }),
      'dc/wifi.json': wifiFile(),
    });
    expect(shown(await check(folder))).toEqual(['dc/wifi.json dependant-store']);
  });

  test('says nothing of a file alone', async () => {
    expect(await check(temporaryFolder(mixed), 'dc/scep.json')).toEqual([]);
  });

  test('compares a file alone with the folder of the workspace file that governs it', async () => {
    const folder = temporaryFolder({ ...mixed, 'scep-profiles.json': '{}' });
    expect(shown(await check(folder, 'dc/scep.json'))).toEqual(['dc/scep.json mixed-assignment']);
  });

  test('takes another folder for another tenant, where only names tell', async () => {
    const byName = {
      'rootCertificate@odata.bind': undefined,
      '#CustomRef_rootCertificate': 'Contoso Root CA|:|#microsoft.graph.windows81TrustedRootCertificate',
    };
    const files = {
      'one/root.json': rootFile(),
      'two/scep.json': scepFile(byName),
      'two/root.json': rootFile({ displayName: 'Root' }),
    };
    expect(shown(await check(temporaryFolder(files)))).toEqual(['two/scep.json trusted-root-missing']);
    const together = { 'one/root.json': rootFile(), 'one/scep.json': scepFile(byName) };
    expect(shown(await check(temporaryFolder(together)))).toEqual(['one/scep.json mixed-assignment']);
  });

  test('is silent of snapshots of one tenant in several folders', async () => {
    const files = {
      'jan/root.json': rootFile({ assignments: allUsers }),
      'jan/scep.json': scepFile(),
      'feb/root.json': rootFile({ assignments: allUsers }),
      'feb/scep.json': scepFile(),
    };
    expect(await check(temporaryFolder(files))).toEqual([]);
  });

  test('says the same in shards, each of which looks at all files', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        `dc/scep${index}.json`,
        scepFile({ id: undefined, displayName: `P${index}` }),
      ]),
    );
    const folder = temporaryFolder({ ...files, 'dc/root.json': rootFile() });
    const parts = [await check(folder, '--shard', '1/2'), await check(folder, '--shard', '2/2')];
    expect(
      parts
        .flat()
        .filter(({ rule }) => rule === 'mixed-assignment')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(Object.keys(files));
    expect(parts.every((part) => part.length > 0)).toBe(true);
  });

  test('goes by the severities of the workspace file, and by comments', async () => {
    const off = { ...mixed, 'scep-profiles.json': '{ "rules": { "mixed-assignment": "off" } }' };
    expect(await check(temporaryFolder(off))).toEqual([]);
    const comment = '// scep-profiles-ignore mixed-assignment: a test tenant\n  "assignments"';
    const ignored = { ...mixed, 'dc/scep.json': scepFile().replace('"assignments"', comment) };
    expect(await check(temporaryFolder(ignored))).toEqual([]);
  });

  test('takes what comes through standard input for the file', async () => {
    const folder = temporaryFolder({
      ...mixed,
      'dc/scep.json': scepFile({ assignments: undefined }),
      'scep-profiles.json': '{}',
    });
    const { output } = await runCli(['check', '--format', 'json', '--stdin', '--stdin-filename', 'dc/scep.json'], {
      cwd: folder,
      stdin: scepFile(),
    });
    const { findings }: { findings: readonly Found[] } = JSON.parse(output);
    expect(shown(findings)).toEqual(['dc/scep.json mixed-assignment']);
  });

  test('tells what became of a profile that another one names', async () => {
    const folder = temporaryFolder({
      'scep.json': scepFile({ assignments: undefined }),
      'wifi.json': wifiFile(bind('identityCertificateForClientAuthentication', ids.gone)),
    });
    expect(shown(await check(folder))).toEqual(['wifi.json dependant-missing']);
  });
});
