import { describe, expect, test } from 'vitest';
import type { Configuration } from '../../../server/src/core/tenant/configuration.ts';
import { relatedFiles } from '../../../server/src/core/tenant/related-files.ts';
import { summarize } from '../../../server/src/core/tenant/summarize.ts';
import { ids, rootFile, scepFile, wifiFile } from '../../support/tenant-export.ts';

const texts = {
  'certificates/root.json': rootFile(),
  'certificates/other.json': rootFile({ id: ids.gone }),
  'scep/scep.json': scepFile(),
  'wifi/wifi.json': wifiFile(),
  'elsewhere/root.json': rootFile({ id: '99999999-3333-4d3e-8f10-5c9be4a7d6e1' }),
};

const noIdentity = { 'identityCertificateForClientAuthentication@odata.bind': undefined };

describe('files of which something else may be said', () => {
  test.each([
    ['that names nothing and is named by none', 'elsewhere/root.json', ['elsewhere/root.json']],
    [
      'that is named by one that another names',
      'certificates/root.json',
      ['certificates/other.json', 'certificates/root.json', 'scep/scep.json', 'wifi/wifi.json'],
    ],
    [
      'in a folder with one that is named',
      'certificates/other.json',
      ['certificates/other.json', 'certificates/root.json', 'scep/scep.json'],
    ],
  ])('when one changes %s', (_title, path, expected) => {
    const files = new Map<string, readonly Configuration[]>(
      Object.entries(texts).map(([each, text]) => [each, summarize(text, each)]),
    );
    const related = [...relatedFiles(files, files.get(path) ?? [])].sort();
    expect(related).toEqual(expected);
  });

  test('one file with several profiles, of which one is linked, and one that stands in no folder', () => {
    const files = new Map<string, readonly Configuration[]>([
      ['all.json', [...summarize(scepFile(), 'all.json'), ...summarize(rootFile({ id: ids.gone }), 'all.json')]],
      ['elsewhere/nameless.json', summarize(rootFile({ id: undefined }), 'elsewhere/nameless.json')],
      ['wifi/wifi.json', summarize(wifiFile({ ...noIdentity }), 'wifi/wifi.json')],
    ]);
    const changed = summarize(rootFile(), 'certificates/root.json');
    expect([...relatedFiles(files, changed)].sort()).toEqual(['all.json', 'certificates/root.json']);
  });

  test('profiles without an id have nothing in common', () => {
    const nameless = summarize(rootFile({ id: undefined }), 'a/one.json');
    const files = new Map([['b/two.json', summarize(rootFile({ id: undefined }), 'b/two.json')]]);
    expect([...relatedFiles(files, nameless)]).toEqual(['a/one.json']);
    const rootless = scepFile({ id: undefined, 'rootCertificate@odata.bind': undefined });
    const others = new Map([['b/two.json', summarize(rootless, 'b/two.json')]]);
    expect([...relatedFiles(others, summarize(rootless, 'a/one.json'))]).toEqual(['a/one.json']);
  });

  test('when one that was named is no more', () => {
    const files = new Map([['scep/scep.json', summarize(scepFile(), 'scep/scep.json')]]);
    const gone = summarize(rootFile(), 'certificates/root.json');
    expect([...relatedFiles(files, gone)].sort()).toEqual(['certificates/root.json', 'scep/scep.json']);
  });
});
