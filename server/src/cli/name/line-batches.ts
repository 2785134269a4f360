/** A line without its `\n`, or why there is none to read. */
export type Line = string | typeof notUtf8 | typeof tooLong;

export const notUtf8 = Symbol('not UTF-8');
export const tooLong = Symbol('too long');

/** In bytes. A subject is a few hundred; this only has to keep memory in bounds. */
export const longestLine = 16 * 1024 * 1024;

/**
 * The lines of a stream of bytes, as many at a time as arrived together. Holds one batch and the start of the next line,
 * never more; a line that gets too long is skipped to its end without being kept. A byte order mark at the start is
 * dropped. The last line needs no line end.
 */
export async function* lineBatches(
  input: AsyncIterable<Uint8Array>,
  limit: number = longestLine,
): AsyncGenerator<readonly Line[]> {
  const start = new LineStart(limit);
  let isFirst = true;
  for await (const chunk of input) {
    const end = chunk.lastIndexOf(lineFeed);
    if (end >= 0) {
      const lines = start.finish(chunk.subarray(0, end));
      yield isFirst ? withoutBom(lines) : lines;
      isFirst = false;
    }
    start.add(chunk.subarray(end + 1));
  }
  if (!start.isEmpty) {
    const lines = start.finish(new Uint8Array());
    yield isFirst ? withoutBom(lines) : lines;
  }
}

const lineFeed = 0x0a;

/** The start of a line whose end has not arrived yet. */
class LineStart {
  readonly #limit: number;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > this.#limit) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  /** The lines in this start and `rest`, which ends where a line ends. */
  finish(rest: Uint8Array): readonly Line[] {
    const feed = rest.indexOf(lineFeed);
    const firstEnd = feed < 0 ? rest.length : feed;
    const isTooLong = this.#length + firstEnd > this.#limit;
    const bytes = isTooLong ? rest.subarray(firstEnd) : joined([...this.#parts, rest]);
    this.#parts = [];
    this.#length = 0;
    const lines = decodeLines(bytes, this.#limit);
    return isTooLong ? lines.with(0, tooLong) : lines;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Decodes all at once, and one by one only where something is no UTF-8 or may be too long. */
function decodeLines(bytes: Uint8Array, limit: number): readonly Line[] {
  const text = bytes.length > limit ? undefined : decode(bytes);
  if (text !== undefined) return text.split('\n');
  const lines: Line[] = [];
  for (let start = 0; start <= bytes.length;) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed < 0 ? bytes.length : feed;
    lines.push(end - start > limit ? tooLong : (decode(bytes.subarray(start, end)) ?? notUtf8));
    start = end + 1;
  }
  return lines;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function withoutBom([first = '', ...others]: readonly Line[]): readonly Line[] {
  return [typeof first === 'string' && first.startsWith('\uFEFF') ? first.slice(1) : first, ...others];
}
