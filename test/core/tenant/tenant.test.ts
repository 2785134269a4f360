import { describe, expect, test } from 'vitest';
import type { Configuration, ScepConfiguration } from '../../../server/src/core/tenant/configuration.ts';
import { summarize } from '../../../server/src/core/tenant/summarize.ts';
import { Tenant } from '../../../server/src/core/tenant/tenant.ts';
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

  test('goes by what an open document says now', () => {
    const tenant = tenantOf({ 'a/scep.json': scepFile(), 'a/wifi.json': wifiFile() });
    const later = tenant.with('a/wifi.json', []);
    expect(later.dependantsOf(scepIn(later, 'a/scep.json'))).toEqual([]);
    expect(tenant.dependantsOf(scepIn(tenant, 'a/scep.json'))).toHaveLength(1);
  });
});

test('neighbours are those of one folder and kind, without itself and without copies', () => {
  const expanded = scepFile({ id: ids.gone, rootCertificate: JSON.parse(rootFile()) });
  const tenant = tenantOf({ 'a/scep.json': scepFile(), 'a/b.json': expanded, 'b/r.json': rootFile() });
  const scep = scepIn(tenant, 'a/scep.json');
  expect(tenant.neighbours(scep, 'scep').map(({ path }) => path)).toEqual(['a/b.json']);
  expect(tenant.neighbours(scep, 'trustedRoot')).toEqual([]);
});
