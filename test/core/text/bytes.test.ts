import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes, detectEncoding, encodeBytes, type Encoding } from '../../../server/src/core/text/bytes.ts';

const text = '{"displayName": "Zürich 😀"}\r\n';
const encodings: readonly Encoding[] = ['utf8', 'utf16le', 'utf16be'];
const ways = encodings.flatMap((encoding) => [true, false].map((hasBom) => ({ encoding, hasBom })));

function bytesOf(...bytes: readonly number[]): Uint8Array {
  return Uint8Array.from(bytes);
}

test.each(ways)('$encoding, byte order mark: $hasBom', (way) => {
  expect(decodeBytes(encodeBytes(text, way))).toEqual({ text, ...way });
});

test('the bytes of each encoding', () => {
  expect(encodeBytes('é', { encoding: 'utf8', hasBom: true })).toEqual(bytesOf(0xef, 0xbb, 0xbf, 0xc3, 0xa9));
  expect(encodeBytes('é', { encoding: 'utf16le', hasBom: true })).toEqual(bytesOf(0xff, 0xfe, 0xe9, 0));
  expect(encodeBytes('é', { encoding: 'utf16be', hasBom: true })).toEqual(bytesOf(0xfe, 0xff, 0, 0xe9));
});

describe('without a byte order mark', () => {
  test.each<[string, Uint8Array, string, Encoding]>([
    ['nothing', bytesOf(), '', 'utf8'],
    ['two braces', bytesOf(0x7b, 0, 0x7d, 0), '{}', 'utf16le'],
    ['two braces', bytesOf(0, 0x7b, 0, 0x7d), '{}', 'utf16be'],
    [
      'mostly ASCII',
      encodeBytes('"Ключ": "windows81"', { encoding: 'utf16le', hasBom: false }),
      '"Ключ": "windows81"',
      'utf16le',
    ],
    ['one byte', bytesOf(0x7b), '{', 'utf8'],
  ])('%s', (_, bytes, decoded, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ text: decoded, encoding, hasBom: false });
  });
});

test.each([
  [0xef, 0xbb, 0x41],
  [0xef, 0x41, 0xbf],
  [0x41, 0xbb, 0xbf],
  [0xff, 0x41],
  [0x41, 0xfe],
  [0xfe, 0x41],
  [0x41, 0xff],
])('what is nearly a byte order mark is none: %i %i %i', (...bytes) => {
  expect(detectEncoding(bytesOf(...bytes))).toEqual({ encoding: 'utf8', bomLength: 0 });
});

describe.each(['utf16le', 'utf16be'] as const)('%s without a mark', (encoding) => {
  test.each<[string, Encoding]>([
    ['aaaaaaaЖЖЖ', encoding],
    ['aaaaaaЖЖЖЖ', 'utf8'],
    // The low byte of this letter is 0, where the other encoding would have its own.
    ['aaaaaaaaĀЖ', encoding],
    ['aaaaaaaaĀĀ', 'utf8'],
  ])('%s is taken for %s', (written, taken) => {
    expect(detectEncoding(encodeBytes(written, { encoding, hasBom: false }))).toEqual({
      encoding: taken,
      bomLength: 0,
    });
  });
});

test('a NUL behind the part that is looked at makes no file binary', () => {
  const bytes = new TextEncoder().encode(`${' '.repeat(8000)}\0`);
  expect(decodeBytes(bytes).problem).toBeUndefined();
  expect(decodeBytes(bytes.subarray(1)).problem).toBe('notText');
});

describe('what is wrong', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['Latin-1', bytesOf(0x22, 0xfc, 0x22), '"\ufffd"', 'malformed'],
    ['a character cut off', bytesOf(0x61, 0xe2, 0x82), 'a\ufffd', 'malformed'],
    ['half a unit at the end', bytesOf(0xff, 0xfe, 0x61, 0, 0x62), 'a\ufffd', 'malformed'],
    ['half a surrogate pair', bytesOf(0xff, 0xfe, 0x3d, 0xd8, 0x61, 0), '\ufffda', 'malformed'],
    ['a NUL byte', bytesOf(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), 'MZ\ufffd\0\u0003\0\0\0', 'notText'],
    ['UTF-32', bytesOf(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0), '\0{\0', 'notText'],
  ])('%s', (_, bytes, decoded, problem) => {
    expect(decodeBytes(bytes)).toMatchObject({ text: decoded, problem });
  });
});

test('only the first byte order mark is none of the text', () => {
  expect(decodeBytes(encodeBytes('\uFEFF{}', { encoding: 'utf8', hasBom: true })).text).toBe('\uFEFF{}');
});

test('any bytes have a text', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeBytes(bytes).text === 'string'));
});

test('any JSON is the same again in every encoding', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(...ways), (json, way) => {
      fc.pre(/^[\0-\x7f]{2}/.test(json));
      expect(decodeBytes(encodeBytes(json, way)).text).toBe(json);
    }),
  );
});
