import { describe, expect, test } from 'vitest';
import { buildWorkspace } from '../../../server/src/core/workspace/build.ts';
import { wantedFiles, type LoadedFile } from '../../../server/src/core/workspace/loaded-files.ts';
import { parseWorkspaceFile } from '../../../server/src/core/workspace/parse.ts';
import type { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import { told } from './problems-in.ts';

type Files = Readonly<Record<string, unknown>>;

const start = 'app/scep-profiles.json';

describe('what a workspace file says', () => {
  test('an authority is what is said, else what its kind is known for', () => {
    const { authorities } = workspaceOf({
      [start]: {
        authorities: {
          plain: { kind: 'adcs' },
          own: { kind: 'adcs', keepsSubject: true, lengthLimits: false, maximumValidity: '3 years', addsSid: true },
          listed: { kind: 'adcs', subjectTemplate: ['CommonName'] },
          cloud: { kind: 'cloudPki', extendedKeyUsages: ['1.3.6.1.5.5.7.3.2'] },
          unsaid: {},
        },
      },
    }).pki;
    expect(authorities.get('plain')).toMatchObject({
      kind: 'adcs',
      keepsSubject: false,
      lengthLimits: true,
      addsSid: false,
    });
    expect(authorities.get('plain')?.subjectTemplate).toContain('CommonName');
    expect(authorities.get('own')).toMatchObject({
      keepsSubject: true,
      subjectTemplate: undefined,
      lengthLimits: false,
      addsSid: true,
      maximumValidity: { count: 3, unit: 'years' },
    });
    expect(authorities.get('listed')).toMatchObject({ keepsSubject: false, subjectTemplate: ['CommonName'] });
    expect(authorities.get('cloud')).toMatchObject({ kind: 'cloudPki', extendedKeyUsages: ['1.3.6.1.5.5.7.3.2'] });
    expect(authorities.get('unsaid')).toMatchObject({
      kind: 'other',
      keepsSubject: undefined,
      honoursValidity: undefined,
    });
  });

  test('one name of a template stands for all three values', () => {
    const { servers } = workspaceOf({
      [start]: { servers: [{ urls: ['https://a'], templates: 'T' }, { templates: { encryption: 'E' } }, {}] },
    }).pki;
    expect(servers.map(({ urls, templates }) => [urls, templates])).toEqual([
      [['https://a'], { signature: 'T', encryption: 'T', generalPurpose: 'T' }],
      [[], { signature: undefined, encryption: 'E', generalPurpose: undefined }],
      [[], {}],
    ]);
  });

  test('an entry knows where it stands', () => {
    const text = '{ "templates": [ { "name": "A" } ] }';
    const { pki } = buildWorkspace(parseWorkspaceFile(text, start), { loaded: new Map() });
    const origin = pki.templates.get('a')?.origin;
    expect(origin?.path).toBe(start);
    expect(text.slice(origin?.span.start, origin?.span.end)).toBe('{ "name": "A" }');
  });

  test('profiles, severities and acceptances', () => {
    const { profiles, severities, accepted } = workspaceOf({
      [start]: {
        profiles: [{ match: { displayName: 'A*' }, devices: ['d'], usedFor: ['wifi'], sharedIdentity: true }, {}],
        devices: { d: [] },
        rules: { 'weak-hash': 'off', 'bad-severity': 'loud' },
        accepted: [
          { rule: 'weak-hash', reason: 'because', expires: '2027-01-31', profile: { id: '1' } },
          { rule: 'no-reason' },
          { reason: 'no rule' },
        ],
      },
    });
    expect(profiles).toEqual([
      { match: { displayName: 'A*' }, devices: ['d'], usedFor: ['wifi'], sharedIdentity: true },
      { match: {}, devices: undefined, usedFor: [], sharedIdentity: false },
    ]);
    expect([...severities]).toEqual([['weak-hash', 'off']]);
    expect(accepted).toMatchObject([
      { rule: 'weak-hash', reason: 'because', expires: '2027-01-31', profile: { id: '1' }, pointer: undefined },
    ]);
  });
});

describe('extends', () => {
  const files = {
    [start]: {
      extends: '../base/scep-profiles.json',
      authorities: { both: { kind: 'scepman' }, near: {} },
      templates: [{ name: 'Both', validity: '1 year' }],
      servers: [{ urls: ['https://near.example'], authority: 'far' }],
      devices: { both: [{ label: 'near', deviceName: 'N' }] },
      rules: { 'both-set': 'error' },
    },
    'base/scep-profiles.json': {
      extends: 'deeper.json',
      authorities: { both: { kind: 'adcs', lengthLimits: true }, far: {} },
      templates: [{ name: 'BOTH', validity: '2 years' }, { name: 'Far' }],
      servers: [{ urls: ['https://near.example'], authority: 'near', templates: 'Far' }],
      devices: { both: [{ label: 'far', deviceName: 'F' }], farOnly: 'devices.json' },
      rules: { 'both-set': 'off', 'far-set': 'hint' },
    },
    'base/deeper.json': { profiles: [{ devices: ['both', 'farOnly'] }] },
    'base/devices.json': [{ label: 'from a file', deviceName: 'X' }],
  };

  test('the nearest entry of a name stays whole, lists are joined, nearest first', () => {
    const workspace = workspaceOf(files);
    expect(workspace.problems).toEqual([]);
    expect(workspace.path).toBe(start);
    expect(
      [...workspace.pki.authorities.values()].map(({ name, kind, lengthLimits }) => [name, kind, lengthLimits]),
    ).toEqual([
      ['both', 'scepman', undefined],
      ['near', 'other', undefined],
      ['far', 'other', undefined],
    ]);
    expect([...workspace.pki.templates.values()].map(({ name, origin }) => [name, origin.path])).toEqual([
      ['Both', start],
      ['Far', 'base/scep-profiles.json'],
    ]);
    expect(workspace.pki.servers.map(({ authority }) => authority)).toEqual(['far', 'near']);
    expect([...workspace.severities]).toEqual([
      ['both-set', 'error'],
      ['far-set', 'hint'],
    ]);
    expect(labels(workspace)).toEqual({ both: ['near'], farOnly: ['from a file'] });
    expect(workspace.profiles).toHaveLength(1);
  });

  test('the host is asked for files until it has all of them', () => {
    expect(load(files).rounds).toEqual([['base/scep-profiles.json'], ['base/deeper.json', 'base/devices.json']]);
  });

  test.each<[string, Files, readonly unknown[]]>([
    [
      'itself',
      { [start]: { extends: 'scep-profiles.json' } },
      [[start, 'workspace-extends-cycle', '"scep-profiles.json"', 'A workspace file cannot extend itself.']],
    ],
    [
      'in a circle',
      { [start]: { extends: 'b.json' }, 'app/b.json': { extends: 'c.json' }, 'app/c.json': { extends: 'b.json' } },
      [
        [
          'app/c.json',
          'workspace-extends-cycle',
          '"b.json"',
          '"app/b.json" extends this file in turn, so it adds nothing here.',
        ],
      ],
    ],
    [
      'a file that is missing',
      { [start]: { extends: 'b.json', servers: [{ authority: 'perhaps in b.json' }] } },
      [[start, 'workspace-missing-file', '"b.json"', 'There is no file "app/b.json".']],
    ],
    [
      'a file with problems of its own',
      { [start]: { extends: 'b.json' }, 'app/b.json': { rulez: {} } },
      [['app/b.json', 'workspace-unknown-key', '"rulez"', 'Unknown key "rulez". Did you mean "rules"?']],
    ],
  ])('%s', (_name, given, problems) => {
    expect(problemsOf(given)).toEqual(problems);
  });
});

describe('names that nobody describes', () => {
  const described = {
    authorities: { corp: {} },
    templates: [{ name: 'IntuneUser' }],
    devices: { kiosks: [] },
  };

  test.each<[string, object, readonly (readonly [string, string, string])[]]>([
    [
      'authority',
      { servers: [{ authority: 'crop' }] },
      [['workspace-unknown-authority', '"crop"', 'There is no authority "crop". Did you mean "corp"?']],
    ],
    [
      'template',
      { servers: [{ templates: { signature: 'INTUNEUSER', encryption: 'IntuneUsr', generalPurpose: 'Other' } }] },
      [
        [
          'workspace-unknown-template',
          '"IntuneUsr"',
          'There is no certificate template "IntuneUsr". Did you mean "IntuneUser"?',
        ],
        [
          'workspace-unknown-template',
          '"Other"',
          'There is no certificate template "Other". Known here: "IntuneUser".',
        ],
      ],
    ],
    [
      'template for all three values',
      { servers: [{ templates: 'IntuneUsr' }] },
      [['workspace-unknown-template', '"IntuneUsr"', expect.stringContaining('Did you mean "IntuneUser"?')]],
    ],
    [
      'group of devices',
      { profiles: [{ devices: ['kiosks', 'kiosk'] }] },
      [['workspace-unknown-device-group', '"kiosk"', 'There is no group of devices "kiosk". Did you mean "kiosks"?']],
    ],
    [
      'rule',
      { rules: { 'weak-hsh': 'off', 'weak-hash': 'off' }, accepted: [{ rule: 'weak', reason: 'x' }] },
      [
        ['workspace-unknown-rule', '"weak-hsh"', 'There is no rule "weak-hsh". Did you mean "weak-hash"?'],
        ['workspace-unknown-rule', '"weak"', 'There is no rule "weak". Known here: "weak-hash".'],
      ],
    ],
  ])('%s', (_name, content, problems) => {
    expect(problemsOf({ [start]: { ...described, ...content } }).map(([, ...problem]) => problem)).toEqual(problems);
  });

  test.each<[string, object]>([
    ['no template is described', { servers: [{ templates: 'B' }] }],
    [
      'a CA issues more templates than are described',
      { authorities: { a: { publishedTemplates: ['B'] } }, templates: [{ name: 'A' }] },
    ],
  ])('silent where %s', (_name, content) => {
    expect(problemsOf({ [start]: content })).toEqual([]);
  });

  test('no rule is called unknown where the rules are not given', () => {
    const file = parseWorkspaceFile('{ "rules": { "no-such-rule": "off" } }', start);
    expect(buildWorkspace(file, { loaded: new Map() }).problems).toEqual([]);
  });
});

describe('URLs that are listed twice', () => {
  test.each<[readonly string[], readonly string[], readonly string[]]>([
    [['https://a.example/x'], ['https://b.example/x'], []],
    [['https://a.example/x'], ['HTTPS://A.example:443/x/'], ['"HTTPS://A.example:443/x/"']],
    [['https://a.example/*'], ['https://a.example/x'], []],
    [['https://a.example', 'https://a.example/'], [], ['"https://a.example/"']],
  ])('%j and %j', (first, second, places) => {
    const problems = problemsOf({ [start]: { servers: [{ urls: first }, { urls: second }] } });
    expect(problems.map(([, rule, place]) => [rule, place])).toEqual(
      places.map((place) => ['workspace-duplicate-url', place]),
    );
  });
});

describe('files with devices', () => {
  test('several files and inline devices of one group complete each other', () => {
    const { devices, problems } = workspaceOf({
      [start]: { devices: { all: ['managed.json', 'users.json', { label: 'Spare', operatingSystem: 'Windows' }] } },
      'app/managed.json': { value: [{ deviceName: 'LT-1', operatingSystem: 'Windows', userId: 'u1' }] },
      'app/users.json': { value: [{ id: 'u1', userPrincipalName: 'kim@example.com', mail: 'kim@example.com' }] },
    });
    expect(problems).toEqual([]);
    expect(devices.get('all')?.map(({ label, evidence }) => [label, evidence])).toEqual([
      ['LT-1', 'real'],
      ['Spare', 'real'],
    ]);
    expect(devices.get('all')?.[0]?.values.get('EmailAddress')).toMatchObject({ value: 'kim@example.com' });
  });

  test('what is wrong in one is told there, and once', () => {
    const problems = problemsOf({
      [start]: { devices: { a: 'd.json', b: ['d.json', { deviceName: 5 }] } },
      'app/d.json': '[{ "deviceName": "A" }, 7, ]]',
    });
    expect(problems.map(([path, rule, place]) => [path, rule, place])).toEqual([
      ['app/d.json', 'workspace-device-file', '7'],
      ['app/d.json', 'workspace-device-file', ']'],
      [start, 'workspace-device-file', '5'],
    ]);
  });

  test.each<[LoadedFile, string, string]>([
    [{ path: 'app/d.json', problem: 'missing' }, 'workspace-missing-file', 'There is no file "app/d.json".'],
    [{ path: 'app/d.json', problem: 'unreadable' }, 'workspace-missing-file', 'The file "app/d.json" cannot be read.'],
    [
      { path: 'app/d.json', problem: 'outside' },
      'workspace-outside-file',
      'The file "app/d.json" is a link out of the workspace folder.',
    ],
  ])('%j', (file, rule, message) => {
    const text = '{ "devices": { "a": "d.json" } }';
    const { devices, problems } = buildWorkspace(parseWorkspaceFile(text, start), {
      loaded: new Map([[file.path, file]]),
    });
    expect(problems.map((problem) => told(problem, text))).toEqual([[rule, '"d.json"', message]]);
    expect([...devices]).toEqual([['a', []]]);
  });

  test('nothing is said about a file nobody looked for', () => {
    const file = parseWorkspaceFile(
      '{ "devices": { "a": "d.json" }, "authorities": { "c": { "certificate": "c.cer" } } }',
      start,
    );
    expect(buildWorkspace(file, { loaded: new Map() }).problems).toEqual([]);
    expect(wantedFiles(file, new Map()).map(({ kind, path }) => [kind, path])).toEqual([['devices', 'app/d.json']]);
  });
});

function labels({ devices }: Workspace): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...devices].map(([name, group]) => [name, group.map(({ label }) => label)]));
}

function workspaceOf(files: Files): Workspace {
  const { file, loaded } = load(files);
  return buildWorkspace(file, { loaded });
}

/** Path, rule, place and message of every problem. */
function problemsOf(files: Files): readonly (readonly [string, string, string, string])[] {
  const { file, loaded } = load(files);
  const { problems } = buildWorkspace(file, { loaded, ruleIds: ['weak-hash'] });
  return problems.map((problem) => {
    const [rule, place, message] = told(problem, textOf(files[problem.path]));
    return [problem.path, rule, place, message];
  });
}

/** Loads what is wanted as a host does: round after round, and what is not there is missing. */
function load(files: Files): {
  readonly file: ReturnType<typeof parseWorkspaceFile>;
  readonly loaded: ReadonlyMap<string, LoadedFile>;
  readonly rounds: readonly (readonly string[])[];
} {
  const file = parseWorkspaceFile(textOf(files[start]), start);
  const loaded = new Map<string, LoadedFile>();
  const rounds: string[][] = [];
  for (let wanted = wantedFiles(file, loaded); wanted.length > 0; wanted = wantedFiles(file, loaded)) {
    rounds.push(wanted.map(({ path }) => path));
    for (const { path } of wanted) {
      loaded.set(path, path in files ? { path, text: textOf(files[path]) } : { path, problem: 'missing' });
    }
  }
  return { file, loaded, rounds };
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}
