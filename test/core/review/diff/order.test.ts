// What a reviewer reads first, and whether there is anything to read.
import { describe, expect, test } from 'vitest';
import { isEmpty, type ReviewDiff } from '../../../../server/src/core/review/diff/diff.ts';
import { diffOf, profile, type Files } from './two-sides.ts';

const misspelt = { subjectNameFormatString: 'CN={{UserNam}}' };
const fleet = {
  devices: {
    fleet: [
      {
        label: 'LT-1',
        operatingSystem: 'Windows',
        deviceName: 'LT-1',
        user: { userPrincipalName: 'a@b.de', mail: null },
      },
    ],
  },
};

const named = (displayName: string, changes: Readonly<Record<string, unknown>> = {}): object =>
  profile({ displayName, ...changes });

function shown({ profiles }: ReviewDiff): readonly (string | undefined)[] {
  return profiles.map(({ before, after }) => (after ?? before)?.profile.displayName);
}

describe('the profiles of a change', () => {
  test('where one fails on a device of the user’s own, it comes first', () => {
    const files = (a: string, b: string): Files => ({
      'a.json': named('A', { subjectNameFormatString: a }),
      'b.json': named('B', { subjectNameFormatString: b }),
    });
    const change = { base: files('CN=a', 'CN=b'), head: files('CN=x', 'CN={{EmailAddress}}') };
    expect(shown(diffOf({ ...change, workspace: fleet }))).toEqual(['B', 'A']);
    expect(shown(diffOf(change))).toEqual(['A', 'B']);
  });

  test('else they are in the order of their names, also of those that are removed', () => {
    const files = { 'a.json': named('Z'), 'b.json': named('M') };
    expect(shown(diffOf({ base: files, head: {} }))).toEqual(['M', 'Z']);
    expect(shown(diffOf({ base: {}, head: files }))).toEqual(['M', 'Z']);
  });

  test('one that replaces another of its name is compared with it on the devices', () => {
    const [own, other] = ['aaaaaaaa-0000-0000-0000-000000000001', 'aaaaaaaa-0000-0000-0000-000000000002'];
    const { profiles } = diffOf({
      base: { 'a.json': named('A', { id: own, subjectNameFormatString: 'CN=old' }) },
      head: { 'b.json': named('A', { id: other, subjectNameFormatString: 'CN=new' }) },
      workspace: fleet,
    });
    expect(
      profiles.map(({ kind, devices }) => [
        kind,
        devices.changed.map(({ before, after }) => [before?.subject?.text, after?.subject?.text]),
      ]),
    ).toEqual([
      ['added', [['CN=old', 'CN=new']]],
      ['removed', [['CN=old', 'CN=new']]],
    ]);
  });
});

describe('the properties of a profile', () => {
  const changed = (before: object, after: object): readonly string[] =>
    diffOf({ base: { 'a.json': before }, head: { 'a.json': after } }).profiles.flatMap(({ properties }) =>
      properties.map(({ change }) => change.label),
    );
  const link = (id: string): Readonly<Record<string, unknown>> => ({
    'rootCertificate@odata.bind': `deviceConfigurations('${id}')`,
  });

  test('what may re-issue comes before what does not, in the words of the admin center', () => {
    const after = profile({ scepServerUrls: ['https://other.contoso.com/'], contoso: 1, ...link('b') });
    expect(changed(profile(link('a')), after)).toEqual(['Root Certificate', 'contoso', 'SCEP Server URLs']);
  });

  test('else they are in the order that the type has, however the file is written', () => {
    const backwards = (changes: Readonly<Record<string, unknown>>): object =>
      Object.fromEntries(Object.entries(profile({ ...changes })).toReversed());
    const changes = { keySize: 'size4096', keyUsage: 'digitalSignature' };
    expect(changed(backwards({}), backwards(changes))).toEqual(changed(profile(), profile(changes)));
    expect(changed(profile(), profile(changes))).toHaveLength(2);
  });
});

describe('whether there is anything to tell', () => {
  const same: Files = { 'a.json': profile() };
  test.each<[string, Parameters<typeof diffOf>[0], boolean]>([
    ['nothing', { base: {}, head: {} }, true],
    ['a profile that is the same', { base: same, head: same }, true],
    ['a profile that changed', { base: same, head: { 'a.json': profile({ description: 'x' }) } }, false],
    ['a subject that changed', { base: { 'a.scepsubject': 'CN=a\n' }, head: { 'a.scepsubject': 'CN=b\n' } }, false],
    [
      'an acceptance',
      { base: same, head: same, workspace: {}, headWorkspace: { accepted: [{ rule: 'weak-hash', reason: 'old' }] } },
      false,
    ],
    [
      'a rule that says less',
      { base: same, head: same, workspace: {}, headWorkspace: { rules: { 'weak-hash': 'off' } } },
      false,
    ],
    [
      'a finding that is silenced',
      {
        base: { 'a.json': profile(misspelt) },
        head: { 'a.json': profile(misspelt) },
        workspace: {},
        headWorkspace: { accepted: [{ rule: 'unknown-variable', reason: 'on purpose' }] },
      },
      false,
    ],
  ])('%s', (_name, change, expected) => {
    expect(isEmpty(diffOf(change))).toBe(expected);
  });
});
