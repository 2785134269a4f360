import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBytes } from '../../../server/src/core/text/bytes.ts';
import { whyNoText } from '../../../server/src/core/text/no-text.ts';
import { utf16 } from '../../support/temporary-folder.ts';

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const lone = utf16('{\n"a": "x"');

test.each<[string, Uint8Array, string | undefined]>([
  ['text', utf8('{"a": "Zürich \uFFFD"}'), undefined],
  ['a NUL', utf8('{\r\n  "ü": "\0"}'), 'is no text: it holds a NUL character (U+0000) at line 2, column 9'],
  [
    'a letter of Windows-1252',
    latin1('{\n"a": "Z\u00fcrich"}'),
    'is neither UTF-8 nor UTF-16 text: byte 0xFC at line 2, column 8 begins no character',
  ],
  [
    'the same behind a character that stands for unknown ones, and a byte order mark',
    Uint8Array.from([...utf8('\uFEFF"\uFFFD😀'), 0xfc, ...utf8('"')]),
    'is neither UTF-8 nor UTF-16 text: byte 0xFC at line 1, column 5 begins no character',
  ],
  [
    'a character that is cut in two, and looks at its beginning like the one for unknown ones',
    Uint8Array.from([...utf8('{\n"'), 0xef, 0xbf, ...utf8('"}')]),
    'is neither UTF-8 nor UTF-16 text: byte 0xEF at line 2, column 2 begins no character',
  ],
  [
    'UTF-16 of which the last byte is missing',
    lone.subarray(0, -1),
    'is no UTF-16 text: at line 2, column 8 there is half a character',
  ],
  [
    'UTF-16 with half a pair',
    utf16('{\n"\ud83d": 1}'),
    'is no UTF-16 text: at line 2, column 2 there is half a character',
  ],
])('%s', (_, bytes, reason) => {
  expect(whyNoText(bytes)).toBe(reason);
});

test('there is a place in any bytes that are no text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const isText = decodeBytes(bytes).problem === undefined;
      expect(whyNoText(bytes)).toEqual(isText ? undefined : expect.stringMatching(/line \d+, column \d+/u));
    }),
  );
});
