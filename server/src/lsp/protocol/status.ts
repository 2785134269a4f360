// Whether and why a document is looked at.

/** Whether and why a document is looked at; the status item shows it. */
export const documentStatusMethod = 'scepProfiles/documentStatus';

export interface DocumentStatusParams {
  readonly uri: string;
}

export interface DocumentStatus {
  /** A few words: `2 SCEP profiles`. */
  readonly label: string;
  /** A sentence or two. */
  readonly detail: string;
  readonly isLookedAt: boolean;
}
