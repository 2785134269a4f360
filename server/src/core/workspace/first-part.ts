/** A part of a first workspace file, and what is to be said about it. */
export interface Part {
  readonly content: Readonly<Record<string, unknown>>;
  readonly used: readonly string[];
  readonly left: readonly string[];
}

/** Where nothing of the kind lies around. */
export const nothing: Part = { content: {}, used: [], left: [] };
