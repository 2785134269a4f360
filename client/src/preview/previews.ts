import * as vscode from 'vscode';
import type { Remembered } from './messages.ts';
import { profileEditor } from '../profile-editor.ts';
import { viewFolder } from './html.ts';
import { deviceKey, PreviewPanel } from './preview-panel.ts';
import type { PreviewServices } from './services.ts';

export { chooseDevices } from './choose-devices.ts';

/** What the small part of the extension knows of this, loaded with the first preview. */
export interface PreviewModule {
  readonly Previews: typeof Previews;
  readonly chooseDevices: typeof import('./choose-devices.ts').chooseDevices;
}

/** The one preview panel there is, or is not. */
export class Previews implements vscode.Disposable {
  readonly #services: PreviewServices;
  #panel: PreviewPanel | undefined;

  constructor(services: PreviewServices) {
    this.#services = services;
  }

  /** Shows the preview of what is at the cursor of an editor; without one of ours, of an editor that a person means. */
  async open(wanted: vscode.TextEditor | undefined): Promise<void> {
    if (this.#panel) {
      if (wanted) this.#panel.follow(wanted);
      this.#panel.reveal();
      return;
    }
    const editor = await profileEditor(wanted);
    if (!editor) {
      void offerSample();
      return;
    }
    const { document, selection } = editor;
    const { line, character } = selection.active;
    const panel = vscode.window.createWebviewPanel(
      previewViewType,
      vscode.l10n.t('SCEP Profile Preview'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      this.#options(),
    );
    const device = this.#services.memento.get<string | null>(deviceKey, null);
    const uri = document.uri.toString();
    this.restore(panel, { uri, position: { line, character }, device, compareWith: null });
  }

  /** Fills a panel: a new one, or one that was open when the window was reloaded. */
  restore(panel: vscode.WebviewPanel, remembered: Remembered): void {
    panel.webview.options = this.#options();
    const filled = new PreviewPanel(panel, this.#services, remembered);
    this.#panel = filled;
    filled.onDidDispose(() => {
      if (this.#panel === filled) this.#panel = undefined;
    });
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #options(): vscode.WebviewOptions {
    return { enableScripts: true, enableForms: false, localResourceRoots: [viewFolder(this.#services.extensionUri)] };
  }
}

async function offerSample(): Promise<void> {
  const sample = vscode.l10n.t('Open Sample Profile');
  const message = vscode.l10n.t('Open a file with a SCEP profile first: its preview follows the cursor.');
  if ((await vscode.window.showInformationMessage(message, sample)) === sample)
    await vscode.commands.executeCommand('scepProfiles.openSample');
}

/** Of our panels, for VS Code. */
const previewViewType = 'scepProfiles.preview';
