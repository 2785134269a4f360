import { describe, expect, test } from 'vitest';
import { diffOf, profile, type DiffCase } from './two-sides.ts';

const [idA, idB] = ['aaaaaaaa-0000-0000-0000-000000000001', 'bbbbbbbb-0000-0000-0000-000000000002'];
const subject = { subjectNameFormatString: 'CN={{DeviceName}}' };

/** `modified Wi-Fi`: what happened to each profile that changed, and how many did not. */
function told(diff: DiffCase): { readonly changes: readonly string[]; readonly unchanged: number } {
  const { profiles, unchanged } = diffOf(diff);
  const changes = profiles.map(({ kind, before, after }) => {
    const names = [before, after].flatMap((at) => (at ? [at.profile.displayName ?? '?'] : []));
    return `${kind} ${[...new Set(names)].join(' -> ')}`;
  });
  return { changes: changes.sort(), unchanged };
}

describe('which profile is which', () => {
  test.each<[string, DiffCase, readonly string[], number]>([
    ['nothing changed', { base: { 'a.json': profile() }, head: { 'a.json': profile() } }, [], 1],
    [
      'the same id in another file under another name',
      {
        base: { 'a.json': profile({ id: idA }) },
        head: { 'b/c.json': profile({ id: idA.toUpperCase(), displayName: 'VPN' }) },
      },
      ['renamed Wi-Fi -> VPN'],
      0,
    ],
    ['a file moved', { base: { 'a.json': profile() }, head: { 'b/a.json': profile() } }, [], 1],
    [
      'the same name in another file',
      { base: { 'a.json': profile() }, head: { 'b/a.json': profile(subject) } },
      ['modified Wi-Fi'],
      0,
    ],
    [
      'an exporter that leaves the id out',
      { base: { 'a.json': profile({ id: idA }) }, head: { 'a.json': profile(subject) } },
      ['modified Wi-Fi'],
      0,
    ],
    [
      'an id that nobody has given yet is none',
      {
        base: { 'a.json': profile({ id: '00000000-0000-0000-0000-000000000000' }) },
        head: { 'a.json': profile({ id: idA, ...subject }) },
      },
      ['modified Wi-Fi'],
      0,
    ],
    [
      'the same name and another type are two profiles',
      { base: { 'a.json': profile() }, head: { 'a.json': profile({}, 'macOSScepCertificateProfile') } },
      ['added Wi-Fi', 'removed Wi-Fi'],
      0,
    ],
    [
      'renamed without an id, in its place',
      { base: { 'a.json': profile() }, head: { 'a.json': profile({ displayName: 'VPN', ...subject }) } },
      ['modified Wi-Fi -> VPN'],
      0,
    ],
    [
      'renamed without an id, and the file with it',
      { base: { 'Wi-Fi.json': profile() }, head: { 'VPN.json': profile({ displayName: 'VPN', description: 'x' }) } },
      ['modified Wi-Fi -> VPN'],
      0,
    ],
    [
      'moved inside a list',
      {
        base: { 'a.json': { value: [profile({ displayName: 'A' }), profile({ displayName: 'B' })] } },
        head: {
          'a.json': {
            value: [profile({ displayName: 'New' }), profile({ displayName: 'B' }), profile({ displayName: 'A' })],
          },
        },
      },
      ['added New'],
      2,
    ],
    [
      'two of one name stay in their files',
      {
        base: { 'dev/a.json': profile(), 'prod/a.json': profile({ description: 'prod' }) },
        head: { 'dev/a.json': profile(subject), 'prod/a.json': profile({ description: 'prod' }) },
      },
      ['modified Wi-Fi'],
      1,
    ],
    [
      'another id is another profile',
      { base: { 'a.json': profile({ id: idA }) }, head: { 'a.json': profile({ id: idB }) } },
      ['added Wi-Fi', 'removed Wi-Fi'],
      0,
    ],
    [
      'between two tenants another id says nothing',
      { base: { 'a.json': profile({ id: idA }) }, head: { 'a.json': profile({ id: idB }) }, isPromotion: true },
      [],
      1,
    ],
  ])('%s', (_name, diff, changes, unchanged) => {
    expect(told(diff)).toEqual({ changes, unchanged });
  });

  test('the two halves of a changed id know each other', () => {
    const { profiles } = diffOf({ base: { 'a.json': profile({ id: idA }) }, head: { 'a.json': profile({ id: idB }) } });
    expect(profiles.map(({ kind, counterpart }) => [kind, counterpart?.profile.id])).toEqual([
      ['added', idA],
      ['removed', idB],
    ]);
    for (const { impact } of profiles)
      expect([impact.reissues.value, impact.removes.value, impact.revokes.value]).toEqual([true, true, 'unknown']);
  });

  test('the new half says what else is different', () => {
    const { profiles } = diffOf({
      base: { 'a.json': profile({ id: idA }) },
      head: { 'a.json': profile({ id: idB, renewalThresholdPercentage: 40, ...subject }) },
    });
    const changed = profiles.map(({ kind, properties }) => [kind, properties.map(({ change }) => change.name)]);
    expect(changed).toEqual([
      ['added', ['subjectNameFormatString', 'renewalThresholdPercentage']],
      ['removed', []],
    ]);
  });

  test('ten thousand profiles of one name are paired in time', () => {
    const many = {
      value: Array.from({ length: 10_000 }, () => ({
        '@odata.type': '#microsoft.graph.iosScepCertificateProfile',
        displayName: 'x',
      })),
    };
    expect(told({ base: { 'a.json': many }, head: { 'b.json': many } })).toEqual({ changes: [], unchanged: 10_000 });
  });
});
