import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activeEditor,
  applyAction,
  ask,
  codeOf,
  eventually,
  fileUri,
  finding,
  noFinding,
  open,
  ourDiagnostics,
  rangeOf,
  replace,
  write,
} from './workbench.ts';

const wifi = 'profiles/windows-user-wifi.json';

describe('SCEP Profiles in VS Code', () => {
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('marks a mistake where it stands, with its rule and a link to the page about it', async () => {
    const document = await open(wifi);
    assert.equal(document.languageId, 'json');
    const diagnostic = await finding(document, 'unknown-variable');
    assert.equal(document.getText(diagnostic.range), '{{EmailAdress}}');
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(typeof diagnostic.code === 'object' && diagnostic.code.target.path.endsWith('/unknown-variable.md'));
  });

  it('leads from a validity period to the template that is shorter', async () => {
    const document = await open(wifi);
    const diagnostic = await finding(document, 'validity-exceeds-template');
    const [related] = diagnostic.relatedInformation ?? [];
    assert.ok(related);
    assert.match(related.location.uri.path, /scep-profiles\.json$/);
    const workspaceFile = await vscode.workspace.openTextDocument(related.location.uri);
    assert.match(workspaceFile.getText(related.location.range), /^"1 year"$/);
  });

  it('reads a UTF-16 export and marks the right place behind its escapes', async () => {
    const document = await open('profiles/windows-kiosk.utf16.json');
    const diagnostic = await finding(document, 'surname-as-serial-number');
    assert.equal(document.getText(diagnostic.range), 'SN');
  });

  it('gives a variable that there is not another colour than one that there is', async () => {
    const document = await open(wifi);
    await finding(document, 'unknown-variable');
    const legend = await eventually('there is a legend', () =>
      ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend', document.uri),
    );
    const tokens = await eventually('a variable has a colour', async () => {
      const told = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens', document.uri);
      const data = told?.data ?? new Uint32Array();
      const names = Array.from({ length: data.length / 5 }, (_one, index) => {
        const [type = -1, modifiers] = data.subarray(index * 5 + 3, index * 5 + 5);
        return `${legend.tokenTypes[type]}${modifiers === 0 ? '' : `.${legend.tokenModifiers[0]}`}`;
      });
      return names.includes('scepVariable') && names;
    });
    assert.equal(tokens.filter((token) => token === 'scepVariable.unknown').length, 1, tokens.join(' '));
  });

  it('finds the profiles that meet a template, from the workspace file', async () => {
    const workspaceFile = await open('scep-profiles.json');
    const position = rangeOf(workspaceFile, '"IntuneUser"').start.translate(0, 3);
    const paths = await eventually('a profile is among the references', async () => {
      const found = await ask<vscode.Location[]>('executeReferenceProvider', workspaceFile.uri, position);
      const names = found?.map(({ uri }) => uri.path.split('/').at(-1) ?? '');
      return names?.includes('windows-user-wifi.json') && names;
    });
    assert.ok(paths.includes('scep-profiles.json'), paths.join(' '));
  });

  it('completes a variable inside the string', async () => {
    const document = await open(wifi);
    const typo = rangeOf(document, '{{EmailAdress}}');
    const position = typo.start.translate(0, '{{Email'.length);
    const item = await eventually('the variable is offered', async () => {
      const list = await ask<vscode.CompletionList>('executeCompletionItemProvider', document.uri, position);
      return list?.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === '{{EmailAddress}}');
    });
    const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
    assert.ok(range);
    await replace(
      document,
      range,
      typeof item.insertText === 'string' ? item.insertText : (item.insertText?.value ?? ''),
    );
    assert.match(document.getText(), /E=\{\{EmailAddress\}\},OU=Staff/);
    await noFinding(document, 'unknown-variable');
  });

  it('offers the values of an attribute as soon as its key was taken', async () => {
    const document = await write('typing.scepsubject', 'CN={{UserName}},E');
    const editor = await activeEditor('the subject', (each) => each === document);
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    // Takes what is selected; without a list nothing happens.
    const taken = (text: string): Promise<boolean> =>
      eventually(`"${text}" is written`, async () => {
        if (document.getText() === text) return true;
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return false;
      });
    await taken('CN={{UserName}},E=');
    // Nobody has asked again: the list is there by itself.
    await taken('CN={{UserName}},E={{EmailAddress}}');
  });

  it('says behind a key what its value may be', async () => {
    const document = await open(wifi);
    const place = rangeOf(document, 'OU=Staff').start.translate(0, 'OU='.length);
    const signature = await eventually('there is help', async () => {
      const help = await ask<vscode.SignatureHelp>('executeSignatureHelpProvider', document.uri, place, '=');
      return help?.signatures[0];
    });
    assert.equal(signature.label, 'OU=organizational unit, at most 64 characters');
  });

  it('shows on hover what every fitting device gets', async () => {
    const document = await open(wifi);
    const position = rangeOf(document, 'OU=Staff').end;
    const text = await eventually('a hover has a device', async () => {
      const hovers = (await ask<vscode.Hover[]>('executeHoverProvider', document.uri, position)) ?? [];
      const contents = hovers.flatMap((hover) => hover.contents);
      const all = contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
      return all.includes("Jane's laptop") && all;
    });
    assert.match(text, /Shared front desk PC/);
  });

  it('applies a quick fix', async () => {
    const document = await open('profiles/ios-user-wifi.json');
    const diagnostic = await finding(document, 'unknown-attribute');
    await applyAction(document, diagnostic.range, 'Write OID.0.9.2342.19200300.100.1.1');
    assert.match(document.getText(), /OID\.0\.9\.2342\.19200300\.100\.1\.1=\{\{AAD_Device_ID\}\}/);
    await noFinding(document, 'unknown-attribute');
  });

  it('fixes all of a kind in a file', async () => {
    const document = await write('many.scepsubject', 'CN={{UserName}},UID=a\nCN={{DeviceName}},UID=b\n');
    assert.equal(document.languageId, 'scep-subject');
    const diagnostic = await finding(document, 'unknown-attribute');
    await applyAction(document, diagnostic.range, 'Fix all 2 "unknown-attribute" in this file');
    await noFinding(document, 'unknown-attribute');
    assert.equal(document.getText().match(/OID\./g)?.length, 2);
  });

  it('accepts a finding in the workspace file, and leads to its reason', async () => {
    const document = await open('profiles/android-work-profile.json');
    const { range } = await finding(document, 'angle-variable');
    const { command } = await applyAction(document, range, 'Accept "angle-variable" for this profile, with a reason');
    assert.ok(command, 'something leads to the reason');
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = await activeEditor('the workspace file', ({ uri }) => uri.path.endsWith('/scep-profiles.json'));
    const workspaceFile = editor.document;
    await eventually('the cursor is where the reason is written', () => {
      const { line, character } = editor.selection.active;
      return workspaceFile.lineAt(line).text.slice(0, character).trim() === '"reason": "';
    });
    await finding(document, 'angle-variable');
    await replace(
      workspaceFile,
      new vscode.Range(editor.selection.active, editor.selection.active),
      'Our pipeline fills it in',
    );
    await noFinding(document, 'angle-variable');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('goes from a validity period to the template that limits it', async () => {
    const document = await open(wifi);
    await finding(document, 'validity-exceeds-template');
    const position = rangeOf(document, '"certificateValidityPeriodValue"').start.translate(0, 1);
    const places = await eventually('it leads somewhere', async () => {
      const found = await ask<vscode.Location[]>('executeDefinitionProvider', document.uri, position);
      return found !== undefined && found.length > 0 && found;
    });
    const texts = places.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range));
    // Sorted by place, as VS Code does it: of the authority, and of the template.
    assert.deepEqual(await Promise.all(texts), ['"2 years"', '"1 year"']);
  });

  it('follows a change of the workspace file while a profile is open', async () => {
    const document = await open(wifi);
    await finding(document, 'validity-exceeds-template');
    const workspaceFile = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(document.uri, '../../scep-profiles.json'),
    );
    const validity = rangeOf(workspaceFile, '"validity": "1 year"');
    await replace(workspaceFile, validity, '"validity": "2 years"');
    await noFinding(document, 'validity-exceeds-template');
    await replace(workspaceFile, rangeOf(workspaceFile, '"validity": "2 years"'), '"validity": "1 year"');
    await finding(document, 'validity-exceeds-template');
  });

  it('says in the workspace file what is wrong with it', async () => {
    const document = await open('scep-profiles.json');
    assert.equal(document.languageId, 'jsonc');
    await replace(document, rangeOf(document, '"templates": ['), '"templats": [');
    const diagnostic = await finding(document, 'workspace-unknown-key');
    assert.equal(document.getText(diagnostic.range), '"templats"');
    await replace(document, rangeOf(document, '"templats": ['), '"templates": [');
    await noFinding(document, 'workspace-unknown-key');
  });

  it('reads the certificate and the exports that a workspace file names, as soon as they are there', async () => {
    const document = await write('pki/scep-profiles.json', otherWorkspace);
    await finding(document, 'workspace-missing-file');
    await finding(document, 'workspace-empty-pattern');
    await vscode.workspace.fs.writeFile(fileUri('pki/old-ca.pem'), new TextEncoder().encode(endedCertificate));
    await vscode.workspace.fs.writeFile(fileUri('pki/export/user.ldf'), new TextEncoder().encode(template));
    const diagnostic = await finding(document, 'workspace-expired-certificate');
    assert.match(diagnostic.message, /2020-01-01/);
    await noFinding(document, 'workspace-empty-pattern');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(fileUri('pki'), { recursive: true });
  });

  it('keeps the problems of a file that is closed, as it was saved', async () => {
    const document = await open('profiles/android-work-profile.json');
    await finding(document, 'angle-variable');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually('the editor is closed', () => vscode.window.visibleTextEditors.length === 0);
    await finding(document, 'angle-variable');
  });

  it('has nothing to say about other JSON', async () => {
    const other = await write(
      'package.json',
      '{ "name": "x", "@odata.type": "#microsoft.graph.iosWiFiConfiguration" }',
    );
    const document = await open(wifi);
    await finding(document, 'unknown-variable');
    assert.deepEqual(ourDiagnostics(other.uri).map(codeOf), []);
  });

  it('restarts on command', async () => {
    const document = await open(wifi);
    await finding(document, 'unknown-variable');
    await vscode.commands.executeCommand('scepProfiles.restart');
    await finding(document, 'unknown-variable');
  });
});

const otherWorkspace = `{
  "authorities": { "old": { "kind": "adcs", "certificate": "old-ca.pem" } },
  "templates": [{ "files": ["export/**/*.ldf"] }]
}
`;

/** Of a CA of ours, whose key nobody has; it ended with 2019. */
const endedCertificate = `-----BEGIN CERTIFICATE-----
MIIBMjCB2qADAgECAgEBMAoGCCqGSM49BAMCMBkxFzAVBgNVBAMTDkNvbnRvc28g
T2xkIENBMB4XDTE1MDEwMTAwMDAwMFoXDTIwMDEwMTAwMDAwMFowGTEXMBUGA1UE
AxMOQ29udG9zbyBPbGQgQ0EwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATfHVru
Oc/7p5JpB/IwM0YhoRiwPl/RB3WDTjRDEf/bb3740En3kQ1swflNxfMs7Vd7VvU/
En+rHXlQq88753BYoxMwETAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0cA
MEQCIBSpVv8nmVpr2JJ7j7qZVgZJQrSSN27t7SoAW8jQYEASAiAEV2dWimkdsQCi
3Ci3YfjD+29r+MGsICJoK6kyAcZhlg==
-----END CERTIFICATE-----
`;

const template = `dn: CN=IntuneUser,CN=Certificate Templates,DC=contoso,DC=com
objectClass: pKICertificateTemplate
cn: IntuneUser
`;
