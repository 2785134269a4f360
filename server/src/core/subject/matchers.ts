import type { CustomPatternMatcherFunc, IToken, TokenType } from 'chevrotain';
import type { SubjectSyntax } from './ast.ts';
import { isBlank, isInlineBlank, runEnd } from './characters.ts';
import type { Landmarks } from './landmarks.ts';
import { textEnd, trimmedTextEnd } from './text-run.ts';
import { variableEnd } from './variable-extent.ts';
import { Blank, Equals, Hash, Plus, Separator, Variable } from './vocabulary.ts';

/**
 * Text of a key or a plain value. Leading blanks are not part of it, and the characters `initial` only where they do
 * not begin a value.
 */
export function textMatcher(landmarks: Landmarks, initial: string): CustomPatternMatcherFunc {
  return (text, start, tokens) => {
    if (isBlank(text.charCodeAt(start)) && !isInsideValue(tokens)) return null;
    if (initial.includes(text.charAt(start)) && isAtValueStart(tokens)) return null;
    return match(text, start, trimmedTextEnd(text, start, landmarks));
  };
}

/** Text between quotes. */
export function quotedTextMatcher(landmarks: Landmarks): CustomPatternMatcherFunc {
  return (text, start) => match(text, start, textEnd(text, start, landmarks));
}

export function variableMatcher(landmarks: Landmarks): CustomPatternMatcherFunc {
  return (text, start) => match(text, start, variableEnd(text, start, landmarks));
}

/** Line ends that separate are still blanks before a key: a run of them separates once. */
export function blankMatcher(separators: SubjectSyntax['separators']): CustomPatternMatcherFunc {
  const inside = separators === 'lineBreak' ? isInlineBlank : isBlank;
  return (text, start, tokens) => match(text, start, runEnd(text, start, isAtKeyStart(tokens) ? isBlank : inside));
}

function match(text: string, start: number, end: number): [string] | null {
  return end > start ? [text.slice(start, end)] : null;
}

function isInsideValue(tokens: readonly IToken[]): boolean {
  const last = tokens[tokens.length - 1];
  return isOf(last, Variable) || isOf(last, Hash);
}

function isAtValueStart(tokens: readonly IToken[]): boolean {
  const last = tokens[tokens.length - 1];
  return isOf(isOf(last, Blank) ? tokens[tokens.length - 2] : last, Equals);
}

function isAtKeyStart(tokens: readonly IToken[]): boolean {
  const last = tokens[tokens.length - 1];
  return last === undefined || isOf(last, Separator) || isOf(last, Plus);
}

function isOf(token: IToken | undefined, type: TokenType): boolean {
  return token !== undefined && token.tokenTypeIdx === type.tokenTypeIdx;
}
