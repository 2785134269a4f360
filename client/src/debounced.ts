/** Runs the last of several tasks, once no other has come for a while. */
export class Debounced {
  readonly #delay: number;
  #timer: NodeJS.Timeout | number | undefined;

  /** `delay` in milliseconds. */
  constructor(delay: number) {
    this.#delay = delay;
  }

  run(task: () => Promise<void>): void {
    this.cancel();
    this.#timer = setTimeout(() => void task(), this.#delay);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
