import { Lexer, type CustomPatternMatcherFunc, type IToken, type TokenType } from 'chevrotain';
import type { SubjectSyntax } from './ast.ts';
import { keyLandmarks, plainLandmarks, quotedLandmarks, separatorCharacters } from './landmarks.ts';
import { blankMatcher, quotedTextMatcher, textMatcher, variableMatcher } from './matchers.ts';
import * as vocabulary from './vocabulary.ts';

const { Blank, CloseQuote, DoubledQuote, Equals, Hash, OpenQuote, Plus, Separator, Text, Variable } = vocabulary;

const lexers = new Map<string, Lexer>();

/** The tokens of `text`; they tile it. A lexer is made once for each syntax that is used. */
export function tokenize(text: string, syntax: SubjectSyntax): IToken[] {
  const { separators, hasPlus, hasQuotes, hasVariables } = syntax;
  const key = `${separators} ${hasPlus} ${hasQuotes} ${hasVariables}`;
  let lexer = lexers.get(key);
  if (lexer === undefined) {
    lexer = createLexer(syntax);
    lexers.set(key, lexer);
  }
  return lexer.tokenize(text).tokens;
}

/**
 * A lexer is total: in every mode some pattern takes whatever stands there. Three modes say what the characters mean:
 * - `key`: up to the first `=`, which begins a value
 * - `value`: up to a separator or `+`, which ends it; a quote or `#` means something only as its first character
 * - `quoted`: up to the closing quote
 */
function createLexer(syntax: SubjectSyntax): Lexer {
  const key = keyLandmarks(syntax);
  const plain = plainLandmarks(syntax);
  const quoted = quotedLandmarks(syntax);
  const blank = withPattern(Blank, blankMatcher(syntax.separators));
  const stops = stopsOf(syntax);
  const modes = {
    key: [
      withPattern(Text, textMatcher(key, '')),
      { ...withPattern(Equals, '='), PUSH_MODE: 'value' },
      blank,
      ...stops,
      withPattern(Variable, variableMatcher(key)),
    ],
    value: [
      withPattern(Text, textMatcher(plain, syntax.hasQuotes ? '"#' : '#')),
      ...stops.map(endingValue),
      blank,
      { ...withPattern(OpenQuote, '"'), PUSH_MODE: 'quoted' },
      withPattern(Hash, '#'),
      withPattern(Variable, variableMatcher(plain)),
    ],
    quoted: [
      withPattern(Text, quotedTextMatcher(quoted)),
      withPattern(DoubledQuote, '""'),
      { ...withPattern(CloseQuote, '"'), POP_MODE: true },
      withPattern(Variable, variableMatcher(quoted)),
    ],
  };
  return new Lexer({ modes, defaultMode: 'key' }, { positionTracking: 'onlyOffset', skipValidations: true });
}

function stopsOf(syntax: SubjectSyntax): TokenType[] {
  const separators = Array.from(separatorCharacters[syntax.separators], (image) => withPattern(Separator, image));
  return syntax.hasPlus ? [...separators, withPattern(Plus, '+')] : separators;
}

function endingValue(stop: TokenType): TokenType {
  return { ...stop, POP_MODE: true };
}

/** The same token type to the parser, with the pattern it has in one place of one syntax. */
function withPattern(type: TokenType, pattern: string | CustomPatternMatcherFunc): TokenType {
  return { ...type, PATTERN: pattern };
}
