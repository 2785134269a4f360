import { describe, expect, test } from 'vitest';
import { hasWildcards, parseGlob } from '../../../server/src/core/workspace/glob.ts';
import { matchesIn } from '../../support/loaded-files.ts';

const paths = [
  'pki/a.ldf',
  'pki/B.LDF',
  'pki/a.txt',
  'pki/.hidden.ldf',
  'pki/old/a.ldf',
  'pki/old/deep/b.ldf',
  'other/a.ldf',
  'pki[1]/a.ldf',
];

describe('the files a pattern stands for', () => {
  test.each<[string, readonly string[]]>([
    ['pki/*.ldf', ['pki/.hidden.ldf', 'pki/B.LDF', 'pki/a.ldf']],
    ['pki/*', ['pki/.hidden.ldf', 'pki/B.LDF', 'pki/a.ldf', 'pki/a.txt']],
    ['pki/*/*.ldf', ['pki/old/a.ldf']],
    ['pki/**/*.ldf', ['pki/.hidden.ldf', 'pki/B.LDF', 'pki/a.ldf', 'pki/old/a.ldf', 'pki/old/deep/b.ldf']],
    ['pki/**/**/b.*', ['pki/B.LDF', 'pki/old/deep/b.ldf']],
    ['pki/old/**', ['pki/old/a.ldf', 'pki/old/deep/b.ldf']],
    ['**/a.ldf', ['other/a.ldf', 'pki/a.ldf', 'pki/old/a.ldf', 'pki[1]/a.ldf']],
    ['*/a.{ldf,txt}', ['other/a.ldf', 'pki/a.ldf', 'pki/a.txt', 'pki[1]/a.ldf']],
    ['{other,pki/{old,new}}/*.ldf', ['other/a.ldf', 'pki/old/a.ldf']],
    ['pki[1]/*', ['pki[1]/a.ldf']],
    ['pki/A*', ['pki/a.ldf', 'pki/a.txt']],
    ['pki/a', []],
    ['*', []],
    ['pki/a{', []],
  ])('%s', (pattern, matches) => {
    expect(matchesIn(pattern, paths)).toEqual(matches);
  });

  test.each([
    ['/repo/pki/*.ldf', '/repo/pki'],
    ['/*.ldf', '/'],
    ['../pki/**/a', '../pki'],
    ['C:/repo/*', 'C:/repo'],
    ['*.ldf', ''],
    ['**', ''],
  ])('%s begins in %j', (pattern, folder) => {
    expect(parseGlob(pattern).map((glob) => glob.folder)).toEqual([folder]);
  });

  test.each([
    ['pki/a.ldf', false],
    ['pki/a?.ldf', false],
    ['pki/*.ldf', true],
    ['pki/{a,b}.ldf', true],
  ])('%s has wildcards: %s', (path, expected) => {
    expect(hasWildcards(path)).toBe(expected);
  });

  test('braces that would stand for too much stand for themselves in the end', () => {
    expect(parseGlob('{a,b}'.repeat(40)).length).toBeLessThan(200);
    expect(parseGlob(`{${'a,'.repeat(99)}b}/*`)).toHaveLength(100);
  });
});
