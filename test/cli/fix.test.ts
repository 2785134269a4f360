import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeBytes, type Encoding } from '../../server/src/core/text/bytes.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** As exporters write: other indents, blanks at ends of lines, letters beyond ASCII and beyond 16 bits. */
const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile', { displayName: 'Büro 😀' }), undefined, 5)
  .replaceAll(',\n', ', \n')
  .concat('\n\n');
const typo = good.replace('{{UserName}}', '{{UserNme}}');

const fix = (cwd: string, ...args: string[]): ReturnType<typeof runCli> =>
  runCli(['check', '--fix', '--now', '2026-11-24', ...args], { cwd });

const encodings: readonly (readonly [Encoding, boolean])[] = [
  ['utf8', false],
  ['utf8', true],
  ['utf16le', true],
  ['utf16le', false],
  ['utf16be', true],
  ['utf16be', false],
];

describe('check --fix', () => {
  test.each(encodings.flatMap(([encoding, hasBom]) => ['\n', '\r\n', '\r'].map((end) => ({ encoding, hasBom, end }))))(
    'changes nothing but what it fixes: $encoding, byte order mark $hasBom, line ends $end',
    async ({ encoding, hasBom, end }) => {
      const bytes = (text: string): Uint8Array => encodeBytes(text.replaceAll('\n', end), { encoding, hasBom });
      const folder = temporaryFolder({ 'a.json': bytes(typo) });
      const { exitCode } = await fix(folder);
      expect(exitCode).toBe(0);
      expect(readFileSync(join(folder, 'a.json')).equals(bytes(good))).toBe(true);
    },
  );

  test('says what it fixed and what is left', async () => {
    const left = typo.replace('"certificateValidityPeriodValue": 1', '"certificateValidityPeriodValue": 5');
    const folder = temporaryFolder({ 'a.json': left, 'good.json': good });
    const { exitCode, output } = await fix(folder);
    expect(exitCode).toBe(0);
    expect(output).toContain('a.json:');
    expect(output).toContain('1 warning');
    expect(output).toContain('1 safe fix made in 1 file:\n  a.json: Write {{UserName}} (unknown-variable)\n');
    expect(JSON.parse((await fix(folder, '--format', 'json')).output)).toMatchObject({ fixed: [] });
  });

  test('makes several fixes, also such as touch the same text, one after the other', async () => {
    const folder = temporaryFolder({ 'a.json': good.replace('CN={{UserName}}', 'CN=<<UserNme>>,OU=<<Deviceid>>') });
    const { output } = await fix(folder, '--format', 'json');
    const answer: { findings: unknown[]; fixed: unknown[] } = JSON.parse(output);
    expect(answer.fixed.length).toBeGreaterThan(1);
    const again: { fixed: unknown[] } = JSON.parse((await fix(folder, '--format', 'json')).output);
    expect(again.fixed).toEqual([]);
  });

  test('leaves fixes alone that make devices enrol again', async () => {
    const reissuing = good.replace('"certificateValidityPeriodValue": 1', '"certificateValidityPeriodValue": 5');
    const folder = temporaryFolder({ 'a.json': reissuing });
    await fix(folder);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(reissuing);
  });

  test('keeps permissions, follows a link, leaves no other file behind', async () => {
    const folder = temporaryFolder({ 'real/a.json': typo });
    chmodSync(join(folder, 'real/a.json'), 0o640);
    symlinkSync(join('real', 'a.json'), join(folder, 'link.json'));
    expect((await fix(folder, 'link.json')).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'real/a.json'), 'utf8')).toBe(good);
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'real/a.json')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'real'))).toEqual(['a.json']);
  });

  test('does not touch a file in which nothing is to be fixed', async () => {
    const folder = temporaryFolder({ 'a.json': good });
    const before = statSync(join(folder, 'a.json')).ino;
    await fix(folder);
    expect(statSync(join(folder, 'a.json')).ino).toBe(before);
  });

  test.each([['--stdin'], ['--changed-since', 'HEAD']])('does not go with %s', async (...args) => {
    const { exitCode, errors } = await runCli(['check', '--fix', ...args], { cwd: temporaryFolder({}) });
    expect(exitCode).toBe(2);
    expect(errors).toContain('--fix');
  });
});
