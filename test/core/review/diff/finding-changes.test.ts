import { describe, expect, test } from 'vitest';
import { diffOf, profile, type DiffCase } from './two-sides.ts';

/** Rules by what became of their findings. */
function told(diff: DiffCase): { readonly new: string[]; readonly fixed: string[]; readonly silenced: string[] } {
  const { findings } = diffOf(diff);
  return {
    new: findings.new.map(({ finding }) => finding.rule),
    fixed: findings.fixed.map(({ finding }) => finding.rule),
    silenced: findings.silenced.map(({ located, reason, how }) => `${located.finding.rule}: ${reason} (${how})`),
  };
}

const subject = (subjectNameFormatString: string, others: object = {}): Record<string, unknown> =>
  profile({ subjectNameFormatString, ...others });
const misspelt = 'CN={{UserNam}}';
const acceptance = { rule: 'unknown-variable', reason: 'on purpose' };
const written = (value: object): string => JSON.stringify(value, null, 2);

describe('findings', () => {
  test.each<[string, DiffCase, Partial<ReturnType<typeof told>>]>([
    ['new', { base: { 'a.json': profile() }, head: { 'a.json': subject(misspelt) } }, { new: ['unknown-variable'] }],
    [
      'fixed',
      { base: { 'a.json': subject(misspelt) }, head: { 'a.json': profile() } },
      { fixed: ['unknown-variable'] },
    ],
    ['of a new profile', { base: {}, head: { 'a.json': subject(misspelt) } }, { new: ['unknown-variable'] }],
    ['of a profile that goes', { base: { 'a.json': subject(misspelt) }, head: {} }, { fixed: ['unknown-variable'] }],
    [
      'the same in another file, at another place of the list',
      {
        base: { 'a.json': subject(misspelt) },
        head: { 'b.json': [profile({ displayName: 'Other' }), subject(misspelt)] },
      },
      {},
    ],
    [
      'the same beside another change of the value',
      { base: { 'a.json': subject(misspelt) }, head: { 'a.json': subject(`${misspelt},O=x`) } },
      {},
    ],
    [
      'another mistake of the same kind',
      { base: { 'a.json': subject(misspelt) }, head: { 'a.json': subject('CN={{DeviceNam}}') } },
      { new: ['unknown-variable'], fixed: ['unknown-variable'] },
    ],
    [
      'one more of the same kind',
      { base: { 'a.json': subject(misspelt) }, head: { 'a.json': subject(`${misspelt},OU={{UserNam}}`) } },
      { new: ['unknown-variable'] },
    ],
    [
      'of a SAN that moved up',
      {
        base: {
          'a.json': profile({
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'domainNameService', name: '{{DeviceNam}}.contoso.com' },
            ],
          }),
        },
        head: {
          'a.json': profile({
            customSubjectAlternativeNames: [
              { sanType: 'domainNameService', name: '{{DeviceNam}}.contoso.com' },
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
            ],
          }),
        },
      },
      {},
    ],
    [
      'accepted by this change',
      {
        base: { 'a.json': subject(misspelt) },
        head: { 'a.json': subject(misspelt) },
        workspace: {},
        headWorkspace: { accepted: [acceptance] },
      },
      { silenced: ['unknown-variable: on purpose (acceptance)'] },
    ],
    [
      'new and accepted by one change',
      {
        base: { 'a.json': profile() },
        head: { 'a.json': subject(misspelt) },
        workspace: {},
        headWorkspace: { accepted: [acceptance] },
      },
      { silenced: ['unknown-variable: on purpose (acceptance)'] },
    ],
    [
      'accepted long ago',
      {
        base: { 'a.json': subject(misspelt) },
        head: { 'a.json': subject(`${misspelt},O=x`) },
        workspace: { accepted: [acceptance] },
      },
      {},
    ],
    [
      'silenced by a comment',
      {
        base: { 'a.jsonc': written(subject(misspelt)) },
        head: {
          'a.jsonc': written(subject(misspelt)).replace(
            '  "subjectNameFormatString"',
            '  // scep-profiles-ignore unknown-variable: a template\n  "subjectNameFormatString"',
          ),
        },
      },
      { silenced: ['unknown-variable: a template (comment)'] },
    ],
    [
      'of a rule that says less, that are mended',
      {
        base: { 'a.json': subject(misspelt) },
        head: { 'a.json': profile() },
        workspace: {},
        headWorkspace: { rules: { 'unknown-variable': 'warning' } },
      },
      { fixed: ['unknown-variable'] },
    ],
    [
      'of a rule that is switched off are not fixed',
      {
        base: { 'a.json': subject(misspelt) },
        head: { 'a.json': subject(misspelt) },
        workspace: {},
        headWorkspace: { rules: { 'unknown-variable': 'off' } },
      },
      {},
    ],
    [
      'of a subject file',
      { base: { 'a.scepsubject': 'CN={{UserName}}\n' }, head: { 'a.scepsubject': `CN={{UserName}}\n${misspelt}\n` } },
      { new: ['unknown-variable'] },
    ],
  ])('%s', (_name, diff, expected) => {
    expect(told(diff)).toEqual({ new: [], fixed: [], silenced: [], ...expected });
  });

  test('acceptances and lowered rules are told, whatever they cover', () => {
    const { acceptances, loweredRules } = diffOf({
      base: { 'a.json': profile() },
      head: { 'a.json': profile() },
      workspace: {
        rules: { 'static-common-name': 'warning', 'legacy-san': 'error', 'san-prefix': 'info' },
        accepted: [acceptance],
      },
      headWorkspace: {
        rules: {
          'static-common-name': 'hint',
          'legacy-san': 'warning',
          'san-prefix': 'info',
          'unknown-variable': 'off',
          'weak-hash': 'error',
          'value-too-long': 'error',
        },
        accepted: [
          acceptance,
          { ...acceptance, reason: 'another' },
          { ...acceptance, expires: '2030-01-01' },
          { ...acceptance, by: 'Kim' },
          { ...acceptance, pointer: '/elsewhere' },
        ],
      },
    });
    expect(
      acceptances.map(({ acceptance: { reason, expires, by, pointer } }) => expires ?? by ?? pointer ?? reason),
    ).toEqual(['another', '2030-01-01', 'Kim', '/elsewhere']);
    expect(loweredRules.map(({ rule, before, after }) => `${rule}: ${before} -> ${after}`)).toEqual([
      'static-common-name: warning -> hint',
      'legacy-san: error -> warning',
      'unknown-variable: error -> off',
    ]);
  });
});

describe('what is not said of devices any more', () => {
  const user = (userPrincipalName: string): object => ({ userPrincipalName, mail: null });
  const workspace = {
    devices: {
      fleet: ['ada@contoso.com', `${'long'.repeat(15)}@contoso.com`].map((upn, index) => ({
        label: `LT-${index}`,
        operatingSystem: 'Windows',
        deviceName: `LT-${index}`,
        user: user(upn),
      })),
    },
  };
  const fixed = (before: readonly string[], after: readonly string[]): readonly string[] => {
    const files = (subjects: readonly string[]): DiffCase['base'] =>
      Object.fromEntries(
        subjects.map((text, index) => [
          `${index}.json`,
          profile({ displayName: `P${index}`, subjectNameFormatString: text }),
        ]),
      );
    return diffOf({ base: files(before), head: files(after), workspace }).findings.fixed.map(
      ({ path, finding }) => `${path}: ${finding.rule}`,
    );
  };
  const [empty, unknown, long] = ['CN={{EmailAddress}}', 'CN={{SerialNumber}}', 'CN={{UserPrincipalName}}'];

  test.each<[title: string, before: readonly string[], after: readonly string[], expected: readonly string[]]>([
    ['is mended where all is known', [empty], ['CN=a'], ['0.json: empty-variable']],
    ['is not where a variable is not known now', [empty], [unknown], []],
    ['is mended where another problem came', [empty], [long], ['0.json: empty-variable']],
    [
      'is mended where as little is known as before',
      [`${empty},O={{SerialNumber}}`],
      [unknown],
      ['0.json: empty-variable'],
    ],
    ['is mended in one profile and not in another', [empty, empty], [unknown, 'CN=a'], ['1.json: empty-variable']],
  ])('%s', (_title, before, after, expected) => {
    expect(fixed(before, after).filter((each) => each.endsWith('empty-variable'))).toEqual(expected);
  });
});

describe('what was not checked', () => {
  test('URLs without an authority, and who said nothing', () => {
    const { notChecked } = diffOf({ base: {}, head: { 'a.json': profile() } });
    expect(notChecked.map(({ what, of }) => [what, of])).toEqual([
      ['authority', ['https://ndes.contoso.com/certsrv/mscep/mscep.dll']],
      ['devices', ['Wi-Fi']],
    ]);
    expect(notChecked[0]?.rules).toContain('dropped-attribute');
    expect(notChecked[0]?.rules).toContain('validity-exceeds-template');
    expect(notChecked[1]?.rules).toContain('empty-variable');
  });

  test('a described authority without a template', () => {
    const { notChecked } = diffOf({
      base: {},
      head: { 'a.json': profile() },
      workspace: {
        authorities: { ca: { kind: 'adcs' } },
        servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'ca' }],
        devices: { all: [{ label: 'x', operatingSystem: 'Windows', deviceName: 'x' }] },
      },
    });
    expect(notChecked.map(({ what }) => what)).toEqual(['template']);
    expect(notChecked[0]?.rules).not.toContain('dropped-attribute');
  });

  test('nothing about profiles that did not change', () => {
    expect(diffOf({ base: { 'a.json': profile() }, head: { 'a.json': profile() } }).notChecked).toEqual([]);
  });
});
