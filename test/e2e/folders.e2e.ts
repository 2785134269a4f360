// A workspace of several folders, each with a workspace file of its own.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FilesInMemory } from './files-in-memory.ts';
import { ask, codeOf, eventually, ourDiagnostics } from './workbench.ts';

describe('a workspace of several folders in VS Code', () => {
  it('shows of each what its own workspace file says', async () => {
    const [production, test] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(production && test, 'two folders are open');
    const isSaidIn = ({ uri, name }: vscode.WorkspaceFolder, severity: vscode.DiagnosticSeverity): Promise<boolean> =>
      eventually(`unknown-variable in ${name}, of severity ${severity}`, () =>
        ourDiagnostics(vscode.Uri.joinPath(uri, 'profiles/wifi.json')).some(
          (each) => codeOf(each) === 'unknown-variable' && each.severity === severity,
        ),
      );
    await isSaidIn(production, vscode.DiagnosticSeverity.Error);
    await isSaidIn(test, vscode.DiagnosticSeverity.Hint);
  });

  it('does not compare the profiles of one with those of the other', async () => {
    const [production, test] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(production && test, 'two folders are open');
    await eventually('the certificate is missing where it is not', () =>
      ourDiagnostics(vscode.Uri.joinPath(test.uri, 'profiles/wifi.json')).some(
        (each) => codeOf(each) === 'trusted-root-missing',
      ),
    );
    await eventually('it is not missing where it is', () => {
      const codes = new Set(ourDiagnostics(vscode.Uri.joinPath(production.uri, 'profiles/wifi.json')).map(codeOf));
      return codes.has(rule) && !codes.has('trusted-root-missing');
    });
  });

  it('forgets a folder that is removed, and looks at one that is added', async () => {
    const [, test] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(test);
    const file = vscode.Uri.joinPath(test.uri, 'profiles/wifi.json');
    await eventually('there is something in it', () => ourDiagnostics(file).length > 0);
    await changeFolders(1, 1);
    await eventually('nothing is said of it', () => ourDiagnostics(file).length === 0);
    await changeFolders(1, 0, { uri: test.uri, name: test.name });
    await eventually('it is said again', () => ourDiagnostics(file).length > 0);
  });

  it('serves a folder that is added from a file system that was not there before, and follows it', async () => {
    const [production] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(production);
    const wrong = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(production.uri, 'profiles/wifi.json'));
    const right = new TextEncoder().encode(new TextDecoder().decode(wrong).replace('{{UserNme}}', '{{UserName}}'));
    const files = new FilesInMemory('tenant-archive');
    const isSaidOf = (path: string) => () => ourDiagnostics(files.uri(path)).some((each) => codeOf(each) === rule);
    files.writeFile(files.uri('a.json'), wrong);
    await changeFolders(2, 0, { uri: files.uri('') });
    await eventually('it is said of a file that is not open', isSaidOf('a.json'));
    files.writeFile(files.uri('b.json'), wrong);
    await eventually('it is said of a file that is new', isSaidOf('b.json'));
    files.writeFile(files.uri('b.json'), right);
    await eventually('it is not said of what is right', () => !isSaidOf('b.json')());
    await vscode.window.showTextDocument(files.uri('b.json'));
    await eventually('a hover says what the variable is', async () => {
      const position = new vscode.Position(0, new TextDecoder().decode(right).indexOf('UserName'));
      const hovers = await ask<vscode.Hover[]>('executeHoverProvider', files.uri('b.json'), position);
      return hovers !== undefined && hovers.length > 0;
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await changeFolders(2, 1);
    await eventually('nothing is said of it', () => ourDiagnostics(files.uri('a.json')).length === 0);
    files.dispose();
  });
});

const rule = 'unknown-variable';

/** Refused while an earlier change is under way. */
async function changeFolders(...change: Parameters<typeof vscode.workspace.updateWorkspaceFolders>): Promise<void> {
  await eventually('the folders are changed', () => vscode.workspace.updateWorkspaceFolders(...change));
}
