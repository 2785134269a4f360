// What an editor shows of a workspace is what `check` says of the folder: for every fixture, open or not.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { runCli } from '../support/run-cli.ts';
import { allUsers, ids, rootFile, scepFile, wifiFile } from '../support/tenant-export.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';
import { WorkspacePuller } from '../support/workspace-puller.ts';

const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 2);
const typo = good.replace('{{UserName}}', '{{UserNme}}');
const samples = join(import.meta.dirname, '..', 'sample-workspace');

type Files = Readonly<Record<string, string | Uint8Array>>;

const accepting = (rule: string): string =>
  JSON.stringify({ accepted: [{ rule, reason: 'Our template fills it in.', by: 'PKI' }] }, null, 2);

type Fixtures = readonly (readonly [title: string, files: Files])[];

const folders: Fixtures = [
  ['no profile', { 'a.json': '{}', 'b.jsonc': '// nothing' }],
  ['the samples', filesOf(samples)],
  ['encodings', { 'a.json': utf16(typo), 'b.JSON': `\ufeff${typo}`, 'c.jsonc': typo, 'd.txt': typo }],
  ['a file that is no text', { 'a.json': Buffer.concat([Buffer.from(typo), Buffer.from([0xff, 0xfe, 0xfd])]) }],
  ['syntax errors', { 'a.json': typo.slice(0, -3), 'other.json': '{' }],
  ['subjects', { 'a.scepsubject': 'CN={{UserNme}}\n# comment\nCN={{UserName}},X\n' }],
  [
    'one export',
    { 'dc/root.json': rootFile({ assignments: allUsers }), 'dc/scep.json': scepFile(), 'dc/wifi.json': wifiFile() },
  ],
  ['two exports', { 'a/root.json': rootFile(), 'a/scep.json': scepFile(), 'b/scep.json': scepFile() }],
  [
    'a workspace file and what it names',
    {
      'scep-profiles.json':
        '{ "devices": { "all": "devices.json", "some": "none.json" }, "templates": [{ "files": ["pki/*.ldf"] }] }',
      'devices.json': '[{ "operatingSystem": 5 }]',
      'pki/a.ldf': 'dn: x\n\x00',
      'a.json': typo,
    },
  ],
  [
    'one that extends another',
    {
      'base/scep-profiles.json': '{ "rules": { "no-such-rule": "off" } }',
      'scep-profiles.json': '{ "extends": "base/scep-profiles.json" }',
      'a.json': typo,
    },
  ],
  ['a workspace file alone', { 'scep-profiles.json': '{ "nosuch": 1 }' }],
];

const repositories: Fixtures = [
  [
    'files that git ignores',
    {
      '.gitignore': 'out/\n*.tmp.json\n',
      'a.json': typo,
      'out/b.json': typo,
      'c.tmp.json': typo,
      'd/.gitignore': 'e.json',
      'd/e.json': typo,
      'd/f.json': typo,
      'node_modules/x/a.json': typo,
    },
  ],
  [
    'folders with files of their own',
    {
      'scep-profiles.json': '{ "rules": { "unknown-variable": "hint" } }',
      'a.json': typo,
      'x/scep-profiles.json': '{ "rules": { "unknown-variable": "off" }, "nosuch": 1 }',
      'x/a.json': typo,
      'x/y/a.json': typo,
    },
  ],
  ['an acceptance that is used', { 'scep-profiles.json': accepting('unknown-variable'), 'a.json': typo }],
  ['an acceptance that is not used', { 'scep-profiles.json': accepting('unknown-variable'), 'a.json': good }],
];

/** Repositories of which only the folder `open` is opened. */
const parts: Fixtures = [
  [
    'governed from above, with what is missing in it beside it',
    { 'scep-profiles.json': '{ "nosuch": 1 }', 'root.json': rootFile(), 'open/scep.json': scepFile() },
  ],
  [
    'governed from above, with another root beside it',
    { 'scep-profiles.json': '{}', 'root.json': rootFile({ id: ids.gone }), 'open/scep.json': scepFile() },
  ],
  [
    'governed from above, with another root in it and the one that is named beside it',
    {
      'scep-profiles.json': '{}',
      'root.json': rootFile(),
      'open/other.json': rootFile({ id: ids.gone }),
      'open/scep.json': scepFile(),
    },
  ],
  [
    'with a workspace file of its own',
    {
      'scep-profiles.json': '{}',
      'root.json': rootFile(),
      'open/other.json': rootFile({ id: ids.gone }),
      'open/scep.json': scepFile(),
      'open/scep-profiles.json': '{}',
    },
  ],
  [
    'with a workspace file for all of its profiles further in',
    {
      'scep-profiles.json': '{}',
      'root.json': rootFile(),
      'open/in/other.json': rootFile({ id: ids.gone }),
      'open/in/scep.json': scepFile(),
      'open/in/scep-profiles.json': '{}',
    },
  ],
  [
    'governed by nothing',
    { 'root.json': rootFile(), 'open/other.json': rootFile({ id: ids.gone }), 'open/scep.json': scepFile() },
  ],
];

describe('an editor says of a workspace what check says', () => {
  test.each(folders)('%s', async (_title, files) => compare(temporaryFolder(files), files));

  test.each(repositories)('%s, in a repository', async (_title, files) => {
    const folder = temporaryFolder(files);
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    await compare(folder, files);
  });

  test.each(parts)('a part of a repository, %s', async (_title, files) => {
    const folder = temporaryFolder(files);
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    const own = Object.entries(files).flatMap(([path, content]): [string, string | Uint8Array][] =>
      path.startsWith('open/') ? [[path.slice('open/'.length), content]] : [],
    );
    await compare(join(folder, 'open'), Object.fromEntries(own));
  });
});

async function compare(folder: string, files: Files): Promise<void> {
  const expected = await checked(folder);
  expect(await shown(folder, [])).toEqual(expected);
  const open = Object.entries(files).flatMap(([path, content]): [string, string][] =>
    typeof content === 'string' && /\.(jsonc?|scepsubject)$/iu.test(path) ? [[path, content]] : [],
  );
  expect(await shown(folder, open)).toEqual(expected);
}

async function checked(folder: string): Promise<readonly string[]> {
  const { output } = await runCli(['check', '--format', 'json', '--fail-on', 'never'], { cwd: folder });
  const { findings }: { readonly findings: readonly Told[] } = JSON.parse(output);
  return findings
    .map(({ path, startLine, startColumn, severity, rule, message }) =>
      [path, startLine, startColumn, severity, rule, message].join(' | '),
    )
    .sort();
}

/** With these documents open; of them the editor asks by itself. */
async function shown(folder: string, open: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  const capabilities = { textDocument: { diagnostic: { relatedDocumentSupport: false } } };
  const editor = await Editor.start({ folder, capabilities });
  for (const [path, text] of open) await editor.open(path, text);
  if (open[0]) await editor.pull(open[0][0]);
  const items = (await new WorkspacePuller(editor).once()).shown;
  for (const [path] of open) {
    const told = items.get(editor.uri(path));
    if (told) expect(await editor.pull(path), `the answer about ${path} alone`).toEqual(told);
  }
  return [...items].flatMap(([uri, diagnostics]) => diagnostics.map((each) => line(folder, uri, each))).sort();
}

function line(folder: string, uri: string, { range, severity = 1, code, message }: Diagnostic): string {
  const path = relative(folder, fileURLToPath(uri)).replaceAll('\\', '/');
  const { line: row, character } = range.start;
  const word = ['', 'error', 'warning', 'info', 'hint'][severity];
  // In an editor, paths have to be whole: a message does not know what folder it is read from.
  return [path, row + 1, character + 1, word, code, textOf(message).replaceAll(`${folder}/`, '')].join(' | ');
}

function textOf(message: Diagnostic['message']): string {
  return typeof message === 'string' ? message : message.value;
}

interface Told {
  readonly path: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
}

function filesOf(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const bytes = readFileSync(path);
      const isUtf8 = !name.includes('utf16');
      return [path.slice(folder.length + 1), isUtf8 ? bytes.toString('utf8') : bytes];
    }),
  );
}
