/** What goes to standard output, without a line break at its end. */
export interface WrittenRenderings {
  readonly text: string;
  /** False where there was nothing to write for some device. */
  readonly isComplete: boolean;
}

/** What there is to write for one device; or why there is nothing. */
export type Written = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };
