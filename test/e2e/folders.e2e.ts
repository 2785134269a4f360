// A workspace of several folders, each with a workspace file of its own.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FilesInMemory } from './files-in-memory.ts';
import { codeOf, eventually, ourDiagnostics } from './workbench.ts';

describe('a workspace of several folders in VS Code', () => {
  it('shows of each what its own workspace file says', async () => {
    const [production, test] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(production && test, 'two folders are open');
    const severityIn = async ({ uri, name }: vscode.WorkspaceFolder): Promise<vscode.DiagnosticSeverity> => {
      const found = await eventually(`unknown-variable in ${name}`, () =>
        ourDiagnostics(vscode.Uri.joinPath(uri, 'profiles/wifi.json')).find(
          (each) => codeOf(each) === 'unknown-variable',
        ),
      );
      return found.severity;
    };
    assert.equal(await severityIn(production), vscode.DiagnosticSeverity.Error);
    assert.equal(await severityIn(test), vscode.DiagnosticSeverity.Hint);
  });

  it('does not compare the profiles of one with those of the other', async () => {
    const [production, test] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(production && test, 'two folders are open');
    await eventually('the certificate is missing where it is not', () =>
      ourDiagnostics(vscode.Uri.joinPath(test.uri, 'profiles/wifi.json')).some(
        (each) => codeOf(each) === 'trusted-root-missing',
      ),
    );
    const codes = ourDiagnostics(vscode.Uri.joinPath(production.uri, 'profiles/wifi.json')).map(codeOf);
    assert.ok(!codes.includes('trusted-root-missing'), codes.join());
  });

  it('forgets a folder that is removed, and looks at one that is added', async () => {
    const [, test] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(test);
    const file = vscode.Uri.joinPath(test.uri, 'profiles/wifi.json');
    await eventually('there is something in it', () => ourDiagnostics(file).length > 0);
    vscode.workspace.updateWorkspaceFolders(1, 1);
    await eventually('nothing is said of it', () => ourDiagnostics(file).length === 0);
    vscode.workspace.updateWorkspaceFolders(1, 0, { uri: test.uri, name: test.name });
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
    vscode.workspace.updateWorkspaceFolders(2, 0, { uri: files.uri('') });
    await eventually('it is said of a file that is not open', isSaidOf('a.json'));
    files.writeFile(files.uri('b.json'), wrong);
    await eventually('it is said of a file that is new', isSaidOf('b.json'));
    files.writeFile(files.uri('b.json'), right);
    await eventually('it is not said of what is right', () => !isSaidOf('b.json')());
    await vscode.window.showTextDocument(files.uri('b.json'));
    await eventually('a hover says what the variable is', async () => {
      const position = new vscode.Position(0, new TextDecoder().decode(right).indexOf('UserName'));
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        files.uri('b.json'),
        position,
      );
      return hovers.length > 0;
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    vscode.workspace.updateWorkspaceFolders(2, 1);
    await eventually('nothing is said of it', () => ourDiagnostics(files.uri('a.json')).length === 0);
    files.dispose();
  });
});

const rule = 'unknown-variable';
