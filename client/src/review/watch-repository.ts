import * as vscode from 'vscode';
import type { ReviewedRepository } from '../../../server/src/lsp/protocol.ts';
import { concernsUs } from '../documents.ts';

/** Tells when a review of a repository may be another one: profiles and workspace files change, on disk or while they are typed, or commits. */
export function watchRepository({ root, gitFolders }: ReviewedRepository, onChange: () => void): vscode.Disposable {
  const folders = [
    { folder: root, pattern: '**/*.{json,jsonc,scepsubject}' },
    // With HEAD a branch moves, and with a branch the commit that both sides have in common.
    ...gitFolders.map((folder) => ({ folder, pattern: '{HEAD,packed-refs,refs/**,reftable/**}' })),
  ];
  return vscode.Disposable.from(
    ...folders.map(({ folder, pattern }) => watch(vscode.Uri.parse(folder, true), pattern, onChange)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document.uri.scheme === 'file' && concernsUs(document)) onChange();
    }),
  );
}

function watch(folder: vscode.Uri, pattern: string, onChange: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(onChange),
    watcher.onDidCreate(onChange),
    watcher.onDidDelete(onChange),
  );
}
