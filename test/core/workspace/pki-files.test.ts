import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/core/analyze.ts';
import { formatPeriod } from '../../../server/src/core/pki/period.ts';
import { buildWorkspace } from '../../../server/src/core/workspace/build.ts';
import type { LoadedFile } from '../../../server/src/core/workspace/loaded-files.ts';
import { parseWorkspaceFile } from '../../../server/src/core/workspace/parse.ts';
import type { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { loadedFiles } from '../../support/loaded-files.ts';
import { caTemplates, getregCa, getregPolicy } from '../pki/readers/authority-exports.ts';
import { certutilTemplate, ldifde } from '../pki/readers/template-exports.ts';

const start = 'app/scep-profiles.json';

const registry = `Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP]
"SignatureTemplate"="BoatyardSigner"
"EncryptionTemplate"="IPSECIntermediateOffline"
"GeneralPurposeTemplate"="BoatyardUser"

[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters]
"MaxFieldLength"=dword:0000fffe
"MaxRequestBytes"=dword:0000fffd
`;

type Files = Readonly<Record<string, object | string>>;

describe('templates in files', () => {
  test('files and patterns, whatever they are called', () => {
    const workspace = workspaceOf({
      [start]: { templates: [{ files: ['../pki/*.ldf', 'templates.anything'] }] },
      'pki/a.ldf': ldifde,
      'pki/a.txt': 'not asked for',
      'app/templates.anything': certutilTemplate.replaceAll('BoatyardUser', 'Other'),
    });
    expect(workspace.problems).toEqual([]);
    expect(
      [...workspace.pki.templates].map(([key, { name, validity, origin }]) => [
        key,
        name,
        validity && formatPeriod(validity),
        origin.path,
      ]),
    ).toEqual([
      ['boatyarduser', 'BoatyardUser', '2 years', 'pki/a.ldf'],
      ['other', 'Other', '2 years', 'app/templates.anything'],
      ['boatyardsigner', 'BoatyardSigner', '18 months', 'app/templates.anything'],
    ]);
  });

  test('what the workspace file says itself comes before its files, what the nearest says before the others', () => {
    const { pki, problems } = workspaceOf({
      [start]: {
        extends: '../base/scep-profiles.json',
        templates: [{ files: ['a.ldf'] }, { name: 'BOATYARDUSER', validity: '1 year' }],
      },
      'app/a.ldf': ldifde + ldifde.replaceAll('BoatyardUser', 'Second'),
      'base/scep-profiles.json': { templates: [{ name: 'second', validity: '9 years' }, { files: ['b.ldf'] }] },
      'base/b.ldf': ldifde.replaceAll('BoatyardUser', 'Second') + ldifde.replaceAll('BoatyardUser', 'Third'),
    });
    expect(problems).toEqual([]);
    expect([...pki.templates.values()].map(({ name, origin }) => [name, origin.path])).toEqual([
      ['BOATYARDUSER', start],
      ['Second', 'app/a.ldf'],
      ['Third', 'base/b.ldf'],
    ]);
  });

  test('a template that one workspace file describes twice', () => {
    expect(
      problemsOf({
        [start]: { templates: [{ name: 'A' }, { name: 'a' }, { files: ['*.ldf'] }, { files: ['a.ldf'] }] },
        'app/a.ldf': ldifde,
        'app/b.ldf': ldifde,
        'app/c.ldf': ldifde + ldifde,
      }),
    ).toEqual([
      [
        start,
        'workspace-duplicate-template',
        '"a"',
        'The template "a" is described above already; that is what counts.',
      ],
      [
        'app/b.ldf',
        'workspace-duplicate-template',
        'cn: BoatyardUser',
        `The template "BoatyardUser" is described in "app/a.ldf" already; that is what counts.`,
      ],
      [
        'app/c.ldf',
        'workspace-duplicate-template',
        'cn: BoatyardUser',
        `The template "BoatyardUser" is described in "app/a.ldf" already; that is what counts.`,
      ],
      [
        'app/c.ldf',
        'workspace-duplicate-template',
        'cn: BoatyardUser',
        `The template "BoatyardUser" is described in "app/a.ldf" already; that is what counts.`,
      ],
    ]);
  });

  test('a name that a server uses is unknown only where all files could be read', () => {
    const server = { urls: ['https://a'], templates: 'BoatyardUsr' };
    const content = { servers: [server], templates: [{ name: 'X' }, { files: ['*.ldf'] }] };
    expect(hasUnknownTemplate({ [start]: content, 'app/a.ldf': ldifde })).toBe(true);
    expect(hasUnknownTemplate({ [start]: content, 'app/a.ldf': ldifde, 'app/b.ldf': 'unreadable' })).toBe(false);
    expect(hasUnknownTemplate({ [start]: content })).toBe(false);
    expect(hasUnknownTemplate({ [start]: { ...content, templates: [{ name: 'X' }, { files: ['a.ldf'] }] } })).toBe(
      false,
    );
  });
});

describe('servers and authorities in files', () => {
  test('a server: inline beats files, value by value', () => {
    const { pki, problems } = workspaceOf({
      [start]: {
        servers: [
          { urls: ['https://a'], templates: { signature: 'Inline' }, maxFieldLength: 16_384, files: ['ndes.reg'] },
          { urls: ['https://b'], maxRequestBytes: 1024, files: ['ndes.reg'] },
          { urls: ['https://c'], templates: 'All', files: ['ndes.reg'] },
        ],
      },
      'app/ndes.reg': registry,
    });
    expect(problems).toEqual([]);
    expect(pki.servers.map(({ maxRequestBytes }) => maxRequestBytes)).toEqual([65_533, 1024, 65_533]);
    expect(
      pki.servers.map(({ templates, maxFieldLength, origins }) => [
        templates,
        maxFieldLength,
        origins.generalPurpose?.path,
      ]),
    ).toEqual([
      [
        { signature: 'Inline', encryption: 'IPSECIntermediateOffline', generalPurpose: 'BoatyardUser' },
        16_384,
        'app/ndes.reg',
      ],
      [
        { signature: 'BoatyardSigner', encryption: 'IPSECIntermediateOffline', generalPurpose: 'BoatyardUser' },
        65_534,
        'app/ndes.reg',
      ],
      [{ signature: 'All', encryption: 'All', generalPurpose: 'All' }, 65_534, start],
    ]);
  });

  test('an authority: what is said, else what the files say, else what the kind is known for', () => {
    const { pki, problems } = workspaceOf({
      [start]: {
        authorities: {
          corp: { kind: 'adcs', maximumValidity: '1 year', files: ['ca/*.txt'] },
          unsaid: { files: ['ca/*.txt'] },
          kept: { files: ['kept.txt'] },
        },
      },
      'app/ca/1.txt': getregCa,
      'app/ca/2.txt': getregPolicy + caTemplates,
      'app/kept.txt': 'CRLFlags REG_DWORD = 22 (34)',
    });
    expect(problems).toEqual([]);
    expect(pki.authorities.get('corp')).toMatchObject({
      kind: 'adcs',
      maximumValidity: { count: 1, unit: 'years' },
      subjectTemplate: ['EMail', 'CommonName', 'OrganizationalUnit', 'Organization'],
      keepsSubject: false,
      lengthLimits: true,
      attributeEndDate: true,
      attributeSubjectAltName: false,
      publishedTemplates: ['BoatyardUser', 'CEPEncryption', 'Web Server 2'],
    });
    expect(pki.authorities.get('corp')?.origins.maximumValidity?.path).toBe(start);
    expect(pki.authorities.get('corp')?.origins.attributeEndDate?.path).toBe('app/ca/2.txt');
    expect(pki.authorities.get('corp')?.origins.lengthLimits).toBeUndefined();
    expect(pki.authorities.get('unsaid')).toMatchObject({ kind: 'adcs', maximumValidity: { count: 2, unit: 'years' } });
    expect(pki.authorities.get('kept')).toMatchObject({ keepsSubject: true, subjectTemplate: undefined });
  });
});

describe('what is wrong with a file', () => {
  const pattern = { templates: [{ files: ['pki/*.ldf'] }] };

  test.each<[string, Files, readonly unknown[]]>([
    [
      'no file matches',
      { [start]: pattern },
      [[start, 'workspace-empty-pattern', '"pki/*.ldf"', 'There is no file that "app/pki/*.ldf" stands for.']],
    ],
    [
      'a file is missing',
      { [start]: { servers: [{ files: ['ndes.reg'] }] } },
      [[start, 'workspace-missing-file', '"ndes.reg"', 'There is no file "app/ndes.reg".']],
    ],
    [
      'there is nothing in it',
      { [start]: pattern, 'app/pki/a.ldf': 'Ask Kim for the export.\n' },
      [
        [
          'app/pki/a.ldf',
          'workspace-pki-file',
          'Ask Kim for the export.',
          expect.stringContaining('no export of certificate templates'),
        ],
      ],
    ],
    [
      'it was cut off',
      { [start]: pattern, 'app/pki/a.ldf': ldifde.slice(0, ldifde.indexOf('C/f8=')) },
      [['app/pki/a.ldf', 'workspace-pki-file', 'pKIExpirationPeriod:: AIByDl3', expect.stringContaining('cut off')]],
    ],
    [
      'two servers name it',
      { [start]: { servers: [{ files: ['a.reg'] }, { files: ['a.reg'] }] }, 'app/a.reg': 'REGEDIT4\n' },
      [['app/a.reg', 'workspace-pki-file', 'REGEDIT4', expect.stringContaining('no value of an NDES server')]],
    ],
    [
      'it is about something else',
      { [start]: { authorities: { corp: { files: ['a.reg'] } } }, 'app/a.reg': registry },
      [
        [
          'app/a.reg',
          'workspace-pki-file',
          'Windows Registry Editor Version 5.00',
          expect.stringContaining('nothing about an authority'),
        ],
      ],
    ],
  ])('%s', (_name, files, expected) => {
    expect(problemsOf(files)).toEqual(expected);
  });

  test.each<[LoadedFile, string]>([
    [{ path: 'app/pki/a.ldf', problem: 'tooLarge' }, 'The file "app/pki/a.ldf" is larger than 64 MB and is not read.'],
    [{ path: 'app/pki/a.ldf', problem: 'unreadable' }, 'The file "app/pki/a.ldf" cannot be read.'],
    [{ path: 'app/pki/a.ldf', problem: 'outside' }, 'The file "app/pki/a.ldf" is a link out of the workspace folder.'],
    [
      { path: 'app/pki/*.ldf', matches: ['app/pki/a.ldf'], isComplete: false },
      '"app/pki/*.ldf" stands for too many files: only the first 1 are read.',
    ],
  ])('the host has found: %j', (found, message) => {
    const matches: LoadedFile = { path: 'app/pki/*.ldf', matches: ['app/pki/a.ldf'], isComplete: true };
    const loaded = new Map([matches, found].map((file) => [file.path, file]));
    const { problems } = buildWorkspace(parseWorkspaceFile(JSON.stringify(pattern), start), { loaded });
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  test('nothing is said about files nobody looked for', () => {
    expect(buildWorkspace(parseWorkspaceFile(JSON.stringify(pattern), start), { loaded: new Map() }).problems).toEqual(
      [],
    );
  });
});

describe('a profile against the template it meets, from files alone', () => {
  const files = {
    [start]: {
      authorities: { corp: { kind: 'adcs', files: ['ca.txt'] } },
      templates: [{ files: ['pki/*.ldf'] }],
      servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp', files: ['ndes.reg'] }],
    },
    'app/ca.txt': getregCa,
    'app/pki/user.ldf': ldifde,
    'app/ndes.reg': registry,
  };

  test.each<[number, number]>([
    [1, 0],
    [2, 0],
    [3, 1],
  ])('%i years: %i findings', (years, count) => {
    const found = findingsOf(years, workspaceOf(files));
    expect(found).toHaveLength(count);
  });

  test('the finding leads to the line of the template', () => {
    const [finding] = findingsOf(3, workspaceOf(files));
    expect(finding?.message).toContain(
      'is 3 years, but the template "BoatyardUser" that this profile meets allows 2 years',
    );
    expect(
      finding?.related.map(({ path, span, message }) => [path, ldifde.slice(span.start, span.end), message]),
    ).toEqual([['app/pki/user.ldf', 'pKIExpirationPeriod:: AIByDl3C/f8=', 'Template "BoatyardUser": 2 years']]);
  });
});

function findingsOf(years: number, workspace: Workspace): ReturnType<typeof analyze>['findings'] {
  const profile = baseProfile('windows81SCEPCertificateProfile', { certificateValidityPeriodValue: years });
  const { findings } = analyze(JSON.stringify(profile), {
    kind: 'json',
    now: '2026-11-24',
    reportsJsonSyntax: true,
    workspace,
  });
  return findings.filter(({ rule }) => rule === 'validity-exceeds-template');
}

function workspaceOf(files: Files): Workspace {
  const texts = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, textOf(content)]));
  const file = parseWorkspaceFile(texts[start] ?? '', start);
  return buildWorkspace(file, { loaded: loadedFiles(file, texts) });
}

function hasUnknownTemplate(files: Files): boolean {
  return problemsOf(files).some(([, rule]) => rule === 'workspace-unknown-template');
}

/** Path, rule, place and message of every problem. */
function problemsOf(files: Files): readonly (readonly [string, string, string, string])[] {
  return workspaceOf(files).problems.map(({ path, rule, span, message }) => [
    path,
    rule,
    textOf(files[path] ?? '').slice(span.start, span.end),
    message,
  ]);
}

function textOf(content: object | string): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}
