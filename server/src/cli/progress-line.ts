/** A line of a terminal that is written over and over. Nothing of it is seen in a run that is done at once. */
export class ProgressLine {
  readonly #write: (text: string) => void;
  #next: number | undefined;
  #isShown = false;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** `undefined` takes the line away. `now` is in milliseconds, from anywhere. */
  show(text: string | undefined, now: number): void {
    if (text === undefined) {
      if (this.#isShown) this.#write(clearLine);
      this.#isShown = false;
      return;
    }
    this.#next ??= now + patience;
    if (now < this.#next) return;
    this.#next = now + interval;
    this.#isShown = true;
    this.#write(`${clearLine}${text}`);
  }
}

/** To the beginning of the line, and clear to its end. */
const clearLine = '\r\u001b[K';
/** In milliseconds. */
const patience = 500;
const interval = 100;
