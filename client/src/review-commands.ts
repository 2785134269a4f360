import * as vscode from 'vscode';
import type { RunningServer } from './language-client.ts';
import type { ReviewModule, Reviews } from './review/reviews.ts';

/** What reviews need of the extension around them. */
export interface ReviewOwner {
  readonly hasGit: boolean;
  readonly loadReviews: () => Promise<ReviewModule>;
  readonly server: () => Promise<RunningServer>;
}

/** The command that shows what the changes since a commit do. All else is loaded when it is wanted. */
export class ReviewCommands implements vscode.Disposable {
  readonly #owner: ReviewOwner;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #workspaceChanged = new vscode.EventEmitter<void>();
  readonly #registered: vscode.Disposable;
  #reviews: Promise<Reviews> | undefined;

  constructor(owner: ReviewOwner) {
    this.#owner = owner;
    this.#registered = vscode.Disposable.from(
      this.#changed,
      this.#workspaceChanged,
      vscode.commands.registerCommand('scepProfiles.reviewChanges', async (given?: unknown) => {
        await (await this.#load()).open(baseOf(given));
      }),
      vscode.workspace.registerTextDocumentContentProvider(reviewScheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: async (uri, token) => (await this.#load()).content(uri, token),
      }),
    );
  }

  workspaceChanged(): void {
    this.#workspaceChanged.fire();
  }

  dispose(): void {
    this.#registered.dispose();
    void this.#reviews?.then((reviews) => reviews.dispose());
  }

  #load(): Promise<Reviews> {
    const { loadReviews, server, hasGit } = this.#owner;
    const onChange = (uri: vscode.Uri): void => this.#changed.fire(uri);
    const onDidChangeWorkspace = this.#workspaceChanged.event;
    return (this.#reviews ??= loadReviews().then(
      ({ Reviews }) => new Reviews({ server, hasGit, onChange, onDidChangeWorkspace }),
    ));
  }
}

/** Of the documents that reviews are. */
export const reviewScheme = 'scep-profiles-review';

/** A key binding or a task may name the revision: `{ "base": "origin/main" }`. */
function baseOf(given: unknown): string | undefined {
  const { base }: { readonly base?: unknown } = Object(given);
  return typeof base === 'string' && base !== '' ? base : undefined;
}
