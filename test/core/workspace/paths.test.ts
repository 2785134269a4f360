import { describe, expect, test } from 'vitest';
import { resolvePath, resolvePattern } from '../../../server/src/core/workspace/paths.ts';

describe('a path in a file', () => {
  test.each([
    ['pki/ca.cer', 'scep-profiles.json', '', 'pki/ca.cer'],
    ['./pki//ca.cer', 'scep-profiles.json', '', 'pki/ca.cer'],
    ['../pki/scep-profiles.json', 'clients/scep-profiles.json', '', 'pki/scep-profiles.json'],
    ['a/../b.json', 'x/scep-profiles.json', '', 'x/b.json'],
    ['pki\\ca.cer', 'x/scep-profiles.json', '', 'x/pki/ca.cer'],
    ['..\\ca.cer', 'x/scep-profiles.json', '', 'ca.cer'],
    ['ca.cer', './scep-profiles.json', '', 'ca.cer'],
    ['.hidden', 'scep-profiles.json', '.', '.hidden'],
    ['..name/...', 'scep-profiles.json', '', '..name/...'],
    ['ca.cer', '/repo/x/scep-profiles.json', '/repo', '/repo/x/ca.cer'],
    ['../ca.cer', '/repo/x/scep-profiles.json', '/repo/', '/repo/ca.cer'],
    ['../ca.cer', 'C:/repo/x/scep-profiles.json', 'C:/repo', 'C:/repo/ca.cer'],
    ['../ca.cer', 'file:///repo/x/scep-profiles.json', 'file:///repo', 'file:///repo/ca.cer'],
    ['ca.cer', '../scep-profiles.json', '..', '../ca.cer'],
    ['../pki/ca.cer', '../scep-profiles.json', '../..', '../../pki/ca.cer'],
    ['../ca.cer', 'scep-profiles.json', '..', '../ca.cer'],
    ['../../../ca.cer', '/repo/scep-profiles.json', '', '/ca.cer'],
    ['a/../../ca.cer', 'x/scep-profiles.json', '..', 'ca.cer'],
    ['Zertifikate für alle/ca.cer', 'scep-profiles.json', '', 'Zertifikate für alle/ca.cer'],
  ])('%j in %j under %j is %j', (reference, from, root, path) => {
    expect(resolvePath(reference, from, root)).toEqual({ path });
  });

  test.each([
    ['/etc/passwd', 'absolute'],
    ['\\windows\\win.ini', 'absolute'],
    ['//server/share/x', 'networkShare'],
    ['\\\\server\\share\\x', 'networkShare'],
    ['\\/server/x', 'networkShare'],
    ['C:\\pki\\ca.cer', 'drive'],
    ['c:ca.cer', 'drive'],
    ['https://example.com/ca.cer', 'address'],
    ['file:///etc/passwd', 'address'],
    ['../../ca.cer', 'outside'],
    ['..\\..\\ca.cer', 'outside'],
    ['a/../../../x/ca.cer', 'outside'],
    ['ca\0.cer', 'unusable'],
    ['ca\n.cer', 'unusable'],
  ])('%j is refused: %s', (reference, refused) => {
    expect(resolvePath(reference, 'x/scep-profiles.json')).toEqual({ refused });
  });

  test.each([
    ['../ca.cer', '/repo/scep-profiles.json', '/repo'],
    ['../ca.cer', '../scep-profiles.json', '..'],
    ['../repository/ca.cer', '/repo/scep-profiles.json', '/repo'],
    ['../../../ca.cer', '/repo/scep-profiles.json', '/repo'],
    ['../../../ca.cer', 'C:/repo/scep-profiles.json', 'C:/repo'],
    ['../../../ca.cer', '../scep-profiles.json', '../..'],
    ['../ca.cer', 'scep-profiles.json', '../other'],
  ])('%j in %j leads out of %j', (reference, from, root) => {
    expect(resolvePath(reference, from, root)).toEqual({ refused: 'outside' });
  });
});

describe('a pattern in a file', () => {
  test.each([
    ['pki/*.ldf', 'x/pki/*.ldf'],
    ['../pki/**/*.ldf', 'pki/**/*.ldf'],
    ['./pki/{a,b}.txt', 'x/pki/{a,b}.txt'],
    ['pki/a..b.txt', 'x/pki/a..b.txt'],
  ])('%j is %j', (pattern, path) => {
    expect(resolvePattern(pattern, 'x/scep-profiles.json')).toEqual({ path });
  });

  test.each(['**/../../*.ldf', 'a/../b', '{..,a}/*.ldf', '../../*.ldf', '@(..|a)/x'])('%j leads out', (pattern) => {
    expect(resolvePattern(pattern, 'x/scep-profiles.json')).toEqual({ refused: 'outside' });
  });
});
