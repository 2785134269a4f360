import type * as vscode from 'vscode';
import type { RunningServer } from '../language-client.ts';

/** What the preview needs of the rest of the extension. */
export interface PreviewServices {
  readonly extensionUri: vscode.Uri;
  /** Keeps what was chosen in this workspace. */
  readonly memento: vscode.Memento;
  /** Starts the server where it does not run yet. */
  server(): Promise<RunningServer>;
  /** Whether a document can be previewed. */
  concerns(document: vscode.TextDocument): boolean;
  /** Whether there may be a last commit to compare a document with. */
  canReadHead(uri: string): boolean;
  /** Fires when devices, templates or other things beside the document may have changed. */
  readonly onDidChangeWorkspace: vscode.Event<void>;
}
