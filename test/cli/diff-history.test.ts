import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { group, json, laptops, toldBy, wifi, type DiffAnswer, type Profile } from '../support/diff-fixtures.ts';
import { TestRepository } from '../support/git-repository.ts';
import { runCli } from '../support/run-cli.ts';
import { utf16 } from '../support/temporary-folder.ts';

const vpn: Profile = baseProfile('macOSScepCertificateProfile', { displayName: 'MAC - User - VPN' });
const workspace = {
  authorities: { corp: { kind: 'adcs' } },
  servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
  devices: { laptops: 'samples/laptops.json' },
};
const path = 'Device Configurations/wifi.json';
const moved = 'profiles/user/wifi.json';

/** As an exporter with another taste would write it. */
function shuffled(profile: Profile): string {
  return JSON.stringify(Object.fromEntries(Object.entries(profile).toReversed()), null, 5).replaceAll('{{', '\\u007b{');
}

interface Step {
  readonly name: string;
  /** What the commit does; gets the profile as it is, and gives it as it is to be. */
  readonly edit: (repository: TestRepository, profile: Profile) => Profile;
  /** What `diff` has to say about it, a line a profile. */
  readonly told: readonly string[];
  readonly exitCode?: number;
  /** The first line, where no profile has changed. */
  readonly headline?: string;
  /** What stands in the text for people. */
  readonly shown?: readonly string[];
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
    shown: [
      'called "WIN - User - Wi-Fi" before',
      'Certificates re-issued: no.',
      'Old ones removed from the devices: no.',
      'Old ones revoked: no.',
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
    name: 'the key goes into software',
    edit: (repository, profile) => save(repository, { ...profile, keyStorageProvider: 'useSoftwareKsp' }, moved),
    told: [
      'modified "WIN - User - Wi-Fi 2": re-issues unknown, removes unknown, revokes true; /keyStorageProvider unknown; 0 devices',
    ],
    shown: ['useSoftwareKsp', 'Certificates re-issued: not known.'],
  },
  {
    name: 'groups are assigned',
    edit: (repository, profile) =>
      save(repository, { ...profile, assignments: [group('all-staff'), group('pilot')] }, moved),
    told: [
      'modified "WIN - User - Wi-Fi 2": re-issues unknown, removes unknown, revokes unknown; /assignments unknown; 0 devices',
    ],
    shown: ['Added: group all-staff', 'Added: group pilot'],
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
    edit: (repository, profile) => save(repository, { ...profile, assignments: [group('pilot')] }, moved),
    told: [
      'modified "WIN - User - Wi-Fi 2": re-issues unknown, removes true, revokes unknown; /assignments unknown; 0 devices',
    ],
    shown: ['Removed: group all-staff', 'Old ones removed from the devices: yes.'],
  },
  {
    name: 'a variable is misspelt',
    edit: (repository, profile) => save(repository, { ...profile, subjectNameFormatString: 'CN={{UserNam}}' }, moved),
    told: [
      'modified "WIN - User - Wi-Fi 2": re-issues true, removes unknown, revokes true; /subjectNameFormatString true; 2 devices',
    ],
    exitCode: 1,
    shown: ['not known on 2 of 2 (before: 0).', 'error unknown-variable'],
  },
  {
    name: 'what is found is accepted',
    edit: (repository, profile) => {
      const accepted = [{ rule: 'unknown-variable', reason: 'filled in by the pipeline', by: 'ada' }];
      repository.write('scep-profiles.json', json({ ...workspace, accepted }));
      return profile;
    },
    told: [],
    headline: '1 finding silenced, 1 new acceptance',
    shown: ['Silenced in this change', 'reason: filled in by the pipeline'],
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
    name: 'a subject of a subject file is another',
    edit: (repository, profile) => {
      repository.write('names.scepsubject', '# names\nCN={{DeviceName}}\nCN={{UserPrincipalName}},O=Contoso\n');
      return profile;
    },
    told: [],
    headline: '1 subject changed',
    shown: [
      'names.scepsubject:3',
      '- CN={{UserName}},O=Contoso',
      '+ CN=jane.doe@contoso.com,O=Contoso',
      '2 of 2 devices get another name',
    ],
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
    repository.write('names.scepsubject', '# names\nCN={{DeviceName}}\nCN={{UserName}},O=Contoso\n');
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
    for (const shown of step.shown ?? []) expect(text.output).toContain(shown);
    if (step.told.length === 0) {
      const headline = step.headline ?? 'No SCEP change';
      expect(text.output.split('\n', 1)).toEqual([headline]);
      expect(markdown.output).toContain(`### SCEP profiles: ${headline}\n`);
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
      // It leaves devices without a certificate, which is worse.
      'added "WIN - User - Wi-Fi 2"',
      'removed "WIN - User - Wi-Fi"',
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
