// The counterpart of `vscode.l10n` where there is no `vscode`. Imported as `l10n`, so that its texts are found (build/client-texts.mjs).

let texts: Readonly<Record<string, string>> = {};

/** From now on texts are shown as this says: the translation by the English text. */
export function use(translated: Readonly<Record<string, string>>): void {
  texts = translated;
}

/** A text in the language of VS Code, `{0}` in it replaced by the first of the values, and so on. */
export function t(english: string, ...values: readonly (string | number)[]): string {
  return (texts[english] ?? english).replace(/\{(\d+)\}/g, (hole, index) => String(values[Number(index)] ?? hole));
}
