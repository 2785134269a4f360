import { describe, expect, test } from 'vitest';
import { sources } from '../../../../server/src/core/facts/sources.ts';
import { diffOf, profile } from './two-sides.ts';

const subject = { subjectNameFormatString: 'CN={{DeviceName}}' };
const group = (groupId: string): object => ({
  target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId },
});

/** An authority of a kind behind the profile's URL. */
function authority(description: object): Readonly<Record<string, unknown>> {
  return { authorities: { ca: description }, servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'ca' }] };
}

interface Case {
  readonly type?: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>> | undefined;
  readonly ca?: object;
}

/** Re-issues, removes, revokes. */
function answers({ type, before = {}, after, ca }: Case): readonly unknown[] {
  const { profiles } = diffOf({
    base: { 'a.json': profile(before, type) },
    head: after ? { 'a.json': profile(after, type) } : {},
    ...(ca ? { workspace: authority(ca) } : {}),
  });
  const [change] = profiles;
  if (!change) return [];
  const { reissues, removes, revokes } = change.impact;
  for (const fact of [reissues, removes, revokes]) {
    expect(fact.reason).toMatch(/\.$/);
    for (const source of fact.sources) expect(sources).toHaveProperty(source);
    // Only what is true by definition needs nobody to say so.
    if (fact.value !== false) expect(fact.sources.length).toBeGreaterThan(0);
  }
  return [reissues.value, removes.value, revokes.value];
}

const android = 'androidDeviceOwnerScepCertificateProfile';
const aosp = 'aospDeviceOwnerScepCertificateProfile';
const work = 'androidWorkProfileScepCertificateProfile';
const ios = 'iosScepCertificateProfile';

describe('what happens to the certificates', () => {
  test.each<[string, Case, readonly unknown[]]>([
    ['a subject, at a CA that nobody described', { after: subject }, [true, 'unknown', 'unknown']],
    ['a subject, AD CS', { after: subject, ca: { kind: 'adcs' } }, [true, 'unknown', true]],
    [
      'a subject, AD CS that does not',
      { after: subject, ca: { kind: 'adcs', revokesOnChange: false } },
      [true, 'unknown', false],
    ],
    ['a subject, SCEPman', { after: subject, ca: { kind: 'scepman' } }, [true, 'unknown', 'unknown']],
    ['a subject, another CA', { after: subject, ca: { kind: 'other' } }, [true, 'unknown', 'unknown']],
    [
      'a subject, another CA that does',
      { after: subject, ca: { kind: 'other', revokesOnChange: true } },
      [true, 'unknown', true],
    ],
    ['a subject on iOS, AD CS', { type: ios, after: subject, ca: { kind: 'adcs' } }, [true, 'unknown', true]],
    [
      'a subject on Android device owner',
      { type: android, after: subject, ca: { kind: 'adcs' } },
      [true, 'unknown', false],
    ],
    ['a subject on AOSP', { type: aosp, after: subject }, [true, 'unknown', false]],
    ['a subject in a work profile', { type: work, after: subject, ca: { kind: 'adcs' } }, [true, 'unknown', 'unknown']],
    ['a description', { after: { description: 'x' }, ca: { kind: 'adcs' } }, [false, false, false]],
    ['a URL', { after: { scepServerUrls: ['https://ndes.contoso.com/x'] } }, [false, false, false]],
    ['a key size', { after: { keySize: 'size4096' }, ca: { kind: 'adcs' } }, ['unknown', 'unknown', true]],
    ['a subject and a description', { after: { ...subject, description: 'x' } }, [true, 'unknown', 'unknown']],
    [
      'a description and a key size',
      { after: { description: 'x', keySize: 'size4096' } },
      ['unknown', 'unknown', 'unknown'],
    ],
    ['the profile goes', { ca: { kind: 'adcs' } }, [false, true, 'unknown']],
    ['the profile goes on Android device owner', { type: android }, [false, 'unknown', false]],
    [
      'an assignment goes',
      { before: { assignments: [group('a'), group('b')] }, after: { assignments: [group('a')] } },
      ['unknown', true, 'unknown'],
    ],
    [
      'an assignment comes',
      { before: { assignments: [group('a')] }, after: { assignments: [group('a'), group('b')] } },
      ['unknown', 'unknown', 'unknown'],
    ],
  ])('%s', (_name, given, expected) => {
    expect(answers(given)).toEqual(expected);
  });

  test('a new profile has none yet', () => {
    const [change] = diffOf({ base: {}, head: { 'a.json': profile() } }).profiles;
    expect(change?.kind).toBe('added');
    expect(change?.impact).toMatchObject({
      reissues: { value: false },
      removes: { value: false },
      revokes: { value: false },
    });
  });

  test('what re-issues comes first', () => {
    const { profiles } = diffOf({
      base: {
        'a.json': profile({ displayName: 'A' }),
        'b.json': profile({ displayName: 'B' }),
        'c.json': profile({ displayName: 'C' }),
      },
      head: {
        'a.json': profile({ displayName: 'A', description: 'x' }),
        'b.json': profile({ displayName: 'B', keySize: 'size4096' }),
        'c.json': profile({ displayName: 'C', description: 'x', ...subject }),
      },
    });
    expect(profiles.map(({ after }) => after?.profile.displayName)).toEqual(['C', 'B', 'A']);
    expect(profiles[0]?.properties.map(({ change }) => change.name)).toEqual([
      'subjectNameFormatString',
      'description',
    ]);
  });
});
