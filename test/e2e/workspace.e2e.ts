// Profiles that nobody has opened, in a folder that was opened.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  codeOf,
  eventually,
  eventuallyEqual,
  fileUri,
  finding,
  noFinding,
  open,
  ourDiagnostics,
  replace,
} from './workbench.ts';

const wifi = fileUri('profiles/windows-user-wifi.json');

describe('the workspace in VS Code', () => {
  // Files in memory are written after VS Code has looked for a workspace file, by which it would start the extension.
  before(async () => {
    if (wifi.scheme === 'tmp') await vscode.commands.executeCommand('scepProfiles.profiles.focus');
  });

  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows what is wrong in profiles that are not open, in all of them', async () => {
    await eventuallyEqual('nothing is open', () => vscode.window.visibleTextEditors.length, 0);
    await findingAt(wifi, 'unknown-variable');
    await findingAt(fileUri('profiles/windows-kiosk.utf16.json'), 'surname-as-serial-number');
    await findingAt(fileUri('subjects.scepsubject'), 'backslash-escape');
    await eventuallyEqual('all files with problems are told of', filesWithProblems, [
      'profiles/android-work-profile.json',
      'profiles/ios-user-wifi.json',
      'profiles/windows-kiosk.utf16.json',
      'profiles/windows-user-wifi.json',
      'subjects.scepsubject',
    ]);
  });

  it('is silent about files that are not open where that is wanted', async () => {
    await findingAt(wifi, 'unknown-variable');
    const settings = vscode.workspace.getConfiguration('scepProfiles');
    await settings.update('workspaceDiagnostics', false, vscode.ConfigurationTarget.Workspace);
    await eventually('nothing is in the panel', () => filesWithProblems().length === 0);
    const document = await open('profiles/windows-user-wifi.json');
    await finding(document, 'unknown-variable');
    await eventuallyEqual('the panel has what is open', filesWithProblems, ['profiles/windows-user-wifi.json']);
    await settings.update('workspaceDiagnostics', undefined, vscode.ConfigurationTarget.Workspace);
    await findingAt(fileUri('subjects.scepsubject'), 'backslash-escape');
  });

  it('says the same of a profile before it is opened, while it is open, and when it is closed', async () => {
    await findingAt(wifi, 'unknown-variable');
    await allIsTold();
    const before = told(wifi);
    const seen = new Set<string>();
    const listener = vscode.languages.onDidChangeDiagnostics(() => seen.add(told(wifi)));
    const document = await open('profiles/windows-user-wifi.json');
    await finding(document, 'unknown-variable');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await allIsTold();
    listener.dispose();
    assert.deepEqual([...seen], [before]);
  });

  it('shows what was saved of a document that is closed without saving', async () => {
    const document = await open('profiles/windows-user-wifi.json');
    await finding(document, 'unknown-variable');
    const start = document.positionAt(document.getText().indexOf('{{EmailAdress}}'));
    await replace(document, new vscode.Range(start, start.translate(0, 15)), '{{EmailAddress}}');
    await noFinding(document, 'unknown-variable');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await findingAt(wifi, 'unknown-variable');
  });

  it('follows the disk: files and folders that come, change, are renamed, and go', async () => {
    const text = await textOf(wifi);
    const file = await write('new/a.json', text);
    await findingAt(file, 'unknown-variable');
    await write('new/a.json', text.replace('{{EmailAdress}}', '{{EmailAddress}}'));
    await noFindingAt(file, 'unknown-variable');
    await write('new/a.json', text);
    await findingAt(file, 'unknown-variable');
    const renamed = fileUri('new/b.json');
    await vscode.workspace.fs.rename(file, renamed);
    await findingAt(renamed, 'unknown-variable');
    await eventually('nothing is said of the old name', () => ourDiagnostics(file).length === 0);
    await remove(fileUri('new'));
    await eventually('nothing is said of a file in a folder that is gone', () => ourDiagnostics(renamed).length === 0);
  });

  it('follows the workspace file, and what it names, on disk', async () => {
    const path = 'scep-profiles.json';
    const text = await textOf(fileUri(path));
    await findingAt(wifi, 'validity-exceeds-template');
    await write(path, text.replace('"validity": "1 year"', '"validity": "2 years"'));
    await noFindingAt(wifi, 'validity-exceeds-template');
    await write(path, text);
    await findingAt(wifi, 'validity-exceeds-template');
    const devices = await textOf(fileUri('devices.json'));
    await write('devices.json', '[{ "operatingSystem": 5 }]');
    await findingAt(fileUri('devices.json'), 'workspace-device-file');
    await write('devices.json', devices);
    await noFindingAt(fileUri('devices.json'), 'workspace-device-file');
  });

  it('says nothing of files that git ignores', async () => {
    const text = await textOf(wifi);
    await write('.gitignore', 'out/\n');
    const ignored = await write('out/a.json', text);
    const seen = await write('seen.json', text);
    await findingAt(seen, 'unknown-variable');
    await eventuallyEqual('nothing is said of what is ignored', () => ourDiagnostics(ignored).map(codeOf), []);
    await remove(fileUri('.gitignore'));
    await findingAt(ignored, 'unknown-variable');
    await remove(fileUri('out'));
    await remove(seen);
    await eventually(
      'nothing is said of either',
      () => ourDiagnostics(seen).length + ourDiagnostics(ignored).length === 0,
    );
  });
});

/**
 * Gives the server something else to tell, and to take back. It tells of a file as soon as it has looked at it, of what
 * profiles are to each other after all of them, and of what comes meanwhile after that.
 */
async function allIsTold(): Promise<void> {
  const other = await write('profiles/other.json', await textOf(wifi));
  await findingAt(other, 'unknown-variable');
  await remove(other);
  await eventually('nothing is said of the other file', () => ourDiagnostics(other).length === 0);
}

function findingAt(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return eventually(`${rule} in ${uri.path}`, () => ourDiagnostics(uri).find((each) => codeOf(each) === rule));
}

function noFindingAt(uri: vscode.Uri, rule: string): Promise<boolean> {
  return eventually(`no ${rule} in ${uri.path}`, () => ourDiagnostics(uri).every((each) => codeOf(each) !== rule));
}

function filesWithProblems(): readonly string[] {
  return vscode.languages
    .getDiagnostics()
    .filter(([uri]) => ourDiagnostics(uri).length > 0)
    .map(([uri]) => vscode.workspace.asRelativePath(uri))
    .sort();
}

/** All that is said of a file. */
function told(uri: vscode.Uri): string {
  return JSON.stringify(ourDiagnostics(uri).map((each) => [codeOf(each), each.range, each.message]));
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = fileUri(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri, { recursive: true });
}
