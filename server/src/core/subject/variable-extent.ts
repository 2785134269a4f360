import {
  type Brackets,
  angles,
  braces,
  bracketsAt,
  closerEnd,
  isBackslash,
  isBracketAt,
  openerEnd,
} from './brackets.ts';
import { CLOSE_BRACE, NONE, OPEN_BRACE, isBlank, isNameCharacter, isNoise, runEnd, runStart } from './characters.ts';
import { SOFT_STOP, STOP, WALL, type Landmarks, landmarkOf } from './landmarks.ts';

/**
 * The end of the variable (or what was meant to be one) that begins exactly at `start`; NONE where none begins.
 * The innermost pair wins: in `{{{X}}}` none begins at 0, one at 1. Separators inside a closed pair do not end it;
 * an unclosed one ends at the next separator, quote or end. The search for the end never passes the next opening pair,
 * so all searches together look at each character a few times only.
 */
export function variableEnd(text: string, start: number, landmarks: Landmarks): number {
  const brackets = bracketsAt(text, start);
  if (brackets === undefined) return unopenedEnd(text, start);
  const content = openerEnd(text, start, brackets);
  if (content === NONE) return singleBraceEnd(text, start);
  if (isBracketAt(text, content, brackets.open)) return NONE;
  const end = doubledEnd({ text, content, brackets, landmarks });
  return isDomainBackslash(text, start, end) ? NONE : end;
}

/** A pair that was opened; its content begins at `content`. */
interface Opened {
  readonly text: string;
  readonly content: number;
  readonly brackets: Brackets;
  readonly landmarks: Landmarks;
}

function doubledEnd(opened: Opened): number {
  const { text, content, brackets, landmarks } = opened;
  let stop = NONE;
  let isName = true;
  for (let at = content; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isNameCharacter(code)) continue;
    const landmark = landmarkOf(landmarks, code);
    if (landmark === WALL) return unclosedEnd(opened, stop === NONE ? at : stop);
    const closer = closerEnd(text, at, brackets);
    if (closer !== NONE) return closer;
    const wrongCloser = isName && at > content ? wrongCloserEnd(opened, at) : NONE;
    if (wrongCloser !== NONE) return wrongCloser;
    if (opensPair(text, at)) return endBeforeOpener(opened, stop, at);
    const isStop = landmark === STOP || landmark === SOFT_STOP;
    if (isStop && stop === NONE) stop = at;
    if (isStop || !isNoise(code)) isName = false;
  }
  return unclosedEnd(opened, stop === NONE ? text.length : stop);
}

/** `{{Name}` and `{{Name>>`: the closer that was meant to be one, directly behind a name. */
function wrongCloserEnd(opened: Opened, at: number): number {
  const { text, brackets } = opened;
  const isSingle = text.charCodeAt(at) === brackets.close;
  const end = isSingle ? at + 1 : closerEnd(text, at, brackets === braces ? angles : braces);
  return end !== NONE && isNamed(opened, at) ? end : NONE;
}

/** Whether more than noise stands before `end`; in angles nothing but the name. */
function isNamed(opened: Opened, end: number): boolean {
  const { text, content, brackets } = opened;
  if (brackets === angles) return runEnd(text, content, isNameCharacter) >= end;
  return runEnd(text, content, isNoise) < end;
}

/** `{{ {{X}}`: an opener with nothing but blanks before the next one is text, as the first brace of three is. */
function endBeforeOpener(opened: Opened, stop: number, opener: number): number {
  if (stop !== NONE) return unclosedEnd(opened, stop);
  const isEmpty = runEnd(opened.text, opened.content, isBlank) >= opener;
  return isEmpty ? NONE : unclosedEnd(opened, opener);
}

/**
 * Without the blanks before the stop. Comparisons and here-documents have `<<` too: in angles only a bare name (or
 * nothing yet) is taken for a variable that is not closed.
 */
function unclosedEnd(opened: Opened, stop: number): number {
  const { text, content, brackets } = opened;
  const end = runStart(text, stop, content, isBlank);
  if (brackets === braces) return end;
  const isBareName = runEnd(text, content, isNameCharacter) >= end && (end > content || end === stop);
  return isBareName ? end : NONE;
}

function opensPair(text: string, at: number): boolean {
  const brackets = bracketsAt(text, at);
  return brackets !== undefined && openerEnd(text, at, brackets) !== NONE;
}

/** In `CONTOSO\{{UserName}}` the backslash is text. It is Markdown's only if it is not the only one. */
function isDomainBackslash(text: string, start: number, end: number): boolean {
  if (end === NONE || !isBackslash(text, start)) return false;
  const second = text.indexOf('\\', start + 1);
  return second === NONE || second >= end;
}

/** `{Name}` and `{Name}}`, blanks allowed around the name. */
function singleBraceEnd(text: string, start: number): number {
  if (text.charCodeAt(start) !== OPEN_BRACE) return NONE;
  const name = runEnd(text, start + 1, isBlank);
  const nameEnd = runEnd(text, name, isNameCharacter);
  const close = runEnd(text, nameEnd, isBlank);
  if (nameEnd === name || text.charCodeAt(close) !== CLOSE_BRACE) return NONE;
  return text.charCodeAt(close + 1) === CLOSE_BRACE ? close + 2 : close + 1;
}

/** `Name}}`. */
function unopenedEnd(text: string, start: number): number {
  const close = runEnd(text, start, isNameCharacter);
  return close > start && text.startsWith('}}', close) ? close + 2 : NONE;
}
