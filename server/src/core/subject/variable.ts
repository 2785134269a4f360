import type { Span } from '../text/span.ts';
import type { VariableForm, VariablePart } from './ast.ts';
import { angles, braces, isBackslash } from './brackets.ts';
import { isBlank, isInvisible, isNameCharacter, isNoise, runEnd, runStart } from './characters.ts';

/** Describes the variable that covers exactly `span`, as the lexer found it. */
export function describeVariable(text: string, span: Span): VariablePart {
  return plainVariable(text, span) ?? otherVariable(text, span);
}

/** Two brackets, a name, two brackets, as nearly every variable is; undefined for all others. */
function plainVariable(text: string, span: Span): VariablePart | undefined {
  const isBraces = text.startsWith('{{', span.start);
  if (!isBraces && !text.startsWith('<<', span.start)) return undefined;
  const start = span.start + 2;
  const end = runEnd(text, start, isNameCharacter);
  if (end === start || end !== span.end - 2 || !text.startsWith(isBraces ? '}}' : '>>', end)) return undefined;
  const notation = isBraces ? 'braces' : 'angles';
  return {
    kind: 'variable',
    span,
    notation,
    form: 'wellFormed',
    name: text.slice(start, end),
    nameSpan: { start, end },
  };
}

function otherVariable(text: string, span: Span): VariablePart {
  const opened = openingOf(text, span);
  const closed = closingOf(text, span, opened.end);
  const content: Span = { start: opened.end, end: closed.start };
  const isUnclosed = opened.count === 2 && closed.count < 2;
  const nameSpan = isUnclosed ? leadingName(text, content) : trimmedName(text, content);
  const name = withoutNoise(text.slice(nameSpan.start, nameSpan.end));
  return {
    kind: 'variable',
    span,
    notation: opened.bracket === angles.open ? 'angles' : 'braces',
    form: formOf({ opened, closed, text: text.slice(span.start, span.end), hasName: isName(name) }),
    name,
    nameSpan,
  };
}

interface Opening {
  readonly bracket: number;
  readonly count: number;
  readonly end: number;
}

interface Closing {
  readonly bracket: number;
  readonly count: number;
  readonly start: number;
}

interface Shape {
  readonly opened: Opening;
  readonly closed: Closing;
  readonly text: string;
  readonly hasName: boolean;
}

function formOf({ opened, closed, text, hasName }: Shape): VariableForm {
  if (opened.count < 2) return closed.count === 2 ? 'unopened' : 'singleBrace';
  if (closed.count < 2) return 'unclosed';
  if (isMismatch(opened, closed)) return hasName ? 'mixed' : 'unclosed';
  if (!hasName) return 'badName';
  if (text.includes('\\')) return 'escaped';
  if (hasAny(text, isInvisible)) return 'invisible';
  return hasAny(text, isBlank) ? 'spaced' : 'wellFormed';
}

function isMismatch(opened: Opening, closed: Closing): boolean {
  return (opened.bracket === braces.open) !== (closed.bracket === braces.close);
}

/** Up to two equal brackets, each with Markdown's backslash before it or not. */
function openingOf(text: string, span: Span): Opening {
  let end = span.start;
  let count = 0;
  let bracket = 0;
  while (count < 2) {
    const at = isBackslash(text, end) ? end + 1 : end;
    const code = text.charCodeAt(at);
    if (at >= span.end || (count === 0 ? code !== braces.open && code !== angles.open : code !== bracket)) break;
    bracket = code;
    count++;
    end = at + 1;
  }
  return { bracket, count, end };
}

/** As `openingOf`, from the end backwards. */
function closingOf(text: string, span: Span, floor: number): Closing {
  let start = span.end;
  let count = 0;
  let bracket = 0;
  while (count < 2 && start > floor) {
    const code = text.charCodeAt(start - 1);
    if (count === 0 ? code !== braces.close && code !== angles.close : code !== bracket) break;
    bracket = code;
    count++;
    start = start - 2 >= floor && isBackslash(text, start - 2) ? start - 2 : start - 1;
  }
  return { bracket, count, start };
}

/** What of an unclosed variable is its name: in `{{UserName-Home` only `UserName`. */
function leadingName(text: string, content: Span): Span {
  const start = Math.min(runEnd(text, content.start, isNoise), content.end);
  const run = runEnd(text, start, (code) => isNameCharacter(code) || (isNoise(code) && !isBlank(code)));
  return trimmedName(text, { start, end: Math.min(run, content.end) });
}

function trimmedName(text: string, content: Span): Span {
  const end = runStart(text, content.end, content.start, isNoise);
  return { start: Math.min(runEnd(text, content.start, isNoise), end), end };
}

function withoutNoise(text: string): string {
  if (!hasAny(text, isNoise)) return text;
  return Array.from(text)
    .filter((character) => !isNoise(character.charCodeAt(0)))
    .join('');
}

function isName(text: string): boolean {
  return text !== '' && runEnd(text, 0, isNameCharacter) === text.length;
}

function hasAny(text: string, test: (code: number) => boolean): boolean {
  return runEnd(text, 0, (code) => !test(code)) < text.length;
}
