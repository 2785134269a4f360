// The command line over folders of odd files: an exit code that is one, and no failure of ours.
import * as fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../../server/src/cli/formats/format-names.ts';
import { encodeBytes } from '../../server/src/core/text/bytes.ts';
import { exampleText } from '../core/workspace/example.ts';
import { caTemplates, getregCa } from '../core/pki/readers/authority-exports.ts';
import { ldifde, listing } from '../core/pki/readers/template-exports.ts';
import { campaign, campaignTimeout } from '../support/campaign.ts';
import { editedFixture, fixtures } from '../support/corpus.ts';
import { hostileText } from '../support/hostile-text.ts';
import { mutatedText } from '../support/mutations.ts';
import { runCli } from '../support/run-cli.ts';

const workspaceTexts = [exampleText, '{ "templates": [{ "files": ["pki/*"] }], "devices": { "a": "devices.json" } }'];
const deviceTexts = [
  '[{"label":"A","operatingSystem":"Windows","deviceName":"A"}]',
  '{"value":[{"deviceName":"A","imei":""}]}',
];

const folder = fc.record({
  fixture: editedFixture(),
  encoding: fc.constantFrom('utf8', 'utf16le', 'utf16be'),
  hasBom: fc.boolean(),
  workspace: fc.option(mutatedText(workspaceTexts)),
  devices: mutatedText(deviceTexts),
  pki: mutatedText([ldifde, listing, getregCa, caTemplates]),
  name: fc.constantFrom('a', 'ü 😀', '::error::x', '[x](y)', '--fix', 'a\nb', '\u202ea', '%0A', '__proto__'),
});

const check = formatNames.map((format) => ['check', '.', '--format', format]);
const commands: readonly (readonly string[])[] = [
  ...check,
  ['check', '.', '--fix', '--now', '2026-11-24'],
  ['check', '.', '--update-baseline', '--baseline', 'base.json'],
  ['render', 'p', '--devices', 'devices.json'],
  ['render', 'p', '--format', 'json'],
  ['render', 'p', '--format', 'markdown'],
  ['render', 'p', '--format', 'der'],
  ['render', 'p', '--format', 'csr', '--device', 'A'],
  ['verify', 'pki/a.txt', 'p'],
  ['diff', 'pki', '.'],
  ['diff', '.', 'pki', '--format', 'markdown', '--promote'],
  ['import', 'template', 'pki/a.txt'],
  ['import', 'ca', 'pki/a.txt'],
  ['import', 'ndes', 'pki/a.txt'],
  ['import', 'devices', 'devices.json', '--anonymise', '--salt', 'x'],
  ['init'],
];

describe('the command line', { timeout: campaignTimeout }, () => {
  test('over odd files', () =>
    campaign(
      'command line: files',
      fc.asyncProperty(folder, fc.constantFrom(...commands), async (content, args) => {
        const files = filesOf(content);
        const [profile = ''] = Object.keys(files);
        await inFolder(files, async (cwd) => {
          const given = args.map((arg) => (arg === 'p' ? `./${profile}` : arg));
          checkRun(given, await runCli(given, { cwd }));
        });
      }),
      150,
    ));

  test('with odd names on standard input', () =>
    campaign(
      'command line: names',
      fc.asyncProperty(fc.array(hostileText(), { maxLength: 5 }), fc.boolean(), async (lines, isJson) => {
        const stdin = lines
          .map((line) => (isJson ? JSON.stringify(line.length % 2 === 0 ? line : { input: line, flags: line }) : line))
          .join('\n');
        const args = ['name', '--stdin'];
        checkRun(args, await runCli(args, { cwd: tmpdir(), stdin }));
      }),
      200,
    ));

  test('with odd words', () => {
    const word = fc.oneof(
      hostileText(),
      fc.constantFrom('check', '--format', 'json', '-h', '--', '--output', '/dev/null'),
    );
    const command = fc.constantFrom(
      'check',
      'render',
      'diff',
      'verify',
      'import',
      'name',
      'explain',
      'rules',
      'schema',
    );
    return campaign(
      'command line: words',
      fc.asyncProperty(command, fc.array(word, { maxLength: 3 }), async (first, words) => {
        await inFolder({ 'a.json': fixtures[0]?.text ?? '' }, async (cwd) => {
          const args = [first, ...words];
          checkRun(args, await runCli(args, { cwd }));
        });
      }),
      150,
    );
  });
});

type Content = typeof folder extends fc.Arbitrary<infer Value> ? Value : never;

function filesOf({
  fixture,
  encoding,
  hasBom,
  workspace,
  devices,
  pki,
  name,
}: Content): Record<string, string | Uint8Array> {
  return {
    [`${name}.${fixture.kind}`]: encodeBytes(fixture.text, { encoding, hasBom }),
    ...(workspace === null ? {} : { 'scep-profiles.json': workspace }),
    'devices.json': devices,
    'pki/a.txt': pki,
  };
}

/** A folder for one run of a property: it is gone before the next. */
async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (cwd: string) => Promise<void>,
): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'scep-profiles-fuzz-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), content);
    }
    await use(cwd);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** What a terminal obeys, and what hides or turns text. */
const harmful = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

function checkRun(args: readonly string[], { exitCode, output, errors }: Awaited<ReturnType<typeof runCli>>): void {
  const said = `${JSON.stringify(args)}: ${errors}`;
  expect([0, 1, 2], said).toContain(exitCode);
  expect(errors, said).not.toContain('scep-profiles failed');
  expect(harmful.exec(output)?.[0], said).toBeUndefined();
  expect(harmful.exec(errors)?.[0], said).toBeUndefined();
}
