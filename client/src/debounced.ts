/** Runs the last of several tasks, once no other has come for a while. */
export class Debounced {
  readonly #delay: () => number;
  #timer: NodeJS.Timeout | number | undefined;

  /** `delay` in milliseconds; asked for at each task, where it is no number. */
  constructor(delay: number | (() => number)) {
    this.#delay = typeof delay === 'number' ? () => delay : delay;
  }

  run(task: () => Promise<void>): void {
    this.cancel();
    this.#timer = setTimeout(() => void task(), this.#delay());
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
