/** Lets what waits (messages, Ctrl+C) in while long work is done in small steps. */
export class Breath {
  readonly #longest: number;
  #since = performance.now();

  /** `longest`: milliseconds of work in one go. A key that is pressed meanwhile waits that long at most. */
  constructor(longest = 8) {
    this.#longest = longest;
  }

  /** To be called after each step. */
  async take(): Promise<void> {
    if (performance.now() - this.#since < this.#longest) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#since = performance.now();
  }
}
