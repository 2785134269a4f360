// Texts as they are while somebody types, pastes, merges or exports them badly: made from good ones, so that they reach
// further in than random characters do.
import * as fc from 'fast-check';

/** What is told apart by somebody: the grammar's own signs, escapes, and characters that are half, hidden or nothing. */
const pieces = [
  ['{', '}', '[', ']', ',', ':', '"', '""', '\\', '//', '/*', '*/', '\n', '\r', '\r\n', '\t', ' '],
  ['null', 'true', '1e999', '-0', '[]', '{}', '""', '[[[[', '{"":', '"@odata.type":'],
  ['\\u', '\\u00', '\\u0000', '\\ud83d', '\\ude00', '\\u007b', '\\/', '\\x', '\\"'],
  ['CN=', 'UID=', 'OID.1.2.3=', '+', ';', '=', '#', '#04', '#0F', '\\,', '{{', '}}', '{{UserName}}', '{{ IMEI }}'],
  ['<<', '>>', '<<DeviceName>>', '{{User\u200bName}}', '{{{X}}}', '$SERIALNUMBER', '%SerialNumber%'],
  ['\0', '\uFEFF', '\uD83D', '\uDE00', '😀', 'é', '漢', '\u202e', '\u2028', '\u0085', '\ufffe', '“', '，'],
  ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '"__proto__":1,', '// scep-profiles-ignore x: y\n'],
].flat();

export interface TextEdit {
  /** Share of the text before it, in millionths: an edit stays meaningful while the text shrinks. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export function textEdit(): fc.Arbitrary<TextEdit> {
  return fc.record({
    at: fc.nat(1_000_000),
    remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
    insert: fc.oneof(
      { weight: 1, arbitrary: fc.constant('') },
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      { weight: 1, arbitrary: fc.json({ maxDepth: 2 }) },
    ),
  });
}

/** Where an edit is in a text of a length. */
export function placeOf({ at, remove }: TextEdit, length: number): { readonly start: number; readonly end: number } {
  const start = Math.floor((at / 1_000_000) * length);
  return { start, end: Math.min(length, start + remove) };
}

export function editText(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce((now, edit) => {
    const { start, end } = placeOf(edit, now.length);
    return now.slice(0, start) + edit.insert + now.slice(end);
  }, text);
}

/** A text with one to six edits in it. */
export function mutatedText(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(textEdit(), { minLength: 1, maxLength: 6 }))
    .map(([text, edits]) => editText(text, edits));
}
