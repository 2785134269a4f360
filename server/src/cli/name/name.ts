// The command `name`: CertStrToName on any platform.
import pico from 'picocolors';
import { nameFlags, type NameFlag } from '../../core/name/flags.ts';
import { readName } from '../../core/name/read-name.ts';
import { harmlessJson } from '../formats/json-text.ts';
import type { Io } from '../io.ts';
import { lineBatches } from './line-batches.ts';
import { answerJson } from './answer.ts';
import { answerQuestion, sortFlags, unknownFlag } from './question.ts';
import { showError, showName } from './text.ts';
import { UsageError } from '../usage-error.ts';

export interface NameOptions {
  /** The text to read; undefined with `isStdin`. */
  readonly input?: string;
  /** Win32 names, each alone or several with commas between them. */
  readonly flags: readonly string[];
  /** Questions come from standard input, one a line. The answers are JSON then, whatever the format. */
  readonly isStdin: boolean;
  readonly format: 'json' | 'text';
}

/** Exit code 0 when every text is a name, 1 when one is none. */
export async function nameCommand(options: NameOptions, io: Io): Promise<number> {
  const flags = readFlags(options.flags);
  if (options.isStdin) {
    if (options.input !== undefined) throw new UsageError('Give a text or --stdin, not both.');
    return answerStream(flags, io);
  }
  if (options.input === undefined) throw new UsageError('Give the text to read, or --stdin.');
  return answerOne(options.input, { flags, format: options.format }, io);
}

function readFlags(lists: readonly string[]): readonly NameFlag[] {
  const names = lists.flatMap((list) => list.split(',')).map((name) => name.trim());
  const { known, unknown } = sortFlags(names.filter((name) => name !== ''));
  if (unknown.length === 0) return known;
  throw new UsageError(`${unknownFlag(unknown[0])} The flags are ${Object.keys(nameFlags).join(', ')}.`);
}

async function answerStream(flags: readonly NameFlag[], io: Io): Promise<number> {
  let hasFailed = false;
  for await (const lines of lineBatches(io.stdin)) {
    let output = '';
    for (const line of lines) {
      const { ok, json } = answerQuestion(line, flags);
      hasFailed ||= !ok;
      output += `${json}\n`;
      if (output.length < writeSize) continue;
      await io.write(harmlessJson(output));
      output = '';
    }
    if (output !== '') await io.write(harmlessJson(output));
  }
  return hasFailed ? 1 : 0;
}

/** In characters. Small, so that answers are gone before the next garbage collection has to copy them. */
const writeSize = 32 * 1024;

interface Question {
  readonly flags: readonly NameFlag[];
  readonly format: NameOptions['format'];
}

async function answerOne(input: string, { flags, format }: Question, io: Io): Promise<number> {
  const result = readName(input, flags);
  const colors = pico.createColors(io.useColour);
  if (format === 'json') await io.write(harmlessJson(`${answerJson(result)}\n`));
  else if (result.ok) await io.write(showName(result.name, colors));
  else await io.write(showError(input, result.error, { columns: io.columns, colors }));
  return result.ok ? 0 : 1;
}
