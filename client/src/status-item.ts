import * as vscode from 'vscode';
import type { DocumentStatus } from '../../server/src/lsp/protocol.ts';
import type { RunningServer } from './language-client.ts';
import { TrackedDevicesItem } from './tracked-devices-item.ts';

const selector = [{ language: 'json' }, { language: 'jsonc' }, { language: 'scep-subject' }];

const notRunning: DocumentStatus = {
  label: vscode.l10n.t('Not running'),
  detail: vscode.l10n.t('The language server does not answer.'),
  isLookedAt: false,
};

const nothingHere: DocumentStatus = {
  label: vscode.l10n.t('No SCEP profile'),
  detail: vscode.l10n.t('Nothing in this file is checked.'),
  isLookedAt: false,
};

/** The entry in the language status (`{}` in the status bar) that says why a document is looked at, or why not. */
export class StatusItem implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('scepProfiles.status', selector);
  readonly #listeners: vscode.Disposable[];
  readonly #trackedDevices = new TrackedDevicesItem();
  #server: RunningServer | undefined;

  constructor() {
    this.#item.name = 'SCEP Profiles';
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.languages.onDidChangeDiagnostics(() => this.#update()),
    ];
    this.#update();
  }

  attach(server: RunningServer): void {
    this.#server = server;
    this.#update();
  }

  detach(): void {
    this.#server = undefined;
    this.#update();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#item.dispose();
    this.#trackedDevices.dispose();
  }

  #update(): void {
    void this.#trackedDevices.update(this.#server);
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    if (!this.#server || uri === undefined) {
      this.#show(nothingHere);
      return;
    }
    void this.#ask(this.#server, uri);
  }

  async #ask(server: RunningServer, uri: string): Promise<void> {
    const status = await server.documentStatus(uri).catch((): DocumentStatus => notRunning);
    if (uri === vscode.window.activeTextEditor?.document.uri.toString()) this.#show(status);
  }

  #show({ label, detail, isLookedAt }: DocumentStatus): void {
    this.#item.text = isLookedAt ? `$(shield) ${label}` : label;
    this.#item.detail = detail;
  }
}
