import { printable } from '../core/text/printable.ts';
import type { Io } from './io.ts';

/**
 * Messages quote what a user typed and how files are called, and a pipeline shows them in its log: no line of them is
 * obeyed by a terminal or by the agent that reads the log, wherever the line comes from.
 */
export function withHarmlessErrors(io: Io): Io {
  return { ...io, writeError: (text) => io.writeError(text.split('\n').map(harmlessLine).join('\n')) };
}

/** GitHub obeys a line that begins with two colons. */
function harmlessLine(line: string): string {
  return printable(line).replace(/^(\s*):(?=:)/u, '$1: ');
}
