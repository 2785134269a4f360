import { chmodSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { TestRepository } from '../support/git-repository.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';

type Profile = Readonly<Record<string, unknown>>;

const wifi: Profile = baseProfile('windows81SCEPCertificateProfile', {
  id: '1f6b0c9a-7c1e-4c55-9a55-0d6f3f1c2b01',
  displayName: 'WIN - User - Wi-Fi',
});
const vpn: Profile = baseProfile('macOSScepCertificateProfile', { displayName: 'MAC - User - VPN' });
const workspace = {
  authorities: { corp: { kind: 'adcs' } },
  servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
  devices: { laptops: 'samples/laptops.json' },
};
const laptops = [
  {
    label: "Jane's laptop",
    operatingSystem: 'Windows',
    deviceName: 'LT-JANE',
    user: { userPrincipalName: 'jane.doe@contoso.com', mail: 'jane.doe@contoso.com' },
  },
  {
    label: 'Scanner',
    operatingSystem: 'Windows',
    deviceName: 'LT-SCAN',
    user: { userPrincipalName: 'scan@contoso.com', mail: null },
  },
];
const path = 'Device Configurations/wifi.json';
const moved = 'profiles/user/wifi.json';

/** As an exporter with another taste would write it. */
function shuffled(profile: Profile): string {
  return JSON.stringify(Object.fromEntries(Object.entries(profile).toReversed()), null, 5).replaceAll('{{', '\\u007b{');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const group = (groupId: string): object => ({
  target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId },
});

interface Step {
  readonly name: string;
  /** What the commit does; gets the profile as it is, and gives it as it is to be. */
  readonly edit: (repository: TestRepository, profile: Profile) => Profile;
  /** What `diff` has to say about it, a line a profile. */
  readonly told: readonly string[];
  readonly exitCode?: number;
}

function save(repository: TestRepository, profile: Profile, at = path): Profile {
  repository.write(at, json(profile));
  return profile;
}

const steps: readonly Step[] = [
  {
    name: 'the subject is another',
    edit: (repository, profile) =>
      save(repository, { ...profile, subjectNameFormatString: 'CN={{UserPrincipalName}},O=Contoso' }),
    told: [
      'modified "WIN - User - Wi-Fi": re-issues true, removes unknown, revokes true; /subjectNameFormatString true; 2 devices',
    ],
  },
  {
    name: 'a SAN is added',
    edit: (repository, profile) =>
      save(repository, {
        ...profile,
        customSubjectAlternativeNames: [
          { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
          { sanType: 'emailAddress', name: '{{EmailAddress}}' },
        ],
      }),
    told: [
      'modified "WIN - User - Wi-Fi": re-issues true, removes unknown, revokes true; /customSubjectAlternativeNames true; 2 devices',
    ],
    // A user without mail: the warning of the rule about empty variables.
    exitCode: 1,
  },
  {
    name: 'the profile is renamed',
    edit: (repository, profile) => save(repository, { ...profile, displayName: 'WIN - User - Wi-Fi 2' }),
    told: [
      'renamed "WIN - User - Wi-Fi 2": re-issues false, removes false, revokes false; /displayName false; 0 devices',
    ],
  },
  {
    name: 'the file is written as UTF-16',
    edit: (repository, profile) => {
      repository.write(path, utf16(json(profile)));
      return profile;
    },
    told: [],
  },
  {
    name: 'an exporter writes the keys in another order',
    edit: (repository, profile) => {
      repository.write(path, shuffled(profile));
      return profile;
    },
    told: [],
  },
  {
    name: 'the file is moved',
    edit: (repository, profile) => {
      repository.move(path, moved);
      return profile;
    },
    told: [],
  },
  {
    name: 'the id is another',
    edit: (repository, profile) => save(repository, { ...profile, id: '1f6b0c9a-7c1e-4c55-9a55-0d6f3f1c2b02' }, moved),
    told: [
      'added "WIN - User - Wi-Fi 2": re-issues true, removes true, revokes unknown; /id true; 0 devices',
      'removed "WIN - User - Wi-Fi 2": re-issues true, removes true, revokes unknown; /id true; 0 devices',
    ],
  },
  {
    name: 'the validity period is longer',
    edit: (repository, profile) => save(repository, { ...profile, certificateValidityPeriodValue: 2 }, moved),
    told: [
      'modified "WIN - User - Wi-Fi 2": re-issues true, removes unknown, revokes true; /certificateValidityPeriodValue true; 0 devices',
    ],
  },
  {
    name: 'an extended key usage is added',
    edit: (repository, profile) =>
      save(
        repository,
        {
          ...profile,
          extendedKeyUsages: [
            { name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' },
            { name: 'Secure Email', objectIdentifier: '1.3.6.1.5.5.7.3.4' },
          ],
        },
        moved,
      ),
    told: [
      'modified "WIN - User - Wi-Fi 2": re-issues true, removes unknown, revokes true; /extendedKeyUsages true; 0 devices',
    ],
  },
  {
    name: 'the description is another',
    edit: (repository, profile) => save(repository, { ...profile, description: 'For the office.', version: 8 }, moved),
    told: [
      'modified "WIN - User - Wi-Fi 2": re-issues false, removes false, revokes false; /description false; 0 devices',
    ],
  },
  {
    name: 'a profile is added',
    edit: (repository, profile) => {
      repository.write('profiles/vpn.jsonc', `// new\n${json(vpn)}`);
      return profile;
    },
    told: ['added "MAC - User - VPN": re-issues false, removes false, revokes false; 0 devices'],
  },
  {
    name: 'a group is taken out of the assignments',
    edit: (repository, profile) => {
      save(repository, { ...profile, assignments: [group('all-staff'), group('pilot')] }, moved);
      repository.commitAll('two groups');
      return save(repository, { ...profile, assignments: [group('pilot')] }, moved);
    },
    told: [
      'modified "WIN - User - Wi-Fi 2": re-issues unknown, removes true, revokes unknown; /assignments unknown; 0 devices',
    ],
  },
  {
    name: 'a profile is removed',
    edit: (repository, profile) => {
      rmSync(join(repository.folder, 'profiles/vpn.jsonc'));
      return profile;
    },
    told: ['removed "MAC - User - VPN": re-issues false, removes true, revokes unknown; 0 devices'],
  },
  {
    name: 'another file is edited',
    edit: (repository, profile) => {
      repository.write('Device Configurations/edge.json', json({ '@odata.type': '#microsoft.graph.x', a: 2 }));
      return profile;
    },
    told: [],
  },
];

const sans = (value: string): object[] => [{ type: 'userPrincipalName', value }];

describe('a history of edits', () => {
  const repository = new TestRepository();
  const commits: string[] = [];

  beforeAll(() => {
    repository.write('scep-profiles.json', json(workspace));
    repository.write('samples/laptops.json', json(laptops));
    repository.write('Device Configurations/edge.json', json({ '@odata.type': '#microsoft.graph.x', a: 1 }));
    let profile = save(repository, wifi);
    commits.push(repository.commitAll('start'));
    for (const { name, edit } of steps) {
      profile = edit(repository, profile);
      commits.push(repository.commitAll(name));
    }
  });

  afterAll(() => repository.remove());

  test.each(steps.map((step, index) => [step.name, step, index] as const))('%s', async (_name, step, index) => {
    const [base, head] = [`${commits[index + 1]}~1`, commits[index + 1] ?? ''];
    const { output, errors, exitCode } = await runCli(['diff', base, head, '--format', 'json'], {
      cwd: repository.folder,
    });
    expect(errors).toBe('');
    expect(toldBy(output)).toEqual(step.told);
    expect(exitCode).toBe(step.exitCode ?? 0);
    const text = await runCli(['diff', base, head], { cwd: repository.folder });
    const markdown = await runCli(['diff', base, head, '--format', 'markdown'], { cwd: repository.folder });
    if (step.told.length === 0) {
      expect(text.output).toMatch(/^No SCEP change\n/);
      expect(markdown.output).toContain('### SCEP profiles: No SCEP change\n');
    } else for (const shown of [text.output, markdown.output]) expect(shown).toMatch(/Wi-Fi|VPN/);
  });

  test('names before and after, for each device', async () => {
    const { output } = await runCli(['diff', `${commits[1]}~1`, commits[1] ?? '', '--format', 'json'], {
      cwd: repository.folder,
    });
    const { profiles }: DiffAnswer = JSON.parse(output);
    expect(profiles[0]?.because).toMatchObject([
      {
        pointer: '/subjectNameFormatString',
        before: 'CN={{UserName}},O=Contoso',
        after: 'CN={{UserPrincipalName}},O=Contoso',
        reissues: true,
        source: expect.stringContaining('https://docs.scepman.com/'),
      },
    ]);
    expect(profiles[0]?.devices).toMatchObject([
      {
        device: "Jane's laptop",
        before: { subject: 'CN=jane.doe,O=Contoso', sans: sans('jane.doe@contoso.com') },
        after: { subject: 'CN=jane.doe@contoso.com,O=Contoso', sans: sans('jane.doe@contoso.com') },
      },
      {
        device: 'Scanner',
        before: { subject: 'CN=scan,O=Contoso', sans: sans('scan@contoso.com') },
        after: { subject: 'CN=scan@contoso.com,O=Contoso', sans: sans('scan@contoso.com') },
      },
    ]);
  });

  test('the whole history at once: the merge base is meant, and moves do not hide what stayed', async () => {
    const { output } = await runCli(['diff', commits[0] ?? '', 'main', '--format', 'json'], { cwd: repository.folder });
    expect(toldBy(output).map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'removed "WIN - User - Wi-Fi"',
      'added "WIN - User - Wi-Fi 2"',
    ]);
  });

  test('from a folder below the root', async () => {
    const { output } = await runCli(['diff', `${commits[8]}~1`, commits[8] ?? '', '--format', 'json'], {
      cwd: join(repository.folder, 'profiles'),
    });
    const { profiles }: DiffAnswer = JSON.parse(output);
    expect(profiles.map((profile) => profile.path)).toEqual(['user/wifi.json']);
    expect(profiles[0]).toMatchObject({ revokes: true });
  });

  test('the same bytes for the same commits, whatever is on disk and whatever the day is', async () => {
    const args = ['diff', `${commits[2]}~1`, commits[2] ?? '', '--format', 'markdown'];
    const first = await runCli(args, { cwd: repository.folder });
    const laptopsFile = join(repository.folder, 'samples/laptops.json');
    const saved = readFileSync(laptopsFile);
    writeFileSync(laptopsFile, '[]');
    const second = await runCli(args, { cwd: repository.folder, columns: 40 });
    writeFileSync(laptopsFile, saved);
    expect(second).toEqual(first);
  });

  test('the working tree, and what git ignores in it', async () => {
    repository.write('profiles/new.json', json({ ...vpn, displayName: 'Not committed' }));
    repository.write('out/ignored.json', json({ ...vpn, displayName: 'Ignored' }));
    repository.write('.gitignore', 'out/\n');
    const { output } = await runCli(['diff', 'HEAD', '--working-tree', '--format', 'json'], { cwd: repository.folder });
    const shown = await runCli(['diff', 'HEAD', '--working-tree'], { cwd: join(repository.folder, 'profiles') });
    for (const file of ['profiles/new.json', 'out/ignored.json', '.gitignore']) rmSync(join(repository.folder, file));
    expect(toldBy(output)).toEqual(['added "Not committed": re-issues false, removes false, revokes false; 0 devices']);
    expect(shown.output).toContain('with the working tree.');
    expect(shown.output).toMatch(/Not committed {2}new\.json\n/);
  });
});

interface DiffAnswer {
  readonly profiles: readonly {
    readonly path: string;
    readonly profile: string | null;
    readonly change: string;
    readonly reissues: unknown;
    readonly removes: unknown;
    readonly revokes: unknown;
    readonly because: readonly { readonly pointer: string; readonly reissues: unknown }[];
    readonly devices: readonly unknown[];
  }[];
}

function toldBy(output: string): readonly string[] {
  const { profiles }: DiffAnswer = JSON.parse(output);
  return profiles.map(({ change, profile, reissues, removes, revokes, because, devices }) => {
    const reasons = because.map((reason) => `${reason.pointer} ${String(reason.reissues)}; `).join('');
    const impact = `re-issues ${String(reissues)}, removes ${String(removes)}, revokes ${String(revokes)}`;
    return `${change} "${String(profile)}": ${impact}; ${reasons}${devices.length} devices`;
  });
}

describe('what git cannot answer', () => {
  test.each<[string, (folder: string, other: TestRepository) => readonly string[], RegExp]>([
    ['an unknown revision', () => ['diff', 'nope'], /no commit "nope" in this repository.*origin\/main/],
    ['an option as a revision', () => ['diff', '--', '--upload-pack=x'], /no commit "--upload-pack=x"/],
    ['a revision that is no commit', () => ['diff', 'HEAD:a.json'], /no commit "HEAD:a.json"/],
    ['no common commit', () => ['diff', 'other'], /"other" and "HEAD" have no common commit/],
    ['two revisions and the working tree', () => ['diff', 'HEAD', 'HEAD', '--working-tree'], /one and --working-tree/],
  ])('%s', async (_name, args, message) => {
    const repository = new TestRepository();
    try {
      repository.commit('start', { 'a.json': json(wifi) });
      repository.git('checkout', '--quiet', '--orphan', 'other');
      repository.commitAll('unrelated');
      repository.git('checkout', '--quiet', 'main');
      const { exitCode, errors } = await runCli(args(repository.folder, repository), { cwd: repository.folder });
      expect(errors).toMatch(message);
      expect(exitCode).toBe(2);
    } finally {
      repository.remove();
    }
  });

  test('not a repository', async () => {
    const { exitCode, errors } = await runCli(['diff', 'main'], { cwd: temporaryFolder({ 'a.json': '{}' }) });
    expect(errors).toMatch(/is not in a git repository/);
    expect(exitCode).toBe(2);
  });

  test('no git', async () => {
    const cwd = temporaryFolder({});
    const { exitCode, errors } = await runCli(['diff', 'main'], { cwd, env: { PATH: cwd } });
    expect(errors).toMatch(/git is not installed/);
    expect(exitCode).toBe(2);
  });

  test('a shallow clone', async () => {
    const repository = new TestRepository();
    const clone = temporaryFolder({});
    try {
      repository.commit('one', { 'a.json': json(wifi) });
      repository.commit('two', { 'a.json': json({ ...wifi, description: 'x' }) });
      repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, join(clone, 'shallow'));
      const { exitCode, errors } = await runCli(['diff', 'HEAD~1'], { cwd: join(clone, 'shallow') });
      expect(errors).toMatch(/shallow clone.*fetch-depth: 0/);
      expect(exitCode).toBe(2);
    } finally {
      repository.remove();
    }
  });

  test('a repository of somebody else', async () => {
    const repository = new TestRepository();
    // The real git says so where the owner differs; which a test that is not root cannot arrange.
    const bin = temporaryFolder({
      git: `#!/bin/sh\necho "fatal: detected dubious ownership in repository at '/srv/tenant'" >&2\nexit 128\n`,
    });
    try {
      repository.git('init', '--quiet');
      chmodSync(join(bin, 'git'), 0o755);
      const { exitCode, errors } = await runCli(['diff', 'main'], { cwd: repository.folder, env: { PATH: bin } });
      expect(errors).toMatch(/belongs to another user.*git config --global --add safe\.directory "\/srv\/tenant"/);
      expect(exitCode).toBe(2);
    } finally {
      repository.remove();
    }
  });

  test('a partial clone fetches nothing', async () => {
    const repository = new TestRepository();
    const clone = temporaryFolder({});
    try {
      repository.commit('one', { 'a.json': json(wifi) });
      repository.commit('two', { 'a.json': json({ ...wifi, description: 'x' }) });
      repository.git('config', 'uploadpack.allowFilter', 'true');
      repository.git('clone', '--quiet', '--filter=blob:none', `file://${repository.folder}`, join(clone, 'partial'));
      const { exitCode, errors } = await runCli(['diff', 'HEAD~1'], { cwd: join(clone, 'partial') });
      expect(errors).toMatch(/partial clone/);
      expect(exitCode).toBe(2);
    } finally {
      repository.remove();
    }
  });
});

describe('a repository cannot start anything', () => {
  test('hooks, filters, a file system monitor, a pager, a diff program', async () => {
    const repository = new TestRepository();
    const trap = temporaryFolder({ 'trap.sh': '#!/bin/sh\ntouch "$(dirname "$0")/sprung"\n' });
    try {
      const command = `sh ${join(trap, 'trap.sh')}`;
      repository.commit('one', { 'a.json': json(wifi), '.gitattributes': '*.json filter=evil diff=evil\n' });
      repository.commit('two', { 'a.json': json({ ...wifi, description: 'x' }) });
      for (const name of [
        'core.fsmonitor',
        'core.pager',
        'core.sshCommand',
        'diff.external',
        'diff.evil.textconv',
        'diff.evil.command',
        'filter.evil.clean',
        'filter.evil.smudge',
        'filter.evil.process',
        'alias.cat-file',
      ])
        repository.git('config', name, command);
      repository.write('.git/hooks/post-index-change', `#!/bin/sh\n${command}\n`);
      for (const args of [
        ['diff', 'HEAD~1'],
        ['diff', 'HEAD~1', '--working-tree'],
        ['check', '--changed-since', 'HEAD~1'],
      ]) {
        const { exitCode, errors } = await runCli(args, {
          cwd: repository.folder,
          env: { ...process.env, GIT_EXTERNAL_DIFF: command },
        });
        expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
      }
      expect(() => readFileSync(join(trap, 'sprung'))).toThrow('ENOENT');
      // The trap is one: git as people use it steps into it.
      try {
        repository.git('status');
      } catch {
        // Whether it also fails depends on what git believes to have changed.
      }
      expect(readFileSync(join(trap, 'sprung'), 'utf8')).toBe('');
    } finally {
      repository.remove();
    }
  });

  test('a link in a commit is not followed', async () => {
    const repository = new TestRepository();
    const secret = temporaryFolder({ 'secret.json': json(laptops) });
    try {
      repository.commit('one', { 'a.json': json(wifi) });
      symlinkSync(join(secret, 'secret.json'), join(repository.folder, 'devices.json'));
      repository.commit('two', {
        'a.json': json({ ...wifi, subjectNameFormatString: 'CN={{DeviceName}}' }),
        'scep-profiles.json': json({ devices: { all: 'devices.json' } }),
      });
      const { output } = await runCli(['diff', 'HEAD~1'], { cwd: repository.folder });
      expect(output).not.toContain('LT-JANE');
      expect(output).toContain('workspace-missing-file');
    } finally {
      repository.remove();
    }
  });
});

describe('two folders', () => {
  const files = {
    'dev/wifi.json': json({ ...wifi, scepServerUrls: ['https://dev.contoso.com/x'], assignments: [group('dev')] }),
    'prod/sub/wifi.json': json({
      ...wifi,
      id: '1f6b0c9a-7c1e-4c55-9a55-0d6f3f1c2bff',
      keySize: 'size4096',
      assignments: [group('prod')],
    }),
  };

  test('as two states', async () => {
    const { output } = await runCli(['diff', 'dev/', 'prod/', '--format', 'json'], { cwd: temporaryFolder(files) });
    expect(toldBy(output).map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'added "WIN - User - Wi-Fi"',
      'removed "WIN - User - Wi-Fi"',
    ]);
  });

  test('as two tenants', async () => {
    const { output } = await runCli(['diff', 'dev/', 'prod/', '--promote', '--format', 'json'], {
      cwd: temporaryFolder(files),
    });
    expect(toldBy(output)).toEqual([
      'modified "WIN - User - Wi-Fi": re-issues unknown, removes unknown, revokes unknown; /keySize unknown; 0 devices',
    ]);
    const text = await runCli(['diff', 'dev/', 'prod/', '--promote'], { cwd: temporaryFolder(files) });
    expect(text.output).toMatch(/^Compared: dev\/ with prod\/\.$/m);
    expect(text.output).toContain('Compared as two tenants');
  });
});
