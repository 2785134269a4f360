import type { IToken } from 'chevrotain';
import type { Span } from '../text/span.ts';
import type { Token, TokenType, ValuePart } from './ast.ts';
import * as vocabulary from './vocabulary.ts';

const { Blank, CloseQuote, DoubledQuote, Equals, Hash, OpenQuote, Plus, Separator, Variable } = vocabulary;

/** By chevrotain's index of the token type, which every token carries; whatever is not here is text. */
const types: ReadonlyMap<number | undefined, TokenType> = new Map([
  [Blank.tokenTypeIdx, 'whitespace'],
  [Separator.tokenTypeIdx, 'separator'],
  [Plus.tokenTypeIdx, 'plus'],
  [Equals.tokenTypeIdx, 'equals'],
  [OpenQuote.tokenTypeIdx, 'quote'],
  [CloseQuote.tokenTypeIdx, 'quote'],
  [DoubledQuote.tokenTypeIdx, 'quote'],
  [Hash.tokenTypeIdx, 'hash'],
  [Variable.tokenTypeIdx, 'variable'],
]);

/** The token as the tree shows it. */
export function tokenNode(token: IToken): Token {
  return { type: types.get(token.tokenTypeIdx) ?? 'text', span: tokenSpan(token) };
}

export function tokenSpan({ startOffset, image }: IToken): Span {
  return { start: startOffset, end: startOffset + image.length };
}

export function textPart(token: IToken): ValuePart {
  return { kind: 'text', span: tokenSpan(token) };
}

export function doubledQuotePart(token: IToken): ValuePart {
  return { kind: 'doubledQuote', span: tokenSpan(token) };
}
