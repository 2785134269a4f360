import { readFileSync } from 'node:fs';
import { encodeBytes, type Decoded } from '../../core/text/bytes.ts';
import { plural } from '../../core/text/plural.ts';
import type { AppliedFix } from '../../core/fix-document.ts';
import { rules } from '../../core/rules/rules.ts';
import { replaceFile } from '../../host/node/replace-file.ts';
import type { Note } from './report.ts';

/** What `--fix` did to a file. */
export interface FixedFile {
  readonly path: string;
  readonly fixes: readonly AppliedFix[];
}

/**
 * Writes a fixed text in the encoding that its file has. Whether the file was written; not where somebody else has changed
 * it meanwhile, or where writing the old text back would not give the very bytes it has.
 * @throws {Error} of the file system; the file is then what it was
 */
export function writeFixed(path: string, before: Pick<Decoded, 'text' | 'encoding' | 'hasBom'>, text: string): boolean {
  if (!readFileSync(path).equals(encodeBytes(before.text, before))) return false;
  replaceFile(path, encodeBytes(text, before));
  return true;
}

/** What was fixed, for people. */
export function fixNotes(files: readonly FixedFile[]): readonly Note[] {
  if (files.length === 0) return [];
  const count = files.reduce((sum, { fixes }) => sum + fixes.length, 0);
  return [
    {
      text: `${count} safe ${count === 1 ? 'fix' : 'fixes'} made in ${plural(files.length, 'file')}:`,
      code: files.flatMap(({ path, fixes }) => fixes.map((fix) => `${path}: ${described(fix)}`)),
    },
  ];
}

function described({ rule, title }: AppliedFix): string {
  return quoting.has(rule) ? rule : `${title} (${rule})`;
}

/** What these say may hold values of devices, which are not for everybody's eyes. */
const quoting: ReadonlySet<string> = new Set(rules.filter(({ quotesDevices }) => quotesDevices).map(({ id }) => id));
