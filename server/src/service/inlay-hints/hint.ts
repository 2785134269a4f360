/** A few words behind a place of the document. */
export interface Hint {
  /** In the document. */
  readonly offset: number;
  readonly label: string;
  /** A sentence or two: what the words mean and where they come from. */
  readonly tooltip: string;
}
