import type { TextOf } from '../../report/reported-finding.ts';
import type { KeptTexts } from './kept-texts.ts';
import type { ToldWorkspaces } from './told-workspaces.ts';

/** The texts that what was found is shown with. Those that are no longer what was checked are not shown, and told. */
export class ShownTexts {
  readonly #texts: KeptTexts;
  readonly #told: ToldWorkspaces;
  readonly #lost = new Set<string>();

  constructor(texts: KeptTexts, told: ToldWorkspaces) {
    this.#texts = texts;
    this.#told = told;
  }

  readonly of: TextOf = (path) => {
    const text = this.#told.textOf(path) ?? this.#texts.of(path);
    if (text === undefined) this.#lost.add(path);
    return text;
  };

  /** Without the files that may hold devices. */
  readonly publicOf: TextOf = (path) => (this.#told.textOf(path) === undefined ? this.of(path) : undefined);

  /** Sentences about texts that were asked for and are gone. */
  lost(): readonly string[] {
    return Array.from(
      this.#lost,
      (path) => `"${path}" was changed or removed while it was checked, so that not all can be shown. Check it again.`,
    );
  }
}
