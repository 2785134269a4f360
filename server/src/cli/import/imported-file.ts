import { posix } from 'node:path';
import { decodeBytes } from '../../core/text/bytes.ts';
import { LineMap } from '../../core/text/line-map.ts';
import type { Span } from '../../core/text/span.ts';
import type { FileSystem } from '../../host/file-system.ts';
import { shownPath } from '../../host/node/shown-path.ts';
import { plural } from '../../core/text/plural.ts';
import { printable } from '../../core/text/printable.ts';
import { UsageError } from '../usage-error.ts';

/** A file that entries are made from. */
export interface ImportedFile {
  /** From the working directory, where the workspace file is taken to be, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** @throws {UsageError} where the file cannot be read */
export async function readImported(given: string, files: FileSystem, cwd: string): Promise<ImportedFile> {
  const read = await files.read(given);
  if ('problem' in read) throw new UsageError(`The file "${given}" ${read.message}.`);
  return { path: shownPath(given, cwd), bytes: read.bytes, text: decodeBytes(read.bytes).text };
}

/** `pki/ndes.reg:12: message` for each problem, and how many more there are. */
export function linesAbout(
  { path, text }: ImportedFile,
  problems: readonly { readonly span: Span; readonly message: string }[],
): readonly string[] {
  const lines = new LineMap(text);
  const told = problems
    .slice(0, mostTold)
    .map(({ span, message }) => `${printable(path)}:${lines.positionAt(span.start).line + 1}: ${printable(message)}`);
  const more = problems.length - told.length;
  return more > 0 ? [...told, `${printable(path)}: ${plural(more, 'more place')} like these.`] : told;
}

/** An export that is wrong in one object is mostly wrong in thousands. */
const mostTold = 5;

/** `managedDevices` of `exports/managedDevices.json`: a name for what the file holds. */
export function nameOf({ path }: ImportedFile): string {
  return posix.parse(path).name.replace(/\.utf-?(?:8|16(?:[bl]e)?)$/i, '');
}
