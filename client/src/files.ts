import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  listFolderMethod,
  readFileMethod,
  statFileMethod,
  type FileParams,
  type ListFolderAnswer,
  type ReadFileAnswer,
  type ReadFileParams,
  type StatFileAnswer,
} from '../../server/src/lsp/protocol.ts';
import { toBase64 } from './base64.ts';

/** Serves files to the server that are on no disk it could reach: of a virtual workspace, and all of them in a browser. */
export function serveFiles(client: Pick<BaseLanguageClient, 'onRequest'>): void {
  client.onRequest<ReadFileAnswer, never>(readFileMethod, ({ uri, largest }: ReadFileParams) =>
    read(vscode.Uri.parse(uri), largest),
  );
  client.onRequest(statFileMethod, ({ uri }: FileParams) => stat(vscode.Uri.parse(uri)));
  client.onRequest(listFolderMethod, ({ uri }: FileParams) => entries(vscode.Uri.parse(uri)));
}

/** In bytes. Larger than any export of a tenant; it crosses over in one piece. */
const largestFile = 64 * 1024 * 1024;

async function read(uri: vscode.Uri, largest = largestFile): Promise<ReadFileAnswer> {
  const limit = Math.min(largest, largestFile);
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) return { problem: 'unreadable', message: 'is a folder' };
    if (!(type & vscode.FileType.File)) return { problem: 'unreadable', message: 'is no file' };
    if (size > limit) return { problem: 'tooLarge', message: `is larger than ${limit / 1024 / 1024} MB` };
    return { base64: toBase64(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    if (code === 'FileNotFound') return { problem: 'missing', message: 'does not exist' };
    return { problem: 'unreadable', message: `cannot be read (${code || 'unknown error'})` };
  }
}

async function stat(uri: vscode.Uri): Promise<StatFileAnswer> {
  const [own, ...above] = await Promise.all([uri, ...foldersToCheck(uri)].map(typeOf));
  if (own === undefined) return null;
  const isLinked = [own, ...above].some((type = vscode.FileType.Unknown) => type & vscode.FileType.SymbolicLink);
  return { kind: own & vscode.FileType.Directory ? 'folder' : 'file', isLinked };
}

/** The folders a path goes through on its way from a workspace folder. What leads to that one is as the user opened it. */
function foldersToCheck(uri: vscode.Uri): readonly vscode.Uri[] {
  const opened = (vscode.workspace.workspaceFolders ?? [])
    .map((folder) => folder.uri)
    .filter(({ scheme, authority }) => scheme === uri.scheme && authority === uri.authority);
  const folders: vscode.Uri[] = [];
  for (let at = parentOf(uri); opened.length > 0 && at.path !== '/'; at = parentOf(at)) {
    const path = `${at.path}/`;
    if (opened.some((folder) => `${folder.path}/`.startsWith(path))) break;
    folders.push(at);
  }
  return folders;
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

async function entries(uri: vscode.Uri): Promise<ListFolderAnswer> {
  try {
    return (await vscode.workspace.fs.readDirectory(uri)).flatMap(([name, type]): ListFolderAnswer => {
      if (type & vscode.FileType.File) return [{ name, kind: 'file' }];
      // A link to a folder may lead to a folder on the way to it.
      return type === vscode.FileType.Directory ? [{ name, kind: 'folder' }] : [];
    });
  } catch {
    return [];
  }
}
