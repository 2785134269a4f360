// The ends of ranges, where one step further is another answer.
import { describe, expect, test } from 'vitest';
import { encodeName, toHex } from '../../../server/src/core/name/der.ts';
import { readName } from '../../../server/src/core/name/read-name.ts';

const most = 2n ** 128n - 1n;

describe('object identifiers', () => {
  test.each([
    ['1.39', true],
    ['1.40', false],
    ['0.39.1', true],
    ['0.40.1', false],
    ['2.40', true],
    ['3.1', false],
    ['1', false],
    ['1.', false],
    ['1..2', false],
    ['1.02', false],
    ['1.a.2', false],
    ['1.2.a', false],
    [`1.2.${most}`, true],
    [`1.2.${most + 1n}`, false],
    [`1.2.${10n ** 39n}`, false],
  ])('OID.%s', (oid, isOne) => {
    expect(readName(`OID.${oid}=x`).ok).toBe(isOne);
  });

  test.each([
    ['2.999.3', '0603883703'],
    ['1.2.999999999999999', '06092a81e3afeaa699ff7f'],
    ['1.2.1000000000000000', '06092a81e3afeaa69a8000'],
    ['2.1000000000000000.7', '060981e3afeaa69a805007'],
    [`1.2.${most}`, '06142a83ffffffffffffffffffffffffffffffffff7f'],
  ])('%s as DER', (oid, expected) => {
    const result = readName(`OID.${oid}=x`);
    expect(result.ok && toHex(encodeName(result.name))).toContain(expected);
  });
});

test.each([
  ['\ud7ff', true],
  ['\ud800', false],
  ['\udbff', false],
  ['\udc00', false],
  ['\udfff', false],
  ['\ue000', true],
  ['\ud800\udc00', true],
  ['\udbff\udfff', true],
  ['\udc00\ud800', false],
  ['\ud800a', false],
])('a value of %j', (value, isOne) => {
  expect(readName(`CN=${value},O=a`).ok).toBe(isOne);
  expect(readName(`CN=a${value}`).ok).toBe(isOne);
});
