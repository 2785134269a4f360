import type { Connection } from 'vscode-languageserver';

/** What the server writes for whoever looks into the output. Nothing of a document or a device may reach it. */
export class Output {
  readonly #connection: Connection;
  readonly #said = new Map<string, string>();
  readonly #complained = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  readonly log = (message: string): void => {
    this.#connection.console.error(message);
  };

  /** A failure that lasts is one line, however often it is met. */
  readonly logOnce = (message: string): void => {
    if (this.#complained.has(message)) return;
    this.#complained.add(message);
    this.log(message);
  };

  /** Only where it is another sentence than the last one about the same thing. */
  tell(about: string, sentence: string): void {
    if (this.#said.get(about) === sentence) return;
    this.#said.set(about, sentence);
    this.#connection.console.info(sentence);
  }
}
