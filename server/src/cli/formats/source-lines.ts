import type { Region, TextOf } from '../../report/reported-finding.ts';

/** The lines of the files that a report is about. */
export class SourceLines {
  readonly #textOf: TextOf;
  /** Those asked for last, the latest at the end: findings come file by file, and point into a few others. */
  readonly #files = new Map<string, readonly string[]>();

  constructor(textOf: TextOf) {
    this.#textOf = textOf;
  }

  of(path: string): readonly string[] {
    const lines = this.#files.get(path) ?? (this.#textOf(path) ?? '').split(/\r\n|\r|\n/);
    this.#files.delete(path);
    this.#files.set(path, lines);
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= mostFiles) break;
      this.#files.delete(oldest);
    }
    return lines;
  }
}

const mostFiles = 16;

/** The part of a region that is on its first line: services mark one line, and show a finding where all its lines were edited. */
export function onOneLine(region: Region, lines: readonly string[]): Region {
  const { startLine, startColumn } = region;
  const endColumn =
    region.endLine === startLine ? region.endColumn : Math.max(startColumn, (lines[startLine - 1] ?? '').length + 1);
  return { startLine, startColumn, endLine: startLine, endColumn };
}

/** The text of a region, as far as it is on its first line. */
export function markedText(region: Region, lines: readonly string[]): string {
  const { startLine, startColumn, endColumn } = onOneLine(region, lines);
  return (lines[startLine - 1] ?? '').slice(startColumn - 1, endColumn - 1);
}
