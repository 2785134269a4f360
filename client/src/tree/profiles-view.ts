import * as vscode from 'vscode';
import type { RunningServer } from '../language-client.ts';
import type { ProfileElement } from './profile-item.ts';
import { ProfileTree, type Decorations } from './profile-tree.ts';

/** The side view with the profiles of the workspace. Starts the server when somebody looks at it. */
export class ProfilesView implements vscode.Disposable {
  readonly #tree: ProfileTree;
  readonly #view: vscode.TreeView<ProfileElement>;
  readonly #decorated = new vscode.EventEmitter<undefined>();
  readonly #registered: vscode.Disposable;
  #decorations: Decorations = new Map();
  /** Whether something changed while nobody looked. */
  #isOutdated = false;

  constructor(server: () => Promise<RunningServer>) {
    this.#tree = new ProfileTree(server, {
      listed: ({ isComplete }, decorations) => {
        view.message = isComplete ? undefined : vscode.l10n.t('Reading the files of the workspace…');
        this.#decorations = decorations;
        this.#decorated.fire(undefined);
      },
      failed: () => (view.message = vscode.l10n.t('The language server does not answer.')),
    });
    const view = vscode.window.createTreeView('scepProfiles.profiles', {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#view = view;
    this.#registered = vscode.Disposable.from(
      view,
      view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#isOutdated) this.#refresh();
      }),
      this.#decorated,
      vscode.window.registerFileDecorationProvider({
        onDidChangeFileDecorations: this.#decorated.event,
        provideFileDecoration: (uri) => this.#decorations.get(uri.toString()),
      }),
    );
  }

  /** Other profiles are there, or they fare otherwise. Somebody who types does not pay for a view that is hidden. */
  changed(): void {
    if (this.#view.visible) this.#refresh();
    else this.#isOutdated = this.#tree.wasAskedFor;
  }

  #refresh(): void {
    this.#isOutdated = false;
    void this.#tree.refresh();
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
