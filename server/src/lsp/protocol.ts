// What our client and server say to each other beyond the protocol. Types and names only: both sides import it.

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

/** `initializationOptions` of a client. */
export interface InitializationOptions {
  /** False where the client has a JSON service of its own that tells syntax errors, as VS Code does. */
  readonly reportsJsonSyntax?: boolean;
}
