import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import { appendAcceptance } from '../../../server/src/service/code-actions/acceptance-text.ts';

const entry = { rule: 'weak-hash', profile: { displayName: 'A' }, pointer: '/hashAlgorithm', reason: '' };

/** The text after the edits, with `|` where the reason is to be written. */
function appended(text: string): string {
  const found = appendAcceptance(text, entry);
  if (!found) throw new Error(`nothing can be appended to ${text}`);
  let result = '';
  let end = 0;
  for (const { span, newText } of found.edits) {
    result += text.slice(end, span.start) + newText;
    end = span.end;
  }
  result += text.slice(end);
  return `${result.slice(0, found.reasonAt)}|${result.slice(found.reasonAt)}`;
}

/** The entry as it is written at a depth of indents. */
function written(indent: string, { unit = '  ', newLine = '\n' } = {}): string {
  return [
    '{',
    `${unit}"rule": "weak-hash",`,
    `${unit}"profile": {`,
    `${unit}${unit}"displayName": "A"`,
    `${unit}},`,
    `${unit}"pointer": "/hashAlgorithm",`,
    `${unit}"reason": "|"`,
    '}',
  ]
    .map((line, index) => (index === 0 ? line : `${indent}${line}`))
    .join(newLine);
}

describe('an acceptance becomes the last entry, and all else stays', () => {
  const four = written('    ');

  test.each([
    ['of none', '{}', `{\n  "accepted": [\n    ${four}\n  ]\n}`],
    ['of an empty file', '', `{\n  "accepted": [\n    ${four}\n  ]\n}\n`],
    [
      'beside other keys',
      '{\n  // a\n  "rules": {} // b\n}\n',
      `{\n  // a\n  "rules": {}, // b\n  "accepted": [\n    ${four}\n  ]\n}\n`,
    ],
    [
      'beside a trailing comma',
      '{\n  "rules": {}, // b\n}\n',
      `{\n  "rules": {}, // b\n  "accepted": [\n    ${four}\n  ],\n}\n`,
    ],
    ['of an empty list', '{\n  "accepted": [] // c\n}', `{\n  "accepted": [\n    ${four}\n  ] // c\n}`],
    [
      'of a list with a comment',
      '{\n  "accepted": [\n    // none yet\n  ]\n}',
      `{\n  "accepted": [\n    // none yet\n    ${four}\n  ]\n}`,
    ],
    [
      'behind a comment',
      '{\n  "accepted": [\n    { "rule": "x" } // why\n  ]\n}',
      `{\n  "accepted": [\n    { "rule": "x" }, // why\n    ${four}\n  ]\n}`,
    ],
    [
      'behind a comma and a comment',
      '{\n  "accepted": [\n    { "rule": "x" }, // why\n  ],\n}\n',
      `{\n  "accepted": [\n    { "rule": "x" }, // why\n    ${four},\n  ],\n}\n`,
    ],
    [
      'behind a comma in a comment',
      '{\n  "accepted": [\n    { "rule": "x" } /* , */\n  ]\n}',
      `{\n  "accepted": [\n    { "rule": "x" }, /* , */\n    ${four}\n  ]\n}`,
    ],
    ['on one line', '{ "accepted": [{ "rule": "x" }] }', `{ "accepted": [{ "rule": "x" },\n  ${written('  ')}\n] }`],
    [
      'with tabs',
      '{\n\t"accepted": [\n\t\t{ "rule": "x" }\n\t]\n}',
      `{\n\t"accepted": [\n\t\t{ "rule": "x" },\n\t\t${written('\t\t', { unit: '\t' })}\n\t]\n}`,
    ],
    [
      'with four blanks',
      '{\n    "rules": {}\n}',
      `{\n    "rules": {},\n    "accepted": [\n        ${written('        ', { unit: '    ' })}\n    ]\n}`,
    ],
    [
      'with CRLF',
      '{\r\n  "rules": {}\r\n}\r\n',
      `{\r\n  "rules": {},\r\n  "accepted": [\r\n    ${written('    ', { newLine: '\r\n' })}\r\n  ]\r\n}\r\n`,
    ],
  ])('%s', (_title, text, expected) => {
    expect(appended(text)).toBe(expected);
    expect(parseJson(appended(text).replace('|', '')).problems).toEqual([]);
  });

  test.each(['{', '[]', '"x"', '{ "accepted": {} }', '{ "accepted": [ }', '{ "rules" }'])('not in %s', (text) => {
    expect(appendAcceptance(text, entry)).toBeUndefined();
  });
});
