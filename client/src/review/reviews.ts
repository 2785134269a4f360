import * as vscode from 'vscode';
import { reviewMethod, type ReviewAnswer, type ReviewParams } from '../../../server/src/lsp/protocol.ts';
import type { RunningServer } from '../language-client.ts';
import { chooseBase } from './choose-base.ts';
import { chooseFolder } from './choose-folder.ts';
import { FollowedReview, markdownOf } from './followed-review.ts';
import { placeOf, uriOf, type ReviewPlace } from './review-uri.ts';
import { hasTab } from './shown.ts';

/** What the small part of the extension knows of this, loaded with the first review. */
export interface ReviewModule {
  readonly Reviews: typeof Reviews;
}

export interface ReviewServices {
  readonly hasGit: boolean;
  server(): Promise<RunningServer>;
  /** Told when the review that a document shows is another one. */
  onChange(uri: vscode.Uri): void;
  /** Fires when what a workspace file names has changed. */
  readonly onDidChangeWorkspace: vscode.Event<void>;
}

/** What a document shows, and what keeps it up to date. */
interface Shown {
  readonly markdown: string;
  readonly followed: FollowedReview;
}

/** Reviews that were asked for, each a document of Markdown that VS Code's own preview shows. */
export class Reviews implements vscode.Disposable {
  readonly #services: ReviewServices;
  readonly #shown = new Map<string, Shown>();

  constructor(services: ReviewServices) {
    this.#services = services;
  }

  /** Asks what is not given, makes the review and shows it; says why where there is none. */
  async open(base: string | undefined): Promise<void> {
    const obstacle = this.#obstacle();
    if (obstacle !== undefined) return say(obstacle);
    const folder = await chooseFolder();
    if (!folder) return;
    const chosen = base ?? (await this.#choose(folder));
    if (chosen !== undefined) await this.#show({ folder, base: chosen });
  }

  /** Of a review that was open when the window was reloaded there is nothing left: it is made again. */
  async content(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const shown = this.#shown.get(uri.toString());
    if (shown) return shown.markdown;
    const place = placeOf(uri);
    const obstacle = this.#obstacle();
    if (!place || obstacle !== undefined) return obstacle ?? '';
    const answer = await this.#ask(place, token);
    if (answer.ok) this.#keep(uri, place, answer);
    return markdownOf(answer);
  }

  dispose(): void {
    for (const { followed } of this.#shown.values()) followed.dispose();
  }

  /** To run git in a folder is to trust it. */
  #obstacle(): string | undefined {
    if (!this.#services.hasGit)
      return vscode.l10n.t('A review compares with a commit, for which git has to be run. In a browser there is none.');
    if (!vscode.workspace.isTrusted)
      return vscode.l10n.t(
        'A review compares with a commit, for which git has to be run. In a workspace that is not trusted nothing is run.',
      );
    return undefined;
  }

  async #choose(folder: vscode.Uri): Promise<string | undefined> {
    const choice = await chooseBase(await this.#services.server(), folder);
    if (choice.kind === 'none') say(choice.reason);
    return choice.kind === 'base' ? choice.base : undefined;
  }

  async #show(place: ReviewPlace): Promise<void> {
    const answer = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Reviewing the changes since {0}', place.base),
        cancellable: true,
      },
      (_, token) => this.#askUnlessCancelled(place, token),
    );
    if (!answer) return;
    if (!answer.ok) return say(answer.reason);
    const uri = uriOf(place);
    if (answer.failures > 0) complain(answer.failures);
    if (answer.isEmpty && !hasTab(uri))
      return say(vscode.l10n.t('No SCEP change since {0}: no profile, subject or finding is another.', place.base));
    this.#keep(uri, place, answer);
    await this.#tell(uri);
    await showMarkdown(uri);
  }

  #keep(uri: vscode.Uri, place: ReviewPlace, answer: ReviewAnswer & { readonly ok: true }): void {
    const key = uri.toString();
    this.#shown.get(key)?.followed.dispose();
    const followed = new FollowedReview({
      uri,
      answer,
      ask: (token) => this.#ask(place, token),
      onDidChangeWorkspace: this.#services.onDidChangeWorkspace,
      onChange: (markdown) => {
        const isSame = this.#shown.get(key)?.markdown === markdown;
        this.#shown.set(key, { markdown, followed });
        if (!isSame) void this.#tell(uri);
      },
      onClose: () => {
        followed.dispose();
        this.#shown.delete(key);
      },
    });
    this.#shown.set(key, { markdown: answer.markdown, followed });
  }

  /**
   * VS Code keeps a document for a while that nobody shows, with the text it had. It also lets go of one that only a
   * preview shows; the preview then waits for it to be opened again.
   */
  async #tell(uri: vscode.Uri): Promise<void> {
    this.#services.onChange(uri);
    await vscode.workspace.openTextDocument(uri);
  }

  async #askUnlessCancelled(place: ReviewPlace, token: vscode.CancellationToken): Promise<ReviewAnswer | undefined> {
    try {
      return await this.#ask(place, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  }

  async #ask({ folder, base }: ReviewPlace, token: vscode.CancellationToken): Promise<ReviewAnswer> {
    const server = await this.#services.server();
    return server.request<ReviewAnswer>(reviewMethod, { uri: folder.toString(), base } satisfies ReviewParams, token);
  }
}

/** Whoever has turned off VS Code's own Markdown gets the text. */
async function showMarkdown(uri: vscode.Uri): Promise<void> {
  // Not asked for first: as long as it has not been used it is in no list.
  await vscode.commands.executeCommand('markdown.showPreview', uri).then(undefined, async () => {
    await vscode.window.showTextDocument(uri);
  });
}

function say(sentence: string): void {
  // Not waited for: the command has done what it can.
  void vscode.window.showInformationMessage(sentence);
}

function complain(failures: number): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t('{0} rules failed in this review. This is a defect of SCEP Profiles; please report it.', failures),
  );
}
