import type { SubjectSyntax } from './ast.ts';

/**
 * What the ASCII characters mean in one place of a text (a key, a value, between quotes): one table look-up for each
 * character keeps a long run of text one cheap token. Characters beyond the table are ordinary.
 */
export type Landmarks = Uint8Array;

export const ORDINARY = 0;
/** Ends a run of text, and a variable that is not closed: a separator, `+`, the `=` of a key. */
export const STOP = 1;
/** Ends everything, also a variable that would be closed behind it: the quote of a quoted value. */
export const WALL = 2;
/** Ordinary, but a variable that is not closed ends before it: the quote of a plain value. */
export const SOFT_STOP = 3;
/** May begin a variable. */
export const OPENER = 4;
/** May end a variable that has no beginning. */
export const CLOSER = 5;

/** In a key, which `=` ends. */
export function keyLandmarks(syntax: SubjectSyntax): Landmarks {
  return landmarks(syntax, `${structure(syntax)}=`);
}

/** In a value without quotes, where `=` is text. */
export function plainLandmarks(syntax: SubjectSyntax): Landmarks {
  return landmarks(syntax, structure(syntax));
}

/** Between quotes, where nothing separates. */
export function quotedLandmarks(syntax: SubjectSyntax): Landmarks {
  const table = landmarks(syntax, '');
  mark(table, '"', WALL);
  return table;
}

/** For a text with variables that is no subject: nothing separates. */
export function formatLandmarks(): Landmarks {
  return landmarks({ hasVariables: true }, '');
}

/** The characters that end an RDN. */
export const separatorCharacters: Readonly<Record<SubjectSyntax['separators'], string>> = {
  default: ',;',
  comma: ',',
  semicolon: ';',
  lineBreak: '\r\n',
};

export function landmarkOf(table: Landmarks, code: number): number {
  return table[code] ?? ORDINARY;
}

function structure(syntax: SubjectSyntax): string {
  return separatorCharacters[syntax.separators] + (syntax.hasPlus ? '+' : '');
}

function landmarks(syntax: Pick<SubjectSyntax, 'hasVariables'>, stops: string): Landmarks {
  const table = new Uint8Array(128);
  if (syntax.hasVariables) {
    mark(table, '"', SOFT_STOP);
    mark(table, '{<\\', OPENER);
    mark(table, '}', CLOSER);
  }
  mark(table, stops, STOP);
  return table;
}

function mark(table: Uint8Array, characters: string, landmark: number): void {
  for (const character of characters) table[character.charCodeAt(0)] = landmark;
}
