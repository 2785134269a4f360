import { once } from 'node:events';
import type { Io } from './io.ts';
import { ProgressLine } from './progress-line.ts';
import { reasonOf } from './reason-of.ts';

/** The streams and the terminal of this process. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  // A reader such as `head` that has seen enough is no failure of ours.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    stderr.write(`scep-profiles: standard output cannot be written (${reasonOf(error)}).\n`);
    process.exit(2);
  });
  // There is nobody left to tell it to; the exit code stays what it is.
  stderr.on('error', () => undefined);
  const progress =
    stderr.isTTY && env['TERM'] !== 'dumb' ? new ProgressLine((text) => void stderr.write(text)) : undefined;
  return {
    stdin,
    async write(text) {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    writeError: (text) => void stderr.write(text),
    ...(progress ? { showProgress: (text) => progress.show(text, performance.now()) } : {}),
    cwd: process.cwd(),
    env,
    columns: stdout.columns ?? (Number(env['COLUMNS']) || 120),
    useColour: wantsColour(env, stdout.isTTY),
  };
}

/** The conventions of no-color.org and of FORCE_COLOR; otherwise colours are for terminals only. */
function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean | undefined): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return true;
  return isTerminal === true && env['TERM'] !== 'dumb';
}
