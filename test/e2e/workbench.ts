import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A limit, not a wait, in milliseconds: a busy machine is slow. */
const patience = 60_000;

/** Polls until `probe` gives something; an answer that stays away says what was waited for. */
export async function eventually<T>(
  description: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  for (const start = Date.now(); ;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (Date.now() - start > patience) assert.fail(`This did not happen in ${patience / 1000} seconds: ${description}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Polls until what is told is as expected; else shows what it was last. */
export async function eventuallyEqual<T>(description: string, tell: () => T, expected: T): Promise<void> {
  const isEqual = (): boolean => JSON.stringify(tell()) === JSON.stringify(expected);
  await eventually(description, isEqual).catch(() => assert.deepEqual(tell(), expected, description));
}

/** The editor with the keyboard, when it shows such a document. */
export function activeEditor(
  description: string,
  isRight: (document: vscode.TextDocument) => boolean,
): Promise<vscode.TextEditor> {
  return eventually(`${description} is in front`, () => {
    const { activeTextEditor } = vscode.window;
    return activeTextEditor !== undefined && isRight(activeTextEditor.document) && activeTextEditor;
  });
}

/** The URI of a file in the workspace folder that is open. */
export function fileUri(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** A file of the workspace, written anew. */
export async function write(path: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
  return open(path);
}

/** The range of the first `text` in a document, which has to be there. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `"${text}" is in the document`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

export function ourDiagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'scep-profiles');
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits for a finding of a rule and gives it. */
export function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return eventually(`${rule} in ${document.uri.path}`, () =>
    ourDiagnostics(document.uri).find((diagnostic) => codeOf(diagnostic) === rule),
  );
}

export function noFinding(document: vscode.TextDocument, rule: string): Promise<boolean> {
  return eventually(`no ${rule} in ${document.uri.path}`, () =>
    ourDiagnostics(document.uri).every((diagnostic) => codeOf(diagnostic) !== rule),
  );
}

export async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was applied');
}

/** Applies the action of that title, when it is offered, as a click on it would. */
export async function applyAction(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: string,
): Promise<vscode.CodeAction> {
  const action = await eventually(`"${title}" is offered`, async () => {
    const actions = await ask<vscode.CodeAction[]>('executeCodeActionProvider', document.uri, range);
    return actions?.find((candidate) => candidate.title === title);
  });
  assert.ok(action.edit, `"${title}" edits something`);
  assert.ok(await vscode.workspace.applyEdit(action.edit), 'the edit was applied');
  return action;
}

/** What the providers of the editor answer; nothing while none is registered. */
export async function ask<T>(command: string, uri: vscode.Uri, ...rest: readonly unknown[]): Promise<T | undefined> {
  return vscode.commands.executeCommand<T | undefined>(`vscode.${command}`, uri, ...rest);
}

/** Moves the cursor of the editor that shows the document to the start of the first `text`. */
export function putCursor(document: vscode.TextDocument, text: string): void {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  assert.ok(editor, `an editor shows ${document.uri.path}`);
  const { start } = rangeOf(document, text);
  editor.selection = new vscode.Selection(start, start);
}

/** The tab of the preview, when it is there and its title is as it should be. */
export function previewTab(title: string): Promise<vscode.Tab> {
  return eventually(`a tab "${title}"`, () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find((tab) => tab.input instanceof vscode.TabInputWebview && tab.label === title),
  );
}
