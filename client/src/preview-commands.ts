import * as vscode from 'vscode';
import type { ChosenDevices, LensPlace } from '../../server/src/lsp/protocol.ts';
import { isPreviewable } from './documents.ts';
import type { RunningServer } from './language-client.ts';
import type { Remembered } from './preview/messages.ts';
import type { PreviewModule, Previews } from './preview/previews.ts';

/** What the preview needs of the extension around it. */
export interface PreviewOwner {
  readonly context: vscode.ExtensionContext;
  readonly hasGit: boolean;
  readonly loadPreview: () => Promise<PreviewModule>;
  readonly server: () => Promise<RunningServer>;
}

/** The commands of the preview. The preview itself is loaded when it is wanted. */
export class PreviewCommands implements vscode.Disposable {
  readonly #owner: PreviewOwner;
  readonly #workspaceChanged = new vscode.EventEmitter<void>();
  #previews: Promise<Previews> | undefined;
  #canPreview = false;

  constructor(owner: PreviewOwner) {
    this.#owner = owner;
    owner.context.subscriptions.push(
      this,
      vscode.commands.registerCommand('scepProfiles.openPreview', async (place?: unknown) => {
        const editor = isLensPlace(place) ? await goTo(place) : vscode.window.activeTextEditor;
        await (await this.#load()).open(editor);
      }),
      vscode.commands.registerCommand('scepProfiles.chooseDevices', () => this.#chooseDevices()),
      vscode.window.registerWebviewPanelSerializer('scepProfiles.preview', {
        deserializeWebviewPanel: (panel, state) => this.#restore(panel, state),
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#updateContext(editor?.document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#updateContext(document)),
    );
    this.#updateContext(vscode.window.activeTextEditor?.document);
  }

  /** Which devices a person chose; null for all. */
  get chosenDevices(): ChosenDevices | null {
    return this.#owner.context.workspaceState.get<ChosenDevices | null>(devicesKey, null);
  }

  workspaceChanged(): void {
    this.#workspaceChanged.fire();
  }

  dispose(): void {
    this.#workspaceChanged.dispose();
    void this.#previews?.then((previews) => previews.dispose());
  }

  /** To run git in a folder is to trust it. */
  #canReadHead(uri: string): boolean {
    return this.#owner.hasGit && vscode.workspace.isTrusted && uri.startsWith('file:');
  }

  #load(): Promise<Previews> {
    return (this.#previews ??= this.#owner.loadPreview().then(
      ({ Previews }) =>
        new Previews({
          extensionUri: this.#owner.context.extensionUri,
          memento: this.#owner.context.workspaceState,
          server: this.#owner.server,
          canReadHead: (uri) => this.#canReadHead(uri),
          concerns: isPreviewable,
          onDidChangeWorkspace: this.#workspaceChanged.event,
        }),
    ));
  }

  async #restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    if (isRemembered(state)) (await this.#load()).restore(panel, state);
    else panel.dispose();
  }

  async #chooseDevices(): Promise<void> {
    const server = await this.#owner.server();
    const { chooseDevices } = await this.#owner.loadPreview();
    const uri = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const chosen = await chooseDevices(server, uri?.toString() ?? '', this.chosenDevices);
    if (chosen === undefined) return;
    await this.#owner.context.workspaceState.update(devicesKey, chosen);
    await server.chooseDevices(chosen);
    this.workspaceChanged();
  }

  /** For the button in the title of an editor, which is shown where there is something to preview. */
  #updateContext(document: vscode.TextDocument | undefined): void {
    if (document && document !== vscode.window.activeTextEditor?.document) return;
    const canPreview = document !== undefined && isPreviewable(document);
    if (canPreview === this.#canPreview) return;
    this.#canPreview = canPreview;
    void vscode.commands.executeCommand('setContext', 'scepProfiles.canPreview', canPreview);
  }
}

const devicesKey = 'scepProfiles.devices';

/** Of a lens or of the side view. The button in the editor's title passes something else. */
function isLensPlace(place: unknown): place is LensPlace {
  return typeof place === 'object' && place !== null && 'position' in place && 'uri' in place;
}

/** A click on a lens leaves the cursor where it was, one in the side view the file closed; and the preview follows the cursor. */
async function goTo({ uri, position: { line, character } }: LensPlace): Promise<vscode.TextEditor> {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const document = editor?.document ?? (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)));
  const viewColumn = editor?.viewColumn;
  const position = new vscode.Position(line, character);
  const selection = new vscode.Range(position, position);
  return vscode.window.showTextDocument(document, viewColumn === undefined ? { selection } : { viewColumn, selection });
}

/** What a webview kept may be of an older version of ours. */
function isRemembered(state: unknown): state is Remembered {
  if (typeof state !== 'object' || state === null) return false;
  const { uri, position, device, compareWith } = state as Partial<Record<keyof Remembered, unknown>>;
  return (
    typeof uri === 'string' &&
    typeof position === 'object' &&
    position !== null &&
    (device === null || typeof device === 'string') &&
    typeof compareWith === 'object'
  );
}
