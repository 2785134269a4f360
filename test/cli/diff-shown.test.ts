import type { Nodes } from 'mdast';
import stringWidth from 'string-width';
import { afterAll, describe, expect, test } from 'vitest';
import { commentMarker } from '../../server/src/review/markdown/markdown.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { TestRepository } from '../support/git-repository.ts';
import { readMarkdown, shownText, tableRows } from '../support/rendered-markdown.ts';
import { runCli, type CliRun } from '../support/run-cli.ts';

const repositories: TestRepository[] = [];
afterAll(() => repositories.forEach((repository) => repository.remove()));

type Files = Readonly<Record<string, object>>;

/** Two commits, the second of which is laid over the first. */
function history(base: Files, head: Files): TestRepository {
  const repository = new TestRepository();
  repositories.push(repository);
  const written = (files: Files): Record<string, string> =>
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, `${JSON.stringify(content, null, 2)}\n`]));
  repository.commit('base', written(base));
  repository.commit('head', written(head));
  return repository;
}

function diff(
  repository: TestRepository,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
  columns = 100,
): Promise<CliRun> {
  return runCli(['diff', 'HEAD~1', ...args], {
    cwd: repository.folder,
    columns,
    env: { PATH: process.env['PATH'], ...env },
  });
}

const windows = 'windows81SCEPCertificateProfile';
const laptops = [
  {
    label: 'PC of Jane',
    operatingSystem: 'Windows',
    deviceName: 'LT-JANE',
    serialNumber: 'S-4711',
    user: { userPrincipalName: 'jane.doe@contoso.com', mail: 'jane.doe@contoso.com', department: 'Sales, "EMEA"' },
  },
  {
    label: 'S7',
    operatingSystem: 'Windows',
    deviceName: 'LT-SCAN',
    serialNumber: 'S-4712',
    user: { userPrincipalName: 'scan@contoso.com', mail: null, department: 'IT' },
  },
  {
    label: 'PC of Lo',
    operatingSystem: 'Windows',
    deviceName: 'LT-LO',
    serialNumber: 'S-4713',
    user: { userPrincipalName: `${'lo'.repeat(40)}@contoso.com`, mail: 'müller@contoso.com', department: 'IT' },
  },
];
const secrets = ['jane.doe', 'LT-JANE', 'LT-SCAN', 'S-47', 'scan@', 'EMEA', 'lolo', 'PC of', 'S7', 'müller'];
const wifi = (changes: object = {}): object => baseProfile(windows, { displayName: 'Wi-Fi', ...changes });
const everyProblem = wifi({
  subjectNameFormatString:
    'CN={{UserPrincipalName}},E={{EmailAddress}},OU={{Department}},SERIALNUMBER={{SerialNumber}}',
});

describe('values of the user’s devices', () => {
  const repository = history(
    { 'a.json': wifi(), 'scep-profiles.json': { devices: { laptops } } },
    { 'a.json': everyProblem },
  );

  test.each<[string, readonly string[], NodeJS.ProcessEnv]>([
    ['in Markdown', ['--format', 'markdown'], {}],
    ['in Markdown in a pipeline', ['--format', 'markdown'], { CI: 'true' }],
    ['in the log of a pipeline', [], { CI: 'true' }],
    ['in the JSON of a pipeline', ['--format', 'json'], { CI: '1' }],
  ])('%s are not shown', async (_name, args, env) => {
    const { output, exitCode } = await diff(repository, args, env);
    for (const secret of secrets) expect(output).not.toContain(secret);
    expect(output).toContain('laptops 1');
    expect(output).toContain('‹UserPrincipalName›');
    expect(output).toMatch(/on 1 of 3 devices \(laptops 2\)/);
    expect(exitCode).toBe(1);
  });

  test.each<[string, readonly string[], NodeJS.ProcessEnv]>([
    ['at a terminal', [], {}],
    ['at a terminal of somebody who says that CI is false', [], { CI: 'false' }],
    ['in JSON', ['--format', 'json'], {}],
    ['in Markdown, when asked to', ['--format', 'markdown', '--no-redact'], {}],
    ['in a pipeline, when asked to', ['--no-redact'], { CI: 'true' }],
  ])('%s are shown', async (_name, args, env) => {
    const { output } = await diff(repository, args, env);
    for (const shown of ['jane.doe@contoso.com', 'PC of Jane', 'müller']) expect(output).toContain(shown);
    expect(output).not.toContain('laptops 1');
  });

  test('in a subject that stands alone are not shown either', async () => {
    const subjects = new TestRepository();
    repositories.push(subjects);
    subjects.commit('base', {
      'names.scepsubject': 'CN={{UserName}}\n',
      'scep-profiles.json': JSON.stringify({ devices: { laptops } }),
    });
    subjects.commit('head', { 'names.scepsubject': 'CN={{UserPrincipalName}}\nCN={{DeviceName}}\n' });
    const { output } = await diff(subjects, ['--format', 'markdown']);
    for (const secret of secrets) expect(output).not.toContain(secret);
    expect(output).toContain('### SCEP profiles: 2 subjects changed\n');
    expect(output).toContain('#### `names.scepsubject:1`');
    expect(output).toContain('`CN=‹UserPrincipalName›`');
    expect((await diff(subjects, ['--no-redact', '--format', 'markdown'])).output).toContain(
      '`CN=jane.doe@contoso.com`',
    );
  });

  test('built-in devices have nothing to hide', async () => {
    const sample = history({ 'a.json': wifi() }, { 'a.json': wifi({ subjectNameFormatString: 'CN={{DeviceName}}' }) });
    const { output } = await diff(sample, ['--format', 'markdown']);
    expect(output).toContain('built-in sample device');
    expect(output).not.toContain('‹UserName›');
    expect(output).not.toContain('--no-redact');
  });
});

const manyProfiles = (subject: string): object[] =>
  Array.from({ length: 400 }, (_, index) =>
    wifi({
      displayName: `Profile ${index} ${'x'.repeat(200)}`,
      subjectNameFormatString: subject,
      description: `${subject} ${'ä'.repeat(2000)}`,
    }),
  );

describe('the comment', () => {
  const hostile = '@ops #1 <img src=x> | `a` [b](javascript:c) ![d](e) :smile: GH-12 ##vso[task.complete]\n## x';

  test('does nothing but show', async () => {
    const repository = history(
      { 'a.json': wifi(), 'scep-profiles.json': {} },
      {
        'b-@ops-#1.json': wifi({
          displayName: hostile,
          description: hostile,
          subjectNameFormatString: `CN=${hostile},OU={{Nothing}}`,
          scepServerUrls: [`https://x.contoso.com/${hostile}`],
          assignments: [{ target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: hostile } }],
        }),
        'scep-profiles.json': { accepted: [{ rule: 'static-common-name', reason: hostile, by: hostile }] },
      },
    );
    const { output } = await diff(repository, ['--format', 'markdown']);
    expect(output).not.toContain('##vso[');
    expect(stray(readMarkdown(output))).toEqual([]);
    expect(shownText(readMarkdown(output))).toContain('@ops');
  });

  test('begins with the mark by which it is found again, failures first', async () => {
    const repository = history(
      { 'a.json': wifi() },
      { 'a.json': wifi({ subjectNameFormatString: 'CN={{UserNam}}', keyStorageProvider: 'useSoftwareKsp' }) },
    );
    const { output } = await diff(repository, ['--format', 'markdown']);
    expect(output.split('\n').slice(0, 2)).toEqual([
      commentMarker,
      '### SCEP profiles: 1 profile re-issues its certificates, 1 new error',
    ]);
    const order = [
      '**New findings**',
      '| Profile | Change |',
      '#### `Wi-Fi`',
      'Safer: ',
      'Not checked',
      'scep-profiles `',
    ];
    const places = order.map((text) => output.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('says first where devices are left without a certificate', async () => {
    const devices = ['a', 'b', 'c'].map((name) => ({
      label: name,
      operatingSystem: 'Windows',
      deviceName: name.toUpperCase(),
      user: { userPrincipalName: `${name}@contoso.com`, mail: name === 'a' ? '' : `${name}@contoso.com` },
    }));
    const profiles = (subject: string): readonly object[] => [
      wifi({
        displayName: 'A: only another name',
        subjectNameFormatString: subject.replace('E={{EmailAddress}},', ''),
      }),
      wifi({ displayName: 'B: without mail', subjectNameFormatString: subject }),
    ];
    const workspace = { devices: { all: devices } };
    const repository = history(
      { 'a.json': profiles('CN={{UserPrincipalName}}'), 'scep-profiles.json': workspace },
      { 'a.json': profiles('CN={{UserPrincipalName}},E={{EmailAddress}},O=Contoso'), 'scep-profiles.json': workspace },
    );
    const markdown = (await diff(repository, ['--format', 'markdown'])).output;
    const title = 'no certificate on some devices of 1 profile, 2 profiles re-issue their certificates, 1 new warning';
    expect(markdown).toContain(`### SCEP profiles: ${title}\n`);
    expect(markdown).toContain('| not known | 3 of 3, **1 without a certificate** |\n');
    expect(markdown).toContain('<summary>3 of 3 devices get another name or a new problem; no certificate on 1 of 3;');
    expect(markdown.indexOf('#### `B: without mail`')).toBeLessThan(markdown.indexOf('#### `A: only another name`'));
    const heads = markdown.split('\n').filter((line) => line.startsWith('| Device | '));
    expect(heads).toEqual(['| Device | Problems | Before | After |', '| Device | Before | After |']);
    const text = (await diff(repository)).output;
    expect(text.split('\n', 1)).toEqual([title]);
    expect(text).toMatch(/3 of 3 devices get another name or a new problem; no certificate on 1 of 3;/);
  });

  test('stays below what GitHub takes, however much there is', async () => {
    const devices = Array.from({ length: 60 }, (_, index) => ({
      label: `D${index}`,
      operatingSystem: 'Windows',
      deviceName: `D-${index}`,
      imei: index % 2 ? null : '3569',
      user: { userPrincipalName: `u${index}@contoso.com` },
    }));
    const repository = history(
      { 'a.json': manyProfiles('CN={{UserName}}'), 'scep-profiles.json': { devices: { all: devices } } },
      { 'a.json': manyProfiles('CN={{UserNam}},OU={{IMEI}}') },
    );
    const { output } = await diff(repository, ['--format', 'markdown', '--no-redact']);
    expect(output.length).toBeGreaterThan(5000);
    expect(output.length).toBeLessThan(65_536);
    expect(output).toMatch(/400 profiles re-issue their certificates/);
    expect(output).toMatch(/^and \d+ more$/m);
    expect(tableRows(readMarkdown(output)).length).toBeGreaterThan(10);
  });
});

/** What would do something: all but what we put in, and what stands in text that a service would make something of. */
function stray(root: Nodes): readonly string[] {
  const found: string[] = [];
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (
      node.type === 'html' &&
      !/^(?:<!-- scep-profiles diff -->|<br>|<\/?details>(?:<summary>[\w\s,;:()'-]+\.?<\/summary>)?)$/u.test(node.value)
    )
      found.push(node.value);
    if (
      node.type === 'link' &&
      !/^https:\/\/(?:github\.com\/(?:scep-profiles|MicrosoftDocs)\/|learn\.microsoft\.com\/|docs\.scepman\.com\/)/u.test(
        node.url,
      )
    )
      found.push(node.url);
    if (node.type === 'image' || (node.type === 'heading' && node.depth < 3)) found.push(node.type);
    if (node.type === 'text' && /[@#<>`]\S|:\w+:|\b[A-Z]{2,}-\d|!\[/u.test(node.value)) found.push(node.value);
    if ('children' in node) waiting.push(...node.children);
  }
  return found;
}

describe('at a terminal', () => {
  const repository = history(
    { 'a.json': wifi(), 'scep-profiles.json': { devices: { laptops } } },
    {
      'a.json': everyProblem,
      'scep-profiles.json': {
        devices: { laptops },
        accepted: [{ rule: 'empty-variable', reason: 'known', by: 'ada', expires: '2027-01-31' }],
        rules: { 'value-too-long': 'off' },
      },
    },
  );

  test.each([20, 40, 80, 200])('%i columns are enough', async (columns) => {
    const { output } = await diff(repository, [], {}, columns);
    for (const line of output.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    expect(output.replace(/\s+/gu, '')).toContain('+CN=jane.doe@contoso.com,E=jane.doe@contoso.com');
  });

  test('what is silenced is loud', async () => {
    const { output } = await diff(repository);
    expect(output).toContain('Silenced in this change');
    expect(output).toMatch(
      /empty-variable is accepted for any profile in scep-profiles.json, by ada, until 2027-01-31/,
    );
    expect(output).toContain('reason: known');
    expect(output).toMatch(/value-too-long is "off" instead of "warning"/);
    expect(output).toMatch(/accepted: known/);
  });

  test('control characters do nothing', async () => {
    const evil = history(
      { 'a.json': wifi() },
      { 'a.json': wifi({ displayName: '\u001b[31mred\u202e', description: '\u001b]0;title\u0007' }) },
    );
    for (const format of ['text', 'markdown', 'json']) {
      const { output } = await diff(evil, ['--format', format]);
      expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
    }
  });

  test('--fail-on decides about the exit code', async () => {
    const warned = history({ 'a.json': wifi() }, { 'a.json': wifi({ subjectNameFormatString: 'CN=all of us' }) });
    const codes: number[] = [];
    for (const failOn of ['error', 'warning', 'never'])
      codes.push((await diff(warned, ['--fail-on', failOn])).exitCode);
    expect(codes).toEqual([0, 1, 0]);
  });
});

const described = (kind: string): object => ({
  authorities: { ca: { kind, maximumValidity: '1 year' } },
  servers: [
    {
      urls: ['https://ndes.contoso.com/*'],
      authority: 'ca',
      templates: { signature: 'T', encryption: 'T', generalPurpose: 'T' },
    },
  ],
  templates: [{ name: 'T', validity: '6 months' }],
});

describe('the workspace file', () => {
  test('a template that is shorter now: new findings in a profile that did not change', async () => {
    const repository = history(
      { 'a.json': wifi(), 'scep-profiles.json': {} },
      { 'scep-profiles.json': described('adcs') },
    );
    const { output, exitCode } = await diff(repository, ['--format', 'json']);
    const { findings, profiles }: { findings: { new: { rule: string }[] }; profiles: unknown[] } = JSON.parse(output);
    expect(profiles).toEqual([]);
    expect(findings.new.map(({ rule }) => rule)).toEqual(['validity-exceeds-template']);
    expect(exitCode).toBe(1);
  });

  test('--config holds for both sides', async () => {
    const repository = history(
      { 'a.json': wifi() },
      { 'a.json': wifi({ keyStorageProvider: 'useSoftwareKsp' }), 'other.json': described('adcs') },
    );
    const { output } = await diff(repository, ['--format', 'json', '--config', 'other.json']);
    const {
      findings,
      profiles,
    }: {
      findings: { new: unknown[] };
      profiles: { revokes: unknown }[];
    } = JSON.parse(output);
    expect(findings.new).toEqual([]);
    expect(profiles[0]?.revokes).toBe(true);
  });

  test('files with devices have an age that depends on the commits alone', async () => {
    const repository = history(
      { 'a.json': wifi(), 'devices.json': laptops, 'scep-profiles.json': { devices: { laptops: 'devices.json' } } },
      { 'a.json': wifi({ keySize: 'size4096' }) },
    );
    expect((await diff(repository)).output).toContain('devices.json: last changed 1 day before this commit');
  });
});

describe('what matters most stands first', () => {
  test('that nothing is issued anew, where a profile changes and no certificate', async () => {
    const repository = history({ 'a.json': wifi() }, { 'a.json': wifi({ description: 'Of the head office' }) });
    expect((await diff(repository, ['--format', 'markdown'])).output).toContain(
      '1 profile changed, no certificate is re-issued',
    );
  });

  test('a rule that is lowered, and from what to what', async () => {
    const repository = history(
      { 'scep-profiles.json': {} },
      { 'scep-profiles.json': { rules: { 'weak-hash': 'off' } } },
    );
    const { output } = await diff(repository, ['--format', 'markdown']);
    expect(output).toContain('1 rule lowered');
    expect(shownText(readMarkdown(output))).toMatch(/weak-hash is off instead of \w+ in scep-profiles\.json/);
  });
});
