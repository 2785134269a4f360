import type { Region, TextOf } from '../../report/reported-finding.ts';

/** The lines of the files that a report is about; each file is split once. */
export class SourceLines {
  readonly #textOf: TextOf;
  readonly #files = new Map<string, readonly string[]>();

  constructor(textOf: TextOf) {
    this.#textOf = textOf;
  }

  of(path: string): readonly string[] {
    let lines = this.#files.get(path);
    if (!lines) this.#files.set(path, (lines = (this.#textOf(path) ?? '').split(/\r\n|\r|\n/)));
    return lines;
  }
}

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
