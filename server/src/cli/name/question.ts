// A line of `name --stdin`: what it asks, and the line that answers it.
import { isNameFlag, type NameFlag } from '../../core/name/flags.ts';
import { readName } from '../../core/name/read-name.ts';
import { longestLine, notUtf8, tooLong, type Line } from './line-batches.ts';
import { answerJson } from './answer.ts';

export interface AnsweredLine {
  readonly ok: boolean;
  /** One line, without its end. */
  readonly json: string;
}

/**
 * Answers a JSON string, or an object `{"input":"…","flags":["CERT_NAME_STR_…"]}`; `flags` are for lines that name none.
 * A line that is no JSON gets the bare INVALID_INPUT that is promised; JSON of another shape, and a line too long to be
 * looked at, also get a message.
 */
export function answerQuestion(line: Line, flags: readonly NameFlag[] = []): AnsweredLine {
  if (line === tooLong) return invalid(`A line may have at most ${longestLine} bytes.`);
  const question = line === notUtf8 ? undefined : parse(line);
  if (question === undefined) return { ok: false, json: '{"ok":false,"error":"INVALID_INPUT"}' };
  if (typeof question === 'string') return answerText(question, flags);
  if (!isQuestion(question)) return invalid('Expected a JSON string, or an object with a string "input".');
  if (question.flags === undefined) return answerText(question.input, flags);
  if (!Array.isArray(question.flags)) return invalid('"flags" has to be an array of names.');
  const { known, unknown } = sortFlags(question.flags);
  return unknown.length > 0 ? invalid(unknownFlag(unknown[0])) : answerText(question.input, known);
}

/** A list that claims to be flags, taken apart. */
export function sortFlags(flags: readonly unknown[]): {
  readonly known: readonly NameFlag[];
  readonly unknown: readonly unknown[];
} {
  return { known: flags.filter(isFlag), unknown: flags.filter((flag) => !isFlag(flag)) };
}

export function unknownFlag(flag: unknown): string {
  return `${JSON.stringify(flag)} is no flag of CertStrToName.`;
}

/**
 * Of the characters that divide a text into parts. Each part is an object or several, so that 2 MB of commas would take
 * more memory than many a container has; no name has a hundred.
 */
export const mostDividers = 100_000;

function answerText(input: string, flags: readonly NameFlag[]): AnsweredLine {
  if (input.length > mostDividers && countDividers(input) > mostDividers) {
    return invalid(`A text may have at most ${mostDividers} separators, plus and equals signs, and quotes.`);
  }
  const result = readName(input, flags);
  return { ok: result.ok, json: answerJson(result) };
}

function countDividers(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (',;+="\r\n'.includes(text.charAt(index))) count++;
  return count;
}

function invalid(message: string): AnsweredLine {
  return { ok: false, json: JSON.stringify({ ok: false, error: 'INVALID_INPUT', message }) };
}

/** Undefined for what is no JSON. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isFlag(flag: unknown): flag is NameFlag {
  return typeof flag === 'string' && isNameFlag(flag);
}

function isQuestion(value: unknown): value is { readonly input: string; readonly flags?: unknown } {
  return typeof value === 'object' && value !== null && 'input' in value && typeof value.input === 'string';
}
