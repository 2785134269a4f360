import { findVariable, variables } from '../../core/facts/variables.ts';
import type { VariablePart } from '../../core/subject/ast.ts';
import {
  CLOSE_BRACE,
  GREATER_THAN,
  isBlank,
  isNameCharacter,
  runEnd,
  runStart,
} from '../../core/subject/characters.ts';
import type { Span } from '../../core/text/span.ts';
import { startsWith } from './candidate.ts';

/** The stretch of a text that a variable, completed at the cursor, takes the place of. */
export interface VariableToken {
  readonly span: Span;
  /** Where the name begins, behind the brackets that are there. */
  readonly nameStart: number;
  /** Undefined where no bracket is written yet. */
  readonly notation: VariablePart['notation'] | undefined;
  /** Something complete stands there already. */
  readonly isSettled: boolean;
}

/** `variable` is the one the cursor is in or touches. */
export function variableTokenAt(text: string, offset: number, variable: VariablePart | undefined): VariableToken {
  return (variable && aroundVariable(text, offset, variable)) ?? afterOpener(text, offset) ?? bareWord(text, offset);
}

/** Undefined in front of the variable and behind it, where another one can be put. */
function aroundVariable(text: string, offset: number, variable: VariablePart): VariableToken | undefined {
  const { span, nameSpan, notation, name } = variable;
  const end = endOf(text, offset, variable);
  const isInside = span.start < offset && (variable.form === 'unclosed' ? offset <= end : offset < span.end);
  if (!isInside) return undefined;
  const isSettled =
    /\w/.test(text.slice(offset, end)) || (variable.form !== 'unclosed' && findVariable(name) !== undefined);
  return { span: { start: span.start, end }, nameStart: Math.min(nameSpan.start, offset), notation, isSettled };
}

/** What belongs to a variable that is not closed is a guess: its name, and of braces the one that may be there. */
function endOf(text: string, offset: number, { form, span, nameSpan, name }: VariablePart): number {
  if (form === 'badName' && holdsStructure(text.slice(offset, nameSpan.end)))
    return runEnd(text, offset, isNameCharacter);
  if (form !== 'unclosed') return span.end;
  const isLeftOfName = offset <= nameSpan.start && !beginsVariable(name);
  return isLeftOfName ? offset : Math.min(runEnd(text, nameSpan.end, isCloser), span.end);
}

/** Behind brackets that begin no variable for the parser, such as a single `{`. */
function afterOpener(text: string, offset: number): VariableToken | undefined {
  const opener = openerBefore(text, runStart(text, offset, 0, isNameCharacter));
  if (!opener) return undefined;
  const { start, nameStart, bracket } = opener;
  if (nameStart - start === 1 && !beginsVariable(text.slice(nameStart, offset))) return undefined;
  const closer = bracket === '{' ? '}' : '>';
  const nameEnd = runEnd(text, offset, isNameCharacter);
  const isClosed = text[nameEnd] === closer;
  const closedEnd = text[nameEnd + 1] === closer ? nameEnd + 2 : nameEnd + 1;
  return {
    span: { start, end: isClosed ? closedEnd : offset },
    nameStart,
    notation: bracket === '{' ? 'braces' : 'angles',
    isSettled: isClosed && nameEnd > offset,
  };
}

interface Opener {
  readonly start: number;
  readonly nameStart: number;
  readonly bracket: '{' | '<';
}

/** One bracket or two; blanks only behind two braces, because `<<` is a comparison too. */
function openerBefore(text: string, nameStart: number): Opener | undefined {
  const end = runStart(text, nameStart, 0, isBlank);
  const bracket = text[end - 1];
  if (bracket !== '{' && bracket !== '<') return undefined;
  const isDoubled = text[end - 2] === bracket;
  if (end < nameStart && !(isDoubled && bracket === '{')) return undefined;
  return { start: end - (isDoubled ? 2 : 1), nameStart, bracket };
}

/** A name without its braces, or nothing at all. */
function bareWord(text: string, offset: number): VariableToken {
  const start = runStart(text, offset, 0, isNameCharacter);
  const end = runEnd(text, offset, isNameCharacter);
  const isWhole = start < offset && findVariable(text.slice(start, end)) !== undefined;
  return { span: { start, end: isWhole ? end : offset }, nameStart: start, notation: undefined, isSettled: false };
}

/** Whether a variable could be meant by what is typed of its name so far. */
export function beginsVariable(typed: string): boolean {
  return variables.some(({ name, aliases }) => [name, ...aliases].some((spelling) => startsWith(spelling, typed)));
}

/** Braces far away were hardly meant to close what is typed here. */
function holdsStructure(text: string): boolean {
  return /[,;+="]/.test(text);
}

function isCloser(code: number): boolean {
  return code === CLOSE_BRACE || code === GREATER_THAN;
}
