import fc from 'fast-check';
import { createColors } from 'picocolors';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { wrapValue, wrapWords } from '../../server/src/cli/wrap.ts';

const { red } = createColors(true);

describe('words', () => {
  test.each<[string, string, readonly string[]]>([
    ['at blanks', 'one two three four five', ['one two three four', 'five']],
    ['the blank where a line is full stands nowhere', '12345678901234567890 then', ['12345678901234567890', 'then']],
    ['a path behind a slash', 'in profiles/windows/wifi.json:7:57', ['in profiles/windows/', 'wifi.json:7:57']],
    [
      'a link not inside of https://',
      'https://learn.example/mem/intune/protect/a-b',
      ['https://learn.', 'example/mem/intune/', 'protect/a-b'],
    ],
    ['a word without a place to break', 'x'.repeat(45), ['x'.repeat(20), 'x'.repeat(20), 'x'.repeat(5)]],
  ])('%s', (_, text, lines) => {
    expect(wrapWords(text, 20).split('\n')).toEqual(lines);
  });
});

describe('values', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a subject between its attributes',
      'CN={{DeviceName}},OU=Staff,O=Contoso',
      ['CN={{DeviceName}},', 'OU=Staff,O=Contoso'],
    ],
    ['a list between its entries', 'keyEncipherment, digitalSignature', ['keyEncipherment,', 'digitalSignature']],
    ['an attribute at its blanks', 'O=Contoso Limited Partnership', ['O=Contoso Limited', 'Partnership']],
    ['an address behind a full stop', 'frontdesk.visitors.of.building', ['frontdesk.visitors.', 'of.building']],
    ['blanks at the beginning and inside stay', '  a  b', ['  a  b']],
    ['a full line', '12345678901234567890 then', ['12345678901234567890', 'then']],
    ['colours are begun in each line', red('CN={{DeviceName}},OU=Staff'), [red('CN={{DeviceName}},'), red('OU=Staff')]],
  ])('%s', (_, text, lines) => {
    expect(wrapValue(text, 20).split('\n')).toEqual(lines);
  });
});

test('no line is wider than it may be, and nothing but blanks is added or lost', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'Ü', ' ', ',', '/', '.', ':', '{', '}', '=', '-'),
    maxLength: 120,
  });
  const withoutBlanks = (text: string): string => text.replaceAll(/\s/gu, '');
  fc.assert(
    fc.property(texts, fc.integer({ min: 4, max: 40 }), (text, width) => {
      for (const wrapped of [wrapWords(text, width), wrapValue(text, width)]) {
        expect(withoutBlanks(wrapped)).toBe(withoutBlanks(text));
        for (const line of wrapped.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});
