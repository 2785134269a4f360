/**
 * Columns in bytes of UTF-8 for columns in UTF-16 units, both from 1. Counts from where the last question was, so that
 * many questions about one long line, a minified export, take no longer than reading it once.
 */
export class Utf8Columns {
  #line = '';
  #units = 0;
  #bytes = 0;

  column(line: string, column: number): number {
    const units = Math.min(column - 1, line.length);
    if (line !== this.#line) [this.#line, this.#units, this.#bytes] = [line, 0, 0];
    this.#bytes +=
      units < this.#units
        ? -Buffer.byteLength(line.slice(units, this.#units))
        : Buffer.byteLength(line.slice(this.#units, units));
    this.#units = units;
    return this.#bytes + 1;
  }
}
