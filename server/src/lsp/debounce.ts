/** Runs a task for a key once nothing has asked for it for a while. */
export class Debounce {
  readonly #delay: number;
  readonly #timers = new Map<string, NodeJS.Timeout | number>();

  /** `delay` in milliseconds. */
  constructor(delay: number) {
    this.#delay = delay;
  }

  run(key: string, task: () => Promise<void>): void {
    this.cancel(key);
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      void task();
    }, this.#delay);
    this.#timers.set(key, timer);
  }

  cancel(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  clear(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
