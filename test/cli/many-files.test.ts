// More files than there is memory for: nothing of what a user sees depends on whether a text was kept or read again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkCommand } from '../../server/src/cli/check/check.ts';
import type { CheckOptions } from '../../server/src/cli/check/check-options.ts';
import { formatNames, type FormatName } from '../../server/src/cli/formats/format-names.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { cli } from '../support/stdio-server.ts';
import { rootFile, scepFile, wifiFile } from '../support/tenant-export.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';

const typo = JSON.stringify(
  baseProfile('iosScepCertificateProfile', { subjectNameFormatString: 'CN={{UserNme}}' }),
  null,
  2,
);

/** Findings of one file, of two files together, in UTF-16, in what names a profile, and in the workspace file. */
const files = {
  'dc/root.json': rootFile(),
  'dc/scep.json': scepFile(),
  'dc/wifi.json': utf16(wifiFile()),
  'typo.json': typo,
  'typo-16.json': utf16(typo),
  'good.json': JSON.stringify(baseProfile('windows81SCEPCertificateProfile')),
  'lines.scepsubject': 'CN={{UserName}}\nCN={{UserNme}}\n',
  'broken.json': Buffer.from([...Buffer.from(typo), 0xff, 0xfe, 0xff]),
  'other.json': '{ "a": 1 }',
  'scep-profiles.json': '{ "rules": { "no-such-rule": "off" } }',
};

interface Seen {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

type Step = (progress: string | undefined) => void;

async function check(cwd: string, changes: Partial<CheckOptions>, onStep: Step = () => undefined): Promise<Seen> {
  let [output, errors] = ['', ''];
  const options: CheckOptions = {
    paths: ['.'],
    outputs: [{ format: 'text', file: undefined }],
    failOn: 'error',
    now: '2026-11-24',
    config: undefined,
    stdinFilename: undefined,
    isQuiet: false,
    changedSince: undefined,
    baseline: undefined,
    shard: undefined,
    isFixing: false,
    showsDevices: false,
    ...changes,
  };
  const nothing: readonly Uint8Array[] = [];
  const exitCode = await checkCommand(options, {
    stdin: (async function* () {
      yield* nothing;
    })(),
    write: (text) => void (output += text),
    writeError: (text) => void (errors += text),
    showProgress: onStep,
    cwd,
    env: {},
    columns: 100,
    useColour: false,
  });
  return { exitCode, output, errors };
}

const nothingKept = { keptCharacters: 0 };

describe('a run that keeps no text', () => {
  test.each<FormatName>(formatNames)('writes the same %s as one that keeps them all', async (format) => {
    const folder = temporaryFolder(files);
    const outputs = [{ format, file: undefined }];
    const kept = await check(folder, { outputs });
    expect(kept.output).toContain('typo');
    expect(await check(folder, { outputs, ...nothingKept })).toEqual(kept);
  });

  test('keeps some texts and reads others again', async () => {
    const folder = temporaryFolder(files);
    const kept = await check(folder, {});
    for (const keptCharacters of [100, typo.length, 2 * typo.length])
      expect(await check(folder, { keptCharacters })).toEqual(kept);
  });

  test('makes the same fixes', async () => {
    const [all, none] = [temporaryFolder(files), temporaryFolder(files)];
    const kept = await check(all, { isFixing: true });
    expect(kept.output).toContain('safe fix');
    expect(await check(none, { isFixing: true, ...nothingKept })).toEqual(kept);
    expect(contents(none)).toEqual(contents(all));
  });

  test('makes the same baseline', async () => {
    const folder = temporaryFolder(files);
    const baseline = { file: 'known.json', isUpdated: true };
    const kept = await check(folder, { baseline });
    const known = readFileSync(join(folder, 'known.json'), 'utf8');
    expect(known).toContain('typo.json');
    rmSync(join(folder, 'known.json'));
    expect(await check(folder, { baseline, ...nothingKept })).toEqual(kept);
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(known);
  });
});

function contents(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ name }) => `${name} ${readFileSync(join(folder, name), 'hex')}`);
}

describe('a file that is another one when it is read again', () => {
  const both = { 'a.json': typo, 'b.json': typo };
  const again = typo.replace('UserNme', 'UserNmee');
  const fates: readonly (readonly [string, (path: string) => void])[] = [
    ['changed', (path) => writeFileSync(path, again)],
    ['removed', (path) => rmSync(path)],
    ['no text any more', (path) => writeFileSync(path, Buffer.alloc(100))],
  ];

  const asJson = { ...nothingKept, outputs: [{ format: 'json', file: undefined }] } as const;
  const found = ({
    output,
  }: Seen): readonly { readonly path: string; readonly rule: string; readonly message: string }[] =>
    JSON.parse(output).findings;

  test.each(fates)('%s when it was checked alone: what it was counts', async (_fate, befall) => {
    const folder = temporaryFolder(both);
    const seen = await check(folder, asJson, (progress) => {
      if (progress === '2 of 2 files') befall(join(folder, 'a.json'));
    });
    expect(found(seen).map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'a.json unknown-variable',
      'b.json unknown-variable',
    ]);
    expect({ ...seen, output: '' }).toEqual({ exitCode: 1, output: '', errors: '' });
  });

  test.each(fates)(
    '%s before it is compared with others: a finding says so, and the others are checked',
    async (_fate, befall) => {
      const folder = temporaryFolder({ ...both, 'dc/root.json': rootFile(), 'dc/scep.json': scepFile() });
      const seen = await check(folder, asJson, (progress) => {
        if (progress === '4 of 4 files') befall(join(folder, 'dc/scep.json'));
      });
      expect(found(seen).map(({ path, rule }) => `${path} ${rule}`)).toEqual([
        'a.json unknown-variable',
        'b.json unknown-variable',
        'dc/scep.json unreadable-file',
      ]);
      expect(found(seen)[2]?.message).toBe('The file was changed or removed while it was checked. Check it again.');
      expect({ ...seen, output: '' }).toEqual({ exitCode: 1, output: '', errors: '' });
    },
  );

  test.each(fates)('%s before its lines are shown: they are not, and the run has failed', async (_fate, befall) => {
    const folder = temporaryFolder(both);
    const seen = await check(folder, nothingKept, (progress) => {
      if (progress === '2 of 2 files with profiles checked') befall(join(folder, 'a.json'));
    });
    expect(seen.exitCode).toBe(2);
    expect(seen.errors).toBe(
      'scep-profiles: "a.json" was changed or removed while it was checked, so that not all can be shown. Check it again.\n',
    );
    const [ofA, ofB] = seen.output.split(/^b\.json/m);
    expect(ofA).toContain('unknown-variable');
    expect(ofA).not.toContain('subjectNameFormatString"');
    expect(ofB).toContain('"subjectNameFormatString"');
  });

  test('written anew with the same text, in another encoding, is the same file', async () => {
    const folder = temporaryFolder(both);
    const kept = await check(folder, {});
    const seen = await check(folder, nothingKept, (progress) => {
      if (progress === '2 of 2 files') writeFileSync(join(folder, 'a.json'), Buffer.from(`\ufeff${typo}`, 'utf16le'));
    });
    expect(seen).toEqual(kept);
  });
});

// Windows knows no signals; Ctrl+C there ends the process as it is.
if (process.platform !== 'win32') {
  test('Ctrl+C ends a run between two files, each of which is whole', async () => {
    const names = Array.from({ length: 3000 }, (_, index) => `${String(index).padStart(4, '0')}.json`);
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, typo])));
    const fixed = typo.replace('UserNme', 'UserName');
    const child = spawn(process.execPath, [cli, 'check', '.', '--fix'], { cwd: folder, stdio: 'ignore' });
    const ended = once(child, 'exit');
    const [first = ''] = names;
    await vi.waitUntil(() => readFileSync(join(folder, first), 'utf8') === fixed, { timeout: 30_000, interval: 5 });
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(readdirSync(folder).toSorted()).toEqual(names);
    const texts = new Set(names.map((name) => readFileSync(join(folder, name), 'utf8')));
    expect(texts).toEqual(new Set([fixed, typo]));
  });
}
