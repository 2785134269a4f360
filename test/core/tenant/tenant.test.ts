import { describe, expect, test } from 'vitest';
import { loaded } from '../../../server/src/core/rules/trust/example-export.ts';
import type { Configuration, ScepConfiguration } from '../../../server/src/core/tenant/configuration.ts';
import { summarize } from '../../../server/src/core/tenant/summarize.ts';
import { Tenant } from '../../../server/src/core/tenant/tenant.ts';
import type { LoadedCertificate } from '../../../server/src/core/workspace/loaded-certificates.ts';
import { bind, ids, rootFile, scepFile, wifiFile } from '../../support/tenant-export.ts';

function tenantOf(files: Readonly<Record<string, string>>): Tenant {
  return new Tenant(new Map(Object.entries(files).map(([path, text]) => [path, summarize(text, path)])));
}

function scepIn(tenant: Tenant, path: string): ScepConfiguration {
  const found = tenant.in(path).find((each): each is ScepConfiguration => each.kind === 'scep');
  if (!found) throw new Error(`no SCEP profile in ${path}`);
  return found;
}

/** The file that the root certificate of a profile leads to, or why it leads to none. */
function rootOf(files: Readonly<Record<string, string>>, path = 'a/scep.json'): string {
  const tenant = tenantOf(files);
  const to = tenant.rootOf(scepIn(tenant, path));
  return to.kind === 'found' ? to.configuration.path : to.kind;
}

const byName = scepFile({
  'rootCertificate@odata.bind': undefined,
  '#CustomRef_rootCertificate': 'Contoso Root CA|:|#microsoft.graph.windows81TrustedRootCertificate',
});

describe('where a root certificate leads to', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['an id in the same folder', { 'a/scep.json': scepFile(), 'a/r.json': rootFile() }, 'a/r.json'],
    ['an id in another folder', { 'a/scep.json': scepFile(), 'b/r.json': rootFile() }, 'b/r.json'],
    ['the nearer of two', { 'a/scep.json': scepFile(), 'a/r.json': rootFile(), 'b/r.json': rootFile() }, 'a/r.json'],
    ['two elsewhere', { 'a/scep.json': scepFile(), 'b/r.json': rootFile(), 'c/r.json': rootFile() }, 'unknown'],
    [
      'two in the same folder',
      { 'a/scep.json': scepFile(), 'a/r.json': rootFile(), 'a/s.json': rootFile() },
      'several',
    ],
    ['an id nowhere', { 'a/scep.json': scepFile() }, 'missing'],
    ['a name in the same folder', { 'a/scep.json': byName, 'a/r.json': rootFile() }, 'a/r.json'],
    ['a name in another folder', { 'a/scep.json': byName, 'b/r.json': rootFile() }, 'missing'],
    [
      'a name that two have',
      { 'a/scep.json': byName, 'a/r.json': rootFile(), 'a/s.json': rootFile({ id: ids.gone }) },
      'several',
    ],
    [
      'a name that one for another platform has, too',
      {
        'a/r.json': rootFile({ '@odata.type': '#microsoft.graph.iosTrustedRootCertificate' }),
        'a/s.json': rootFile({ id: ids.gone }),
        'a/scep.json': byName,
      },
      'a/s.json',
    ],
    [
      'its own name, as far as the link does not tell what has it',
      {
        'a/scep.json': scepFile({
          displayName: 'Contoso Root CA',
          'rootCertificate@odata.bind': undefined,
          '#CustomRef_rootCertificate': 'Contoso Root CA',
        }),
        'a/r.json': rootFile(),
      },
      'a/r.json',
    ],
    ['nothing', { 'a/scep.json': scepFile({ 'rootCertificate@odata.bind': undefined }) }, 'unknown'],
    [
      'a copy inside the profile, of which the original is there',
      { 'a/scep.json': scepFile({ rootCertificate: JSON.parse(rootFile()) }), 'a/r.json': rootFile() },
      'a/r.json',
    ],
    [
      'a copy inside the profile alone',
      { 'a/scep.json': scepFile({ rootCertificate: JSON.parse(rootFile()) }) },
      'a/scep.json',
    ],
  ])('%s', (_name, files, expected) => {
    expect(rootOf(files)).toBe(expected);
  });
});

describe('who names a profile', () => {
  test('each dependant once', () => {
    const twice = { ...bind('secondaryIdentityCertificateForClientAuthentication', ids.scep) };
    const wired = wifiFile({ '@odata.type': '#microsoft.graph.windowsWiredNetworkConfiguration', ...twice });
    const tenant = tenantOf({ 'a/scep.json': scepFile(), 'a/wifi.json': wifiFile(), 'a/wired.json': wired });
    const paths = tenant.dependantsOf(scepIn(tenant, 'a/scep.json')).map(({ path }: Configuration) => path);
    expect(paths).toEqual(['a/wifi.json', 'a/wired.json']);
  });

  test('none that names one of two, or one that is gone', () => {
    const tenant = tenantOf({
      'a/one.json': scepFile(),
      'a/two.json': scepFile(),
      'a/wifi.json': wifiFile(),
      'b/wifi.json': wifiFile({ ...bind('identityCertificateForClientAuthentication', ids.gone) }),
    });
    expect(tenant.dependantsOf(scepIn(tenant, 'a/one.json'))).toEqual([]);
  });

  test('goes by what an open document says now', () => {
    const tenant = tenantOf({ 'a/scep.json': scepFile(), 'a/wifi.json': wifiFile() });
    const later = tenant.with('a/wifi.json', []);
    expect(later.dependantsOf(scepIn(later, 'a/scep.json'))).toEqual([]);
    expect(tenant.dependantsOf(scepIn(tenant, 'a/scep.json'))).toHaveLength(1);
  });
});

describe('what a link led to before', () => {
  const after = tenantOf({ 'a/scep.json': scepFile() });
  const scep = scepIn(after, 'a/scep.json');
  const link = scep.root;
  if (!link) throw new Error('no root certificate is named');

  test.each<[string, Readonly<Record<string, string>> | undefined, string | undefined]>([
    ['a file that was removed', { 'a/scep.json': scepFile(), 'a/r.json': rootFile() }, 'a/r.json'],
    ['one of two', { 'a/r.json': rootFile(), 'a/s.json': rootFile() }, undefined],
    ['nothing either', { 'a/scep.json': scepFile() }, undefined],
    ['nothing is known of before', undefined, undefined],
  ])('%s', (_name, before, expected) => {
    const now = tenantOf({ 'a/scep.json': scepFile() }).after(before && tenantOf(before));
    expect(now.formerly(link, scep)?.path).toBe(expected);
    expect(now.with('a/other.json', []).formerly(link, scep)?.path).toBe(expected);
  });
});

describe('the trusted certificate profile that is named', () => {
  const held = loaded({});
  const withContent = (files: Readonly<Record<string, string>>): Tenant =>
    new Tenant(
      new Map(Object.entries(files).map(([path, text]) => [path, summarize(text, path)])),
      new Map([['AAAA', held]]),
    );
  const certificateOf = (root: string): LoadedCertificate | undefined => {
    const tenant = withContent({ 'a/scep.json': scepFile(), 'a/r.json': root });
    const found = tenant.trustedRootOf(scepIn(tenant, 'a/scep.json'));
    return found && tenant.certificateOf(found);
  };

  test('with the certificate in it', () => {
    expect(certificateOf(rootFile({ trustedRootCertificate: 'AAAA' }))).toBe(held);
    expect(certificateOf(rootFile({ trustedRootCertificate: 'BBBB' }))).toBeUndefined();
    expect(certificateOf(rootFile())).toBeUndefined();
  });

  test('but no profile of another kind', () => {
    const tenant = tenantOf({ 'a/scep.json': scepFile(), 'a/other.json': scepFile({ id: ids.root }) });
    expect(tenant.trustedRootOf(scepIn(tenant, 'a/scep.json'))).toBeUndefined();
  });
});

test('all files are listed, and one that is none says nothing', () => {
  const tenant = tenantOf({ 'a/scep.json': scepFile(), 'b/empty.json': '{}' });
  expect([...tenant.paths]).toEqual(['a/scep.json', 'b/empty.json']);
  expect(tenant.in('b/empty.json')).toEqual([]);
  expect(tenant.in('c/none.json')).toEqual([]);
});

test('neighbours are those of one folder and kind, without itself and without copies', () => {
  const expanded = scepFile({ id: ids.gone, rootCertificate: JSON.parse(rootFile()) });
  const tenant = tenantOf({ 'a/scep.json': scepFile(), 'a/b.json': expanded, 'b/r.json': rootFile() });
  const scep = scepIn(tenant, 'a/scep.json');
  expect(tenant.neighbours(scep, 'scep').map(({ path }) => path)).toEqual(['a/b.json']);
  expect(tenant.neighbours(scep, 'trustedRoot')).toEqual([]);
});
