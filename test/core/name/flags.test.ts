import { expect, test } from 'vitest';
import { isNameFlag, nameFlags } from '../../../server/src/core/name/flags.ts';

test('the flags have the values of wincrypt.h and no bit in common', () => {
  const modifiers = Object.entries(nameFlags).filter(([name]) => name.endsWith('_FLAG'));
  expect(modifiers.reduce((sum, [, value]) => sum + value, 0)).toBe(0x7f3f_0000);
  expect(modifiers.every(([, value]) => Number.isInteger(Math.log2(value)))).toBe(true);
});

test.each([
  ['CERT_NAME_STR_COMMA_FLAG', true],
  ['CERT_X500_NAME_STR', true],
  ['CERT_SIMPLE_NAME_STR', false],
  ['CERT_XML_NAME_STR', false],
  ['cert_name_str_comma_flag', false],
  ['toString', false],
  ['', false],
])('%s', (name, isFlag) => {
  expect(isNameFlag(name)).toBe(isFlag);
});
