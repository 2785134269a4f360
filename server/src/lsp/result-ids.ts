import type { Diagnostic } from 'vscode-languageserver';

/** Of a document that nothing is said of. */
export const cleanResultId = 'clean';

/** Names for what was said of a document, the same as long as it is the same: a client that has it is not sent it again. */
export class ResultIds {
  readonly #known = new Map<string, { readonly id: string; readonly diagnostics: readonly Diagnostic[] }>();
  /** No client may take an id of an earlier server for one of this. */
  readonly #start = Date.now().toString(36);
  #count = 0;

  of(uri: string, diagnostics: readonly Diagnostic[]): string {
    if (diagnostics.length === 0) {
      this.#known.delete(uri);
      return cleanResultId;
    }
    const known = this.#known.get(uri);
    if (known?.diagnostics === diagnostics) return known.id;
    const isSame = known && JSON.stringify(known.diagnostics) === JSON.stringify(diagnostics);
    const id = isSame ? known.id : `${this.#start}-${++this.#count}`;
    this.#known.set(uri, { id, diagnostics });
    return id;
  }
}
