/** Milliseconds of work in one go; a key that is pressed meanwhile waits that long at most. */
const longest = 8;

/** Lets messages in while long work is done in small steps. */
export class Breath {
  #since = performance.now();

  /** To be called after each step. */
  async take(): Promise<void> {
    if (performance.now() - this.#since < longest) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#since = performance.now();
  }
}
