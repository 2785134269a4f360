import type { Io } from '../io.ts';

/** One run of the command line: what a command may use, and what it answers with. */
export interface Run {
  io: Io;
  exitCode: number;
}
