// What the grammars say about a text, held against what the parser says, and against each other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Subject, Token, VariablePart } from '../../server/src/core/subject/ast.ts';
import { parseSubject } from '../../server/src/core/subject/parse.ts';
import { variablesOf } from '../../server/src/core/subject/variables.ts';
import { spanText } from '../../server/src/core/text/span.ts';
import { colour, stringCharacters, type Language, type Stretch } from './colour.ts';
import { jsonForms, type Encode } from './json-forms.ts';
import { anySubjects, tidySubjects } from './subjects.ts';

const anyText = fc.oneof(anySubjects, fc.string({ unit: 'binary', maxLength: 20 }).filter(isOneLine));

describe('the grammar and the parser', () => {
  test('agree on separators, keys, quotes and variables', () => {
    fc.assert(
      fc.property(tidySubjects, (text) => {
        const subject = parseSubject(text);
        fc.pre(!text.trimStart().startsWith('#') && !isBeyondColour(subject));
        expect(structureColoured(text)).toBe(structureParsed(subject));
      }),
      { numRuns: 500 },
    );
  });

  test('call nothing an illegal variable that is a right one', () => {
    fc.assert(
      fc.property(anySubjects, (text) => {
        const wellFormed = variablesOf(parseSubject(text)).filter(({ form }) => form === 'wellFormed');
        const illegal = line(text, 'scep-subject').filter((stretch) => has(stretch, 'invalid.illegal.variable'));
        for (const { start, text: image } of illegal) {
          const end = start + image.length;
          expect(wellFormed.filter(({ span }) => span.start < end && start < span.end)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('in JSON', () => {
  test.each(jsonForms)('a subject has the colours it has alone, %s', (_title, encode) => {
    fc.assert(
      fc.property(tidySubjects, (text) => {
        fc.pre(!text.trimStart().startsWith('#'));
        // A blank that is trimmed away has a colour that nobody sees.
        const isSeen = (_colour: string, index: number): boolean => text[index] !== ' ';
        expect(coloursEmbedded(text, encode).filter(isSeen)).toEqual(coloursAlone(text, encode).filter(isSeen));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['"subjectNameFormatString": ', '"scepServerUrls": ['])('%s... ends with its string', (property) => {
    const close = property.endsWith('[') ? ']' : '';
    const behind = (string: string): readonly Stretch[] => {
      const start = property.length + string.length + 1;
      const stretches = line(`{${property}${string}${close}, "keySize": "size2048"}`, 'json');
      return stretches
        .filter((stretch) => stretch.start >= start)
        .map((part) => ({ ...part, start: part.start - start }));
    };
    fc.assert(
      fc.property(anyText, (text) => {
        expect(behind(JSON.stringify(text))).toEqual(behind('""'));
      }),
      { numRuns: 500 },
    );
  });

  test('a subject is a string to the editor, so that its brackets never pair with those of the JSON', () => {
    const before = '{"subjectNameFormatString":';
    fc.assert(
      fc.property(anyText, (text) => {
        const string = JSON.stringify(text);
        const isString = stringCharacters(`${before}${string}}`, 'json');
        expect(isString.slice(before.length, before.length + string.length)).not.toContain(false);
        expect(isString.at(-1)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

test('a line of a subject file says nothing about the next', () => {
  const [, alone] = colour('\nCN={{X}}', 'scep-subject');
  fc.assert(
    fc.property(anyText, (text) => {
      expect(colour(`${text}\nCN={{X}}`, 'scep-subject')[1]).toEqual(alone);
    }),
    { numRuns: 500 },
  );
});

/**
 * What a grammar of regular expressions leaves out: quotes and backslashes inside malformed variables, and everything
 * behind a closing quote, which is one error.
 */
function isBeyondColour(subject: Subject): boolean {
  const isOddVariable = ({ form, span }: VariablePart): boolean =>
    form !== 'wellFormed' && /["\\]/.test(spanText(subject.text, span));
  const hasAfterQuote = subject.rdns.some(({ attributes }) => attributes.some(({ value }) => value.afterQuote));
  return hasAfterQuote || variablesOf(subject).some(isOddVariable);
}

const OTHER = '.';

/** One letter for each character: what it is in the structure of the subject. */
function structureParsed(subject: Subject): string {
  const wellFormed = new Set(
    variablesOf(subject).flatMap((part) => (part.form === 'wellFormed' ? part.span.start : [])),
  );
  const letter = ({ type, span }: Token): string => {
    if (type === 'variable') return wellFormed.has(span.start) ? 'v' : OTHER;
    return { separator: 's', plus: 'p', equals: 'e', quote: 'q', hash: 'h', whitespace: OTHER, text: OTHER }[type];
  };
  return subject.tokens.map((token) => letter(token).repeat(token.span.end - token.span.start)).join('');
}

function structureColoured(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    'variable.other.intune': 'v',
    'punctuation.separator.rdn': 's',
    'keyword.operator.plus': 'p',
    'keyword.operator.assignment': 'e',
    'punctuation.definition.string': 'q',
    'constant.character.escape.quote': 'q',
    'punctuation.definition.constant.hex': 'h',
  };
  return line(text, 'scep-subject')
    .map((stretch) => {
      const scope = Object.keys(letters).find((name) => has(stretch, name)) ?? '';
      return (letters[scope] ?? OTHER).repeat(stretch.text.length);
    })
    .join('');
}

/** The scopes of each character alone; of those that JSON has to escape and that mean nothing, only that they are escapes. */
function coloursAlone(text: string, encode: Encode): string[] {
  return line(text, 'scep-subject').flatMap((stretch) =>
    Array.from(stretch.text, (character) => ours(stretch, encode(character))),
  );
}

function coloursEmbedded(text: string, encode: Encode): string[] {
  const before = '{"subjectNameFormatString":"';
  const characters = Array.from(text, encode);
  const stretches = line(`${before}${characters.join('')}"}`, 'json');
  let start = before.length;
  return characters.map((image) => {
    const stretch = stretches.find((part) => part.start <= start && start < part.start + part.text.length);
    start += image.length;
    return stretch ? ours(stretch, image) : 'nothing';
  });
}

function ours({ scopes }: Stretch, image: string): string {
  const shown = scopes.filter(
    (scope) => scope.endsWith('.scep-subject') && !/^(?:source|meta\.(?:embedded|string))\./.test(scope),
  );
  const isText = shown.every((scope) => scope.startsWith('string.'));
  return isText && image.length > 1 ? 'escape' : shown.join(' ');
}

function line(text: string, language: Language): readonly Stretch[] {
  return colour(text, language)[0] ?? [];
}

function has({ scopes }: Stretch, name: string): boolean {
  return scopes.some((scope) => scope.startsWith(`${name}.`));
}

function isOneLine(text: string): boolean {
  return !/[\r\n]/.test(text);
}
