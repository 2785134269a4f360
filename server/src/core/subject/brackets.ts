import { BACKSLASH, CLOSE_BRACE, GREATER_THAN, LESS_THAN, NONE, OPEN_BRACE } from './characters.ts';

/** The two notations of a variable. */
export interface Brackets {
  readonly notation: 'braces' | 'angles';
  readonly open: number;
  readonly close: number;
}

export const braces: Brackets = { notation: 'braces', open: OPEN_BRACE, close: CLOSE_BRACE };
export const angles: Brackets = { notation: 'angles', open: LESS_THAN, close: GREATER_THAN };

/** The end of `{{` or `<<` at `start`, each half of which Markdown may have given a backslash; NONE if it is not there. */
export function openerEnd(text: string, start: number, brackets: Brackets): number {
  return doubledEnd(text, start, brackets.open);
}

/** The end of `}}` or `>>` at `start`, as for `openerEnd`. */
export function closerEnd(text: string, start: number, brackets: Brackets): number {
  return doubledEnd(text, start, brackets.close);
}

/** Which notation begins with the bracket, or the backslash and the bracket, at `start`. */
export function bracketsAt(text: string, start: number): Brackets | undefined {
  const code = text.charCodeAt(isBackslash(text, start) ? start + 1 : start);
  if (code === OPEN_BRACE) return braces;
  return code === LESS_THAN ? angles : undefined;
}

/** Whether this bracket, or a backslash and this bracket, stands at `offset`. */
export function isBracketAt(text: string, offset: number, bracket: number): boolean {
  return singleEnd(text, offset, bracket) !== NONE;
}

export function isBackslash(text: string, offset: number): boolean {
  return text.charCodeAt(offset) === BACKSLASH;
}

function doubledEnd(text: string, start: number, bracket: number): number {
  const first = singleEnd(text, start, bracket);
  return first === NONE ? NONE : singleEnd(text, first, bracket);
}

function singleEnd(text: string, start: number, bracket: number): number {
  const at = isBackslash(text, start) ? start + 1 : start;
  return text.charCodeAt(at) === bracket ? at + 1 : NONE;
}
