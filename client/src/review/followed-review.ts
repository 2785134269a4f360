import * as vscode from 'vscode';
import type { ReviewAnswer } from '../../../server/src/lsp/protocol.ts';
import { Debounced } from '../debounced.ts';
import { hasTab, isSeen, shows } from './shown.ts';
import { watchRepository } from './watch-repository.ts';

export interface FollowedReviewOptions {
  readonly uri: vscode.Uri;
  readonly answer: ReviewAnswer & { readonly ok: true };
  /** Makes the review again. */
  readonly ask: (token: vscode.CancellationToken) => Promise<ReviewAnswer>;
  /** Fires when what a workspace file names has changed. */
  readonly onDidChangeWorkspace: vscode.Event<void>;
  /** Told when the review is another one. */
  readonly onChange: (markdown: string) => void;
  /** Told when its last tab was closed. */
  readonly onClose: () => void;
}

/** Makes a review again when what it was made from has changed: at once where somebody sees it, else when somebody does. */
export class FollowedReview implements vscode.Disposable {
  readonly #options: FollowedReviewOptions;
  readonly #listeners: vscode.Disposable;
  readonly #updating = new Debounced(() => Math.max(leastDelay, this.#lastTook));
  #asking: vscode.CancellationTokenSource | undefined;
  #isStale = false;
  /** Milliseconds. */
  #lastTook = 0;

  constructor(options: FollowedReviewOptions) {
    this.#options = options;
    this.#listeners = vscode.Disposable.from(
      watchRepository(options.answer.repository, () => this.#changed()),
      options.onDidChangeWorkspace(() => this.#changed()),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => this.#tabsChanged(closed)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#documentClosed(uri)),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#updating.cancel();
    this.#asking?.cancel();
  }

  #changed(): void {
    this.#isStale = true;
    this.#updateWhereSeen();
  }

  #tabsChanged(closed: readonly vscode.Tab[]): void {
    const { uri, onClose } = this.#options;
    if (closed.some((tab) => shows(tab, uri)) && !hasTab(uri)) onClose();
    else this.#updateWhereSeen();
  }

  /** Also one that never had a tab, as others may open it. */
  #documentClosed(closed: vscode.Uri): void {
    const { uri, onClose } = this.#options;
    if (closed.toString() === uri.toString() && !hasTab(uri)) onClose();
  }

  #updateWhereSeen(): void {
    if (this.#isStale && isSeen(this.#options.uri)) this.#updating.run(() => this.#update());
  }

  /** Where something changes meanwhile, the answer is of no use any more. A failure leaves what is shown. */
  async #update(): Promise<void> {
    this.#isStale = false;
    this.#asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    const began = performance.now();
    try {
      const answer = await this.#options.ask(asking.token);
      if (asking.token.isCancellationRequested) return;
      this.#lastTook = performance.now() - began;
      this.#options.onChange(markdownOf(answer));
    } catch {
      // Cancelled, or the server is on its way down: the next change asks again.
      this.#isStale ||= !asking.token.isCancellationRequested;
    } finally {
      asking.dispose();
    }
  }
}

/**
 * Milliseconds: a commit changes several files. A review reads the whole repository, which takes seconds where there are
 * thousands of profiles: a pause as long as that keeps it from running all the time that somebody types.
 */
const leastDelay = 400;

/** A sentence as Markdown that shows it and does nothing else. */
export function markdownOf(answer: ReviewAnswer): string {
  return answer.ok ? answer.markdown : answer.reason.replaceAll(/[\\`*_{}[\]<>()#+!|&~]/gu, '\\$&');
}
