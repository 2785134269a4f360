import { describe, expect, test } from 'vitest';
import { parseSubject } from '../../../server/src/core/subject/parse.ts';
import { type Span, spanText } from '../../../server/src/core/text/span.ts';

describe('tokens', () => {
  test.each([
    [
      ' CN = a b + OU="x""{{Y}}" z ;1=#AB,',
      [
        'whitespace ',
        'text CN',
        'whitespace ',
        'equals =',
        'whitespace ',
        'text a b',
        'whitespace ',
        'plus +',
        'whitespace ',
        'text OU',
        'equals =',
        'quote "',
        'text x',
        'quote ""',
        'variable {{Y}}',
        'quote "',
        'whitespace ',
        'text z',
        'whitespace ',
        'separator ;',
        'text 1',
        'equals =',
        'hash #',
        'text AB',
        'separator ,',
      ],
    ],
    ['{{A}} {{B}} ', ['variable {{A}}', 'text  ', 'variable {{B}}', 'whitespace  ']],
    ['CN={{A ,', ['text CN', 'equals =', 'variable {{A', 'whitespace  ', 'separator ,']],
  ])('%j', (text, tokens) => {
    const found = parseSubject(text).tokens.map(({ type, span }) => `${type} ${spanText(text, span)}`);
    expect(found.map((token) => token.trimEnd())).toEqual(tokens.map((token) => token.trimEnd()));
  });
});

describe('spans of the tree', () => {
  const text = ' CN = a{{B}} + OU = "x" y , =#AB';
  const { rdns } = parseSubject(text);
  const [first, second] = rdns;
  const [cn, ou] = first?.attributes ?? [];
  const hex = second?.attributes[0];

  test.each<[what: string, span: Span | undefined, image: string | undefined]>([
    ['an RDN without its blanks and its separator', first?.span, 'CN = a{{B}} + OU = "x" y'],
    ['its separator', first?.separator, ','],
    ['the last RDN', second?.span, '=#AB'],
    ['the separator of the last RDN', second?.separator, undefined],
    ['an attribute', cn?.span, 'CN = a{{B}}'],
    ['a key', cn?.key?.span, 'CN'],
    ['the equals sign', cn?.equals, '='],
    ['a value', cn?.value.span, 'a{{B}}'],
    ['the parts of a value', cn?.value.parts[1]?.span, '{{B}}'],
    ['an attribute with something behind its quote', ou?.span, 'OU = "x" y'],
    ['its value', ou?.value.span, '"x" y'],
    ['its opening quote', ou?.value.openQuote, '"'],
    ['its closing quote', ou?.value.closeQuote, '"'],
    ['what is behind the quote', ou?.value.afterQuote, 'y'],
    ['an attribute with an empty key', hex?.span, '=#AB'],
    ['the empty key', hex?.key?.span, ''],
    ['a hexadecimal value', hex?.value.span, '#AB'],
    ['its digits', hex?.value.parts[0]?.span, 'AB'],
  ])('%s', (_, span, image) => {
    expect(span && spanText(text, span)).toBe(image);
  });

  test.each([
    ['CN=', 3],
    ['CN=  ', 5],
    ['CN= ,', 4],
    ['CN= +', 4],
  ])('an empty value of %j stands where it would begin', (subject, offset) => {
    const value = parseSubject(subject).rdns[0]?.attributes[0]?.value;
    expect(value?.span).toEqual({ start: offset, end: offset });
  });

  test.each([
    [',', 0],
    ['  ,', 2],
    ['a, ,b', 3],
  ])('an empty RDN of %j stands before its separator', (subject, offset) => {
    const empty = parseSubject(subject).rdns.find(({ span }) => span.start === span.end);
    expect(empty?.span).toEqual({ start: offset, end: offset });
  });
});
