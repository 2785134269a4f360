import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embedJsonString, embedPlain, type EmbeddedText } from '../../../server/src/core/text/embedded-text.ts';
import { spanText } from '../../../server/src/core/text/span.ts';

/** Embeds the JSON string between `before` and the end; without a closing quote it is not closed. */
function embed(literal: string, { isClosed = true, before = '{"s": ' } = {}): { text: EmbeddedText; document: string } {
  const document = before + literal + (isClosed ? ' }' : '');
  const end = before.length + literal.length;
  return { text: embedJsonString(document, { start: before.length, end }, isClosed), document };
}

/** What stands in the document for each UTF-16 unit of the text. */
function unitsOf(literal: string, options?: { isClosed: boolean }): readonly string[] {
  const { text, document } = embed(literal, options);
  return Array.from({ length: text.text.length }, (_, start) =>
    spanText(document, text.toDocument({ start, end: start + 1 })),
  );
}

describe('a JSON string', () => {
  test.each<[literal: string, text: string, units: readonly string[]]>([
    ['""', '', []],
    ['"CN"', 'CN', ['C', 'N']],
    [String.raw`"A \u0026 B"`, 'A & B', ['A', ' ', String.raw`\u0026`, ' ', 'B']],
    [String.raw`"\u00e9\u00C9"`, 'éÉ', [String.raw`\u00e9`, String.raw`\u00C9`]],
    [String.raw`"\"\\\/"`, '"\\/', [String.raw`\"`, String.raw`\\`, String.raw`\/`]],
    [
      String.raw`"\b\f\n\r\t"`,
      '\b\f\n\r\t',
      [String.raw`\b`, String.raw`\f`, String.raw`\n`, String.raw`\r`, String.raw`\t`],
    ],
    // Both halves of a pair are the one character.
    [String.raw`"\ud83d\ude00!"`, '😀!', [String.raw`\ud83d\ude00`, String.raw`\ud83d\ude00`, '!']],
    [String.raw`"x😀"`, 'x😀', ['x', '😀', '😀']],
    ['"\ud83d\\ude00"', '😀', ['\ud83d\\ude00', '\ud83d\\ude00']],
    [String.raw`"\ud83dx"`, '\ud83dx', [String.raw`\ud83d`, 'x']],
    [String.raw`"\ude00\ud83d"`, '\ude00\ud83d', [String.raw`\ude00`, String.raw`\ud83d`]],
    // What JSON does not know stands for itself.
    [String.raw`"\q"`, String.raw`\q`, ['\\', 'q']],
    [String.raw`"\u12"`, String.raw`\u12`, ['\\', 'u', '1', '2']],
    [String.raw`"\u12g4\n"`, '\\u12g4\n', ['\\', 'u', '1', '2', 'g', '4', String.raw`\n`]],
    [String.raw`"\U0041"`, String.raw`\U0041`, ['\\', 'U', '0', '0', '4', '1']],
    ['"a\tb"', 'a\tb', ['a', '\t', 'b']],
  ])('%s', (literal, text, units) => {
    expect(embed(literal).text.text).toBe(text);
    expect(unitsOf(literal)).toEqual(units);
  });

  test.each([
    ['"', ''],
    ['"CN', 'CN'],
    [String.raw`"CN\u00e`, String.raw`CN\u00e`],
    ['"CN\\', 'CN\\'],
    [String.raw`"CN\"`, 'CN"'],
  ])('%s, which is not closed', (literal, text) => {
    expect(embed(literal, { isClosed: false }).text.text).toBe(text);
    expect(unitsOf(literal, { isClosed: false }).join('')).toBe(literal.slice(1));
  });
});

describe('spans', () => {
  const { text, document } = embed(String.raw`"O=A \u0026 \ud83d\ude00"`);

  test.each([
    [{ start: 0, end: 1 }, 'O'],
    [{ start: 2, end: 5 }, String.raw`A \u0026`],
    [{ start: 0, end: 8 }, String.raw`O=A \u0026 \ud83d\ude00`],
    [{ start: 7, end: 8 }, String.raw`\ud83d\ude00`],
    [{ start: 0, end: 7 }, String.raw`O=A \u0026 \ud83d\ude00`],
    [{ start: 4, end: 4 }, ''],
    [{ start: 7, end: 7 }, ''],
    [{ start: -5, end: 1 }, 'O'],
    [{ start: 5, end: 99 }, String.raw` \ud83d\ude00`],
    [{ start: 99, end: 99 }, ''],
    [{ start: 3, end: 1 }, ''],
  ])('%j of the text', (span, expected) => {
    expect(spanText(document, text.toDocument(span))).toBe(expected);
  });

  test.each([
    ['{', 0],
    ['O', 0],
    ['=', 1],
    [String.raw`\u0026`, 4],
    ['0026', 4],
    ['6 ', 4],
    [String.raw`\ud83d`, 6],
    [String.raw`\ude00`, 6],
    ['e00', 6],
    ['" }', 8],
    [' }', 8],
  ])('the cursor before %s', (what, offset) => {
    expect(text.toText(document.indexOf(what))).toBe(offset);
  });
});

describe('writing', () => {
  test.each([
    ['O=Smith & Sons', 'O=Smith & Sons'],
    ['"a\\b"', String.raw`\"a\\b\"`],
    ['é😀\u2028', 'é😀\u2028'],
    ['\u0000\n\u001f', String.raw`\u0000\n\u001f`],
    ['\ud83d', String.raw`\ud83d`],
  ])('%j into JSON', (text, written) => {
    for (const literal of ['"plain"', String.raw`"\n"`]) expect(embed(literal).text.encode(text)).toBe(written);
  });

  test('into plain text', () => {
    expect(embedPlain('CN=a', { start: 0, end: 4 }).encode('"\\\n')).toBe('"\\\n');
  });
});

test('plain text', () => {
  const document = '# subjects\n CN=😀,O=a\n';
  const embedded = embedPlain(document, { start: 12, end: 21 });
  expect(embedded.text).toBe('CN=😀,O=a');
  expect(spanText(document, embedded.toDocument({ start: 4, end: 6 }))).toBe('😀,');
  expect([0, 15, 16, 17, 99].map((offset) => embedded.toText(offset))).toEqual([0, 3, 3, 5, 9]);
});

const piece = fc.oneof(
  fc.constantFrom(
    '\\',
    '\\u',
    '\\n',
    '\\"',
    '\\\\',
    '\\u0041',
    '\\ud83d',
    '\\ude00',
    '\ud83d',
    '\ude00',
    '😀',
    'a',
    '\t',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }).map((text) => text.replaceAll('"', '')),
);

test('spans are in order, inside the literal, and whole', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, isClosed) => {
      const { text, document } = embed(`"${pieces.join('')}${isClosed ? '"' : ''}`, { isClosed });
      let previous = text.span.start;
      for (let start = 0; start < text.text.length; start += 1) {
        const span = text.toDocument({ start, end: start + 1 });
        const written = spanText(document, span);
        expect(span.start === previous || span.end === previous).toBe(true);
        expect(text.toText(span.start)).toBe(text.toText(span.end - 1));
        expect(embedJsonString(`"${written}"`, { start: 0, end: written.length + 2 }, true).text).toBe(
          spanText(text.text, { start: text.toText(span.start), end: text.toText(span.end) }),
        );
        previous = span.end;
      }
      expect(previous).toBe(text.span.end);
    }),
  );
});

test('what JSON.stringify writes is read back, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const literal = JSON.stringify(value);
      const { text } = embed(literal);
      expect(text.text).toBe(value);
      expect(`"${text.encode(value)}"`).toBe(literal);
    }),
  );
});
