import { main } from '../../server/src/cli/main.ts';
import type { Io } from '../../server/src/cli/io.ts';

export interface CliRun {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command line in `cwd` inside this process and collects what it says. */
export async function runCli(
  args: readonly string[],
  options: { cwd: string; stdin?: string | Uint8Array; columns?: number; env?: Io['env'] },
): Promise<CliRun> {
  let output = '';
  let errors = '';
  const io: Io = {
    stdin: chunksOf(options.stdin ?? ''),
    write: (text) => void (output += text),
    writeError: (text) => void (errors += text),
    cwd: options.cwd,
    env: options.env ?? {},
    columns: options.columns ?? 120,
    useColour: false,
  };
  const exitCode = await main(args, io);
  return { exitCode, output, errors };
}

async function* chunksOf(input: string | Uint8Array): AsyncIterable<Uint8Array> {
  yield typeof input === 'string' ? new TextEncoder().encode(input) : input;
}
