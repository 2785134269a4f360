import * as vscode from 'vscode';
import { Debounced } from '../debounced.ts';
import { exportRequest } from './export-request.ts';
import { previewHtml } from './html.ts';
import type { CopyFormat, FromView, PreviewContent, Remembered, Span, ToView, VerifiedFile } from './messages.ts';
import { PreviewSource } from './preview-source.ts';
import type { PreviewServices } from './services.ts';
import { openCertificate } from './open-certificate.ts';

/** The panel with the preview: follows the cursor, asks the server, and does what is clicked in the view. */
export class PreviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: PreviewServices;
  readonly #source: PreviewSource;
  readonly #listeners: vscode.Disposable[];
  readonly #updating = new Debounced(updateDelay);
  #verified: VerifiedFile | null = null;
  #remembered: Remembered;

  constructor(panel: vscode.WebviewPanel, services: PreviewServices, remembered: Remembered) {
    this.#panel = panel;
    this.#services = services;
    this.#source = new PreviewSource(services);
    this.#remembered = remembered;
    panel.webview.html = previewHtml(panel.webview, services.extensionUri);
    this.#listeners = [
      panel.webview.onDidReceiveMessage(
        (message: FromView) => void this.#received(message).catch((error: unknown) => this.#failed(error)),
      ),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#changed(document)),
      services.onDidChangeWorkspace(() => this.update()),
    ];
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(() => {
      this.dispose();
      listener();
    });
  }

  /** Shows the panel; where it is shown already, the keyboard moves into it. */
  reveal(): void {
    this.#panel.reveal(undefined, !this.#panel.visible);
  }

  /** Asks anew, once nothing has happened for a moment. */
  update(): void {
    this.#updating.run(() => this.#update().catch((error: unknown) => this.#failed(error)));
  }

  /** Shows what is at the cursor of an editor, if that is something of ours. */
  follow(editor: vscode.TextEditor): void {
    const { document, selection } = editor;
    if (!this.#services.concerns(document)) return;
    const uri = document.uri.toString();
    const { line, character } = selection.active;
    const isOther = uri !== this.#remembered.uri;
    if (isOther) this.#verified = null;
    this.#remembered = { ...this.#remembered, uri, position: { line, character } };
    void this.#post({ kind: 'cursor', span: this.#cursor() });
    // Inside one profile the cursor changes nothing but what is highlighted; which profile it is in, the server knows.
    if (isOther || !this.#source.isInShownProfile(document.offsetAt(selection.active))) this.update();
  }

  dispose(): void {
    this.#updating.cancel();
    for (const listener of this.#listeners) listener.dispose();
  }

  async #update(): Promise<void> {
    const answer = await this.#source.ask(this.#remembered);
    if (answer.kind === 'stale') return;
    const { preview, file } = answer;
    this.#panel.title = preview
      ? vscode.l10n.t('Preview: {0}', preview.profile.title)
      : vscode.l10n.t('SCEP Profile Preview');
    const content: PreviewContent = {
      file,
      preview,
      remembered: this.#remembered,
      cursor: this.#cursor(),
      canReadHead: this.#services.canReadHead(this.#remembered.uri),
      verified: this.#verified,
    };
    await this.#post({ kind: 'show', content });
  }

  #changed({ uri }: vscode.TextDocument): void {
    if (uri.toString() === this.#remembered.uri) this.update();
  }

  #cursor(): Span | null {
    const editor = this.#editor();
    if (!editor) return null;
    const { document, selection } = editor;
    return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.#remembered.uri);
  }

  async #received(message: FromView): Promise<void> {
    switch (message.kind) {
      case 'ready':
        if (vscode.l10n.bundle) await this.#post({ kind: 'texts', texts: vscode.l10n.bundle });
        return this.#update();
      case 'reveal':
        return this.#revealSpan(message.span);
      case 'selectDevice':
        await this.#services.memento.update(deviceKey, message.label);
        return this.#remember({ device: message.label });
      case 'compareWith':
        return this.#remember({ compareWith: message.choice });
      case 'copy':
        return this.#copy(message.format);
      case 'exportRequest':
        return this.#say(await exportRequest(this.#services, this.#remembered));
      case 'openCertificate':
        return this.#verify(await openCertificate(this.#services, this.#remembered));
      case 'closeCertificate':
        this.#verified = null;
        return this.#update();
      case 'chooseDevices':
        await vscode.commands.executeCommand('scepProfiles.chooseDevices');
    }
  }

  #remember(change: Partial<Remembered>): Promise<void> {
    this.#remembered = { ...this.#remembered, ...change };
    return this.#update();
  }

  async #revealSpan({ start, end }: Span): Promise<void> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(this.#remembered.uri));
    const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const viewColumn = this.#editor()?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(document, { viewColumn, selection });
  }

  async #copy(format: CopyFormat): Promise<void> {
    const text = this.#source.shown?.selected?.copies[format];
    if (text === undefined || text === null) return this.#say(vscode.l10n.t('There is no name to copy.'));
    await vscode.env.clipboard.writeText(text);
    return this.#say(copied[format]);
  }

  async #verify(file: VerifiedFile | undefined): Promise<void> {
    if (!file) return;
    this.#verified = file;
    await this.#update();
  }

  /** The server may be on its way down; what is shown stays. */
  #failed(error: unknown): Promise<void> {
    return this.#say(vscode.l10n.t('That did not work: {0}', error instanceof Error ? error.message : String(error)));
  }

  #say(text: string | undefined): Promise<void> {
    return text === undefined ? Promise.resolve() : this.#post({ kind: 'said', text });
  }

  async #post(message: ToView): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }
}

/** Under which the device is kept that was looked at last. */
export const deviceKey = 'scepProfiles.previewDevice';

/** Milliseconds: as long as the keys of one word take. */
const updateDelay = 120;

const copied: Readonly<Record<CopyFormat, string>> = {
  rfc4514: vscode.l10n.t('Copied as RFC 4514.'),
  certStrToName: vscode.l10n.t('Copied as CertStrToName reads it.'),
  derHex: vscode.l10n.t('Copied as DER in hexadecimal.'),
  json: vscode.l10n.t('Copied as JSON.'),
};
