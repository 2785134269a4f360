import * as vscode from 'vscode';
import { profileEditor } from './profile-editor.ts';

/** The commands for somebody who is new here. None of them is ever run by us. */
export function registerGettingStarted({ extensionUri, extension, subscriptions }: vscode.ExtensionContext): void {
  const sample = new Sample(extensionUri);
  subscriptions.push(
    vscode.commands.registerCommand('scepProfiles.openSample', () => sample.open()),
    vscode.commands.registerCommand('scepProfiles.goToProblem', async () => {
      if (!(await profileEditor())) await sample.open();
      await vscode.commands.executeCommand('editor.action.marker.next');
    }),
    vscode.commands.registerCommand('scepProfiles.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false),
    ),
  );
}

/** A profile that is nobody's, in a document without a file: whatever is done to it is lost without harm. */
class Sample {
  readonly #file: vscode.Uri;
  #document: vscode.TextDocument | undefined;

  constructor(extensionUri: vscode.Uri) {
    this.#file = vscode.Uri.joinPath(extensionUri, 'walkthrough', 'sample-profile.json');
  }

  async open(): Promise<void> {
    if (!this.#document || this.#document.isClosed) this.#document = await this.#create();
    await vscode.window.showTextDocument(this.#document);
  }

  async #create(): Promise<vscode.TextDocument> {
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.#file));
    return vscode.workspace.openTextDocument({ language: 'json', content });
  }
}
