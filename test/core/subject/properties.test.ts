import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttributeNode, Subject, SubjectSyntax, ValueNode } from '../../../server/src/core/subject/ast.ts';
import { tokenize } from '../../../server/src/core/subject/lexer.ts';
import { parseFormat, parseSubject } from '../../../server/src/core/subject/parse.ts';
import { SubjectParser } from '../../../server/src/core/subject/parser.ts';
import { renderedSyntax } from '../../../server/src/core/subject/syntax.ts';
import { variablesOf } from '../../../server/src/core/subject/variables.ts';
import { type Span, spanText } from '../../../server/src/core/text/span.ts';

const pieces = [
  'CN',
  'Name',
  'a',
  '1',
  ' ',
  '\t',
  '\n',
  '\r',
  '=',
  ',',
  ';',
  '+',
  '"',
  '""',
  '#',
  '\\',
  '-',
  'é',
  '😀',
];
const brackets = ['{', '}', '<', '>', '{{', '}}', '<<', '>>', '{{Name}}', '<<Name>>', '\\{', '\\}'];
const oddities = ['\ud800', '\udc00', '\u0000', '\u200b', '\ufeff', '\u00a0'];

/** Texts in which things that have a meaning meet; from all of Unicode they hardly ever would. */
const texts = textOf([...pieces, ...brackets, ...oddities]);
const syntaxes: fc.Arbitrary<SubjectSyntax> = fc.record({
  separators: fc.constantFrom('default', 'comma', 'semicolon', 'lineBreak'),
  hasPlus: fc.boolean(),
  hasQuotes: fc.boolean(),
  hasVariables: fc.boolean(),
});

describe('every text in every syntax', () => {
  test('has tokens that tile it', () => {
    holds((subject) => expectTiling(subject.text, subject.tokens));
  });

  test('is derived by the grammar, to its end', () => {
    const parser = new SubjectParser({ skipValidations: true });
    fc.assert(
      fc.property(texts, syntaxes, (text, syntax) => {
        parser.parse(text, tokenize(text, syntax));
        expect(parser.errors).toEqual([]);
      }),
    );
  });

  test('can be put together again from its tree', () => {
    holds((subject, syntax) => {
      let end = 0;
      for (const { span, before } of leaves(subject)) {
        expect(spanText(subject.text, { start: end, end: span.start })).toMatch(before);
        end = span.end;
      }
      expect(spanText(subject.text, { start: end, end: subject.text.length })).toMatch(blanks);
      expect(subject.rdns.every((rdn) => syntax.hasPlus || rdn.attributes.length === 1)).toBe(true);
    });
  });

  test('has nested spans in order', () => {
    holds((subject) => {
      const whole = { start: 0, end: subject.text.length };
      expectInside(whole, subject.rdns.map(rdnWithSeparator));
      for (const rdn of subject.rdns) {
        expectInside(rdn.span, rdn.attributes.map(spanOf));
        for (const attribute of rdn.attributes) expectAttribute(attribute);
      }
    });
  });

  test('has separators after all RDNs but perhaps the last', () => {
    holds(({ rdns }) => expect(rdns.slice(0, -1).every(({ separator }) => separator !== undefined)).toBe(true));
  });

  test('has variables that are what their form says', () => {
    holds((subject, syntax) => {
      const variables = variablesOf(subject);
      expect(variables).toHaveLength(subject.tokens.filter(({ type }) => type === 'variable').length);
      if (!syntax.hasVariables) expect(variables).toEqual([]);
      for (const { span, nameSpan, form, notation, name } of variables) {
        expectInside(span, [nameSpan]);
        if (!['badName', 'unclosed'].includes(form)) expect(name).toMatch(/^\w+$/);
        if (form !== 'wellFormed') continue;
        expect(spanText(subject.text, span)).toBe(notation === 'braces' ? `{{${name}}}` : `<<${name}>>`);
      }
    });
  });

  test('never splits a surrogate pair', () => {
    holds((subject) => {
      const offsets = [...subject.tokens, ...variablesOf(subject)].flatMap(({ span }) => [span.start, span.end]);
      expect(
        offsets.filter((offset) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(spanText(subject.text, around(offset)))),
      ).toEqual([]);
    });
  });

  test('has prefixes that parse', () => {
    fc.assert(
      fc.property(texts, syntaxes, (text, syntax) => {
        for (let end = 0; end <= text.length; end++) {
          const prefix = text.slice(0, end);
          expectTiling(prefix, parseSubject(prefix, syntax).tokens);
        }
      }),
    );
  });

  test('gives the same tree each time', () => {
    holds((subject, syntax) => expect(parseSubject(subject.text, syntax)).toEqual(subject));
  });
});

test('any UTF-16 parses, well-formed or not', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes);
      expectTiling(text, parseSubject(text).tokens);
      expectTiling(text, parseFormat(text));
    }),
  );
});

test('any format is tiled by its parts', () => {
  fc.assert(fc.property(texts, (text) => expectTiling(text, parseFormat(text))));
});

test('without brackets a rendered text and a format are the same', () => {
  fc.assert(
    fc.property(textOf([...pieces, ...oddities]), (text) => {
      expect(parseSubject(text, renderedSyntax)).toEqual(parseSubject(text));
    }),
  );
});

test('a written name is read back', () => {
  const key = fc.stringMatching(/^[A-Za-z0-9.]{1,8}$/);
  const value = textOf([...pieces, ...brackets, ...oddities]);
  const attribute = fc.tuple(key, value);
  fc.assert(
    fc.property(fc.array(fc.array(attribute, { minLength: 1, maxLength: 3 })), (rdns) => {
      const text = rdns.map((rdn) => rdn.map(([k, v]) => `${k} = "${v.replaceAll('"', '""')}"`).join(' + ')).join(', ');
      const read = parseSubject(text, renderedSyntax).rdns.map(({ attributes }) =>
        attributes.map((node) => [node.key?.text, contentOf(text, node.value)]),
      );
      expect(read).toEqual(rdns);
    }),
  );
});

test('a variable is read back wherever it stands', () => {
  const name = fc.stringMatching(/^\w{1,12}$/);
  const written = fc.record({
    name,
    isAngle: fc.boolean(),
    isQuoted: fc.boolean(),
    around: fc.constantFrom('', 'x', '-', ' - '),
  });
  fc.assert(
    fc.property(fc.array(written, { minLength: 1 }), (items) => {
      const text = items
        .map(({ name: image, isAngle, isQuoted, around: side }) => {
          const value = `x${side}${isAngle ? `<<${image}>>` : `{{${image}}}`}${side}x`;
          return `CN=${isQuoted ? `"${value}"` : value}`;
        })
        .join(',');
      expect(variablesOf(parseSubject(text)).map((variable) => [variable.name, variable.form])).toEqual(
        items.map((item) => [item.name, 'wellFormed']),
      );
    }),
  );
});

const blanks = /^[ \t\r\n]*$/;

function textOf(units: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...units), { maxLength: 40 }).map((parts) => parts.join(''));
}

function holds(check: (subject: Subject, syntax: SubjectSyntax) => void): void {
  fc.assert(
    fc.property(texts, syntaxes, (text, syntax) => {
      check(parseSubject(text, syntax), syntax);
    }),
    { numRuns: 300 },
  );
}

function expectTiling(text: string, parts: readonly { readonly span: Span }[]): void {
  const starts = parts.map(({ span }) => span.start);
  const ends = parts.map(({ span }) => span.end);
  expect([...starts, text.length]).toEqual([0, ...ends]);
  expect(parts.filter(({ span }) => span.start >= span.end)).toEqual([]);
}

function expectInside(outer: Span, inner: readonly Span[]): void {
  let end = outer.start;
  for (const span of inner) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(outer.end);
}

function expectAttribute({ span, key, equals, value }: AttributeNode): void {
  expectInside(span, present([key?.span, equals, value.span]));
  expectInside(value.span, present([value.openQuote, ...value.parts.map(spanOf), value.closeQuote, value.afterQuote]));
  if (key) expectInside(key.span, key.variables.map(spanOf));
}

interface Leaf {
  readonly span: Span;
  /** What may stand between the leaf and the one before it. */
  readonly before: RegExp;
}

function leaves(subject: Subject): Leaf[] {
  return subject.rdns.flatMap(({ attributes, separator }) => [
    ...attributes.flatMap((attribute, index) => attributeLeaves(attribute, index > 0)),
    ...leaf(separator, blanks),
  ]);
}

/** A key or, without one, a value begins behind the `+`; an attribute of nothing is a leaf of no characters. */
function attributeLeaves({ span, key, equals, value }: AttributeNode, hasPlus: boolean): Leaf[] {
  const start = { start: span.start, end: span.start };
  return [
    ...leaf(start, hasPlus ? /^[ \t\r\n]*\+[ \t\r\n]*$/ : blanks),
    ...leaf(key?.span, /^$/),
    ...leaf(equals, blanks),
    ...valueLeaves(value),
  ];
}

function valueLeaves({ span, form, parts, openQuote, closeQuote, afterQuote }: ValueNode): Leaf[] {
  const hash = { start: span.start, end: span.start + 1 };
  return [
    ...leaf(form === 'hex' ? hash : openQuote, blanks),
    ...parts.map((part, index) => ({ span: part.span, before: index > 0 || form !== 'plain' ? /^$/ : blanks })),
    ...leaf(closeQuote, /^$/),
    ...leaf(afterQuote, blanks),
  ];
}

function leaf(span: Span | undefined, before: RegExp): Leaf[] {
  return span ? [{ span, before }] : [];
}

function contentOf(text: string, value: ValueNode): string {
  return value.parts.map((part) => (part.kind === 'doubledQuote' ? '"' : spanText(text, part.span))).join('');
}

function rdnWithSeparator({ span, separator }: Subject['rdns'][number]): Span {
  return { start: span.start, end: separator?.end ?? span.end };
}

function around(offset: number): Span {
  return { start: Math.max(0, offset - 1), end: offset + 1 };
}

function spanOf({ span }: { readonly span: Span }): Span {
  return span;
}

function present(spans: readonly (Span | undefined)[]): Span[] {
  return spans.filter((span) => span !== undefined);
}
