import { describe, expect, test } from 'vitest';
import { decodeBase64, decodeDecimalBytes, decodeHexBytes } from '../../../../server/src/core/pki/readers/bytes.ts';

describe('bytes, as exports write them', () => {
  test.each<[string, readonly number[] | undefined]>([
    ['', []],
    ['AQID', [1, 2, 3]],
    ['AQIDBA==', [1, 2, 3, 4]],
    ['AQIDBAU=', [1, 2, 3, 4, 5]],
    ['//79', [255, 254, 253]],
    ['AQI', undefined],
    ['AQ!D', undefined],
    ['A=ID', undefined],
  ])('base64 %j', (text, expected) => {
    expect(listed(decodeBase64(text))).toEqual(expected);
  });

  test.each<[string, readonly number[] | undefined]>([
    ['a0 00', [0xa0, 0]],
    ['A0,00', [0xa0, 0]],
    ['a0, 00', [0xa0, 0]],
    ['a0', [0xa0]],
    ['a', undefined],
    ['a0 0', undefined],
    ['a0 g0', undefined],
    [`a0${' a0'.repeat(32)}`, Array.from({ length: 33 }, () => 0xa0)],
    [`a0   ${'a0 '.repeat(31)}a0`, Array.from({ length: 33 }, () => 0xa0)],
    [`a0    ${'a0 '.repeat(31)}a0`, undefined],
  ])('hexadecimal %j', (text, expected) => {
    expect(listed(decodeHexBytes(text))).toEqual(expected);
  });

  test.each<[string, readonly number[] | undefined]>([
    ['160 0', [160, 0]],
    ['160  0', [160, 0]],
    ['255', [255]],
    ['256', undefined],
    ['160 256', undefined],
    ['1000', undefined],
    ['160,0', undefined],
    [`${'10 '.repeat(32)}100 `.trimEnd(), [...Array.from({ length: 32 }, () => 10), 100]],
    [`${'10 '.repeat(32)} 100`, [...Array.from({ length: 32 }, () => 10), 100]],
    [`${'10 '.repeat(32)}  100`, undefined],
  ])('decimal %j', (text, expected) => {
    expect(listed(decodeDecimalBytes(text))).toEqual(expected);
  });
});

function listed(bytes: Uint8Array | undefined): readonly number[] | undefined {
  return bytes && [...bytes];
}
