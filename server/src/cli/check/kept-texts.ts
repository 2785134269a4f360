import { decodeBytes } from '../../core/text/bytes.ts';
import { digest } from '../../core/text/digest.ts';
import { readAtOnce } from '../../host/node/read-file.ts';

/**
 * The texts of a run. There may be many thousands: beyond a budget a text is not kept but read again when it is asked for,
 * and what was changed meanwhile is not taken for what it was.
 */
export class KeptTexts {
  readonly #absolute: (path: string) => string;
  readonly #texts = new Map<string, string>();
  /** Of texts that were too many to keep. */
  readonly #digests = new Map<string, string>();
  /** What was read again, as it is often asked for twice. */
  #last: { readonly path: string; readonly text: string } | undefined;
  /** In UTF-16 units. */
  #room: number;

  /** `budget` in UTF-16 units. */
  constructor(absolute: (path: string) => string, budget = defaultBudget) {
    this.#absolute = absolute;
    this.#room = budget;
  }

  keep(path: string, text: string): void {
    this.#room += this.#texts.get(path)?.length ?? 0;
    this.#texts.delete(path);
    this.#digests.delete(path);
    if (this.#last?.path === path) this.#last = undefined;
    if (text.length <= this.#room) {
      this.#room -= text.length;
      this.#texts.set(path, text);
    } else this.#digests.set(path, digest(text));
  }

  /** Of a file that was never kept, what is in it now; undefined where it is gone, or is not what it was when it was kept. */
  readonly of = (path: string): string | undefined => {
    const kept = this.#texts.get(path) ?? (this.#last?.path === path ? this.#last.text : undefined);
    if (kept !== undefined) return kept;
    const text = this.#readAgain(path);
    if (text !== undefined) this.#last = { path, text };
    return text;
  };

  #readAgain(path: string): string | undefined {
    const read = readAtOnce(this.#absolute(path));
    if ('problem' in read) return undefined;
    const { text } = decodeBytes(read.bytes);
    const before = this.#digests.get(path);
    if (before === undefined) this.keep(path, text);
    return before === undefined || before === digest(text) ? text : undefined;
  }
}

/** Enough for the profiles of any tenant. */
const defaultBudget = 4 * 1024 * 1024;
