import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { ReadingProgress as Progress } from './folder-index.ts';

/** Milliseconds; what takes no longer needs no notice. */
const patience = 1000;

/** Shows in the editor how far the reading of a large workspace is. */
export class ReadingProgressNotice {
  readonly #connection: Connection;
  readonly #canShow: () => boolean;
  #since: number | undefined;
  #notice: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  #shown = -1;

  constructor(connection: Connection, canShow: () => boolean) {
    this.#connection = connection;
    this.#canShow = canShow;
  }

  update({ read, all }: Progress): void {
    this.#since ??= performance.now();
    if (read >= all) {
      this.end();
      return;
    }
    const percent = Math.floor((100 * read) / all);
    if (!this.#canShow() || performance.now() - this.#since < patience || percent === this.#shown) return;
    this.#shown = percent;
    this.#notice ??= this.#begin();
    void this.#notice.then((notice) => notice?.report(percent, `${read} of ${all} files`));
  }

  end(): void {
    this.#since = undefined;
    const notice = this.#notice;
    this.#notice = undefined;
    void notice?.then((each) => each?.done());
  }

  async #begin(): Promise<WorkDoneProgressServerReporter | undefined> {
    try {
      const notice = await this.#connection.window.createWorkDoneProgress();
      notice.begin('Looking for SCEP profiles', 0);
      return notice;
    } catch {
      // Nobody misses a notice that the editor did not want.
      return undefined;
    }
  }
}
