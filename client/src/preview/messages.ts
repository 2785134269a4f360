// What the extension and the view in its webview say to each other. Types only: both sides import it.
import type { Preview, VerifyAnswer } from '../../../server/src/lsp/protocol.ts';

type Span = Preview['profile']['span'];

/** From the extension to the view. */
export type ToView =
  /** Texts in the language of VS Code by the English ones, before anything is shown; not sent where there are none. */
  | { readonly kind: 'texts'; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: 'show'; readonly content: PreviewContent }
  /** Where the cursor is in the document that is shown; null where it is in another one. */
  | { readonly kind: 'cursor'; readonly span: Span | null }
  /** A sentence to be shown and read out: something was copied, or could not be done. */
  | { readonly kind: 'said'; readonly text: string };

/** All there is to show. The view draws it, and keeps nothing but its filter. */
export interface PreviewContent {
  /** Name of the file. */
  readonly file: string;
  /** Null where the document has no profile, or is gone. */
  readonly preview: Preview | null;
  readonly remembered: Remembered;
  readonly cursor: Span | null;
  /** Whether there may be a last commit to compare with. */
  readonly canReadHead: boolean;
  readonly verified: VerifiedFile | null;
}

export interface VerifiedFile {
  readonly name: string;
  readonly answer: VerifyAnswer;
}

/** What a person chose; it outlives a reload of the window. */
export interface Remembered {
  /** URI of the document. */
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  /** Label; null for the worst case. */
  readonly device: string | null;
  readonly compareWith: CompareChoice | null;
}

export type CompareChoice = { readonly kind: 'device'; readonly label: string } | { readonly kind: 'head' };

/** Which of the texts for the clipboard. */
export type CopyFormat = keyof NonNullable<Preview['selected']>['copies'];

/** From the view to the extension. */
export type FromView =
  /** It can be shown something: after it was opened, and after it was hidden. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'reveal'; readonly span: Span }
  | { readonly kind: 'selectDevice'; readonly label: string | null }
  | { readonly kind: 'compareWith'; readonly choice: CompareChoice | null }
  | { readonly kind: 'copy'; readonly format: CopyFormat }
  | { readonly kind: 'exportRequest' }
  | { readonly kind: 'openCertificate' }
  | { readonly kind: 'closeCertificate' }
  | { readonly kind: 'chooseDevices' };

export type { Preview, Span, VerifyAnswer };
