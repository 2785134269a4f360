import type { Io } from './io.ts';

/** Whether what is written is the log of a pipeline, as every service says in `CI`. */
export function isPipeline({ CI }: Io['env']): boolean {
  return CI !== undefined && !['', '0', 'false'].includes(CI.toLowerCase());
}
