import type { Connection } from 'vscode-languageserver';
import { clientFileSystem, type ClientFiles } from '../host/client/client-files.ts';
import type { FileSystem } from '../host/file-system.ts';
import { fromClientPath, isClientPath, toClientPath } from './client-paths.ts';
import type { ServerHost } from './host.ts';
import {
  listFolderMethod,
  readFileMethod,
  statFileMethod,
  type FileParams,
  type ListFolderAnswer,
  type ReadFileAnswer,
  type ReadFileParams,
  type StatFileAnswer,
} from './protocol.ts';

/** A host without a disk and without git: all files are the client's. */
export function clientHost(connection: Connection): Omit<ServerHost, 'nameDigest'> {
  return {
    files: clientFileSystem(filesOf(connection)),
    toPath: toClientPath,
    toUri: fromClientPath,
    today: () => new Date().toISOString().slice(0, 10),
  };
}

/** The files of a disk, and beside them those of the client's other file systems. */
export function withClientFiles(local: ServerHost, connection: Connection): ServerHost {
  const client = clientHost(connection);
  return {
    files: either((path) => (isClientPath(path) ? client : local).files),
    toPath: (uri) => local.toPath(uri) ?? client.toPath(uri),
    toUri: (path) => (isClientPath(path) ? client : local).toUri(path),
    readAtHead: (path) => (isClientPath(path) ? undefined : local.readAtHead?.(path)) ?? Promise.resolve(noGit),
    isTracked: (path) => (isClientPath(path) ? undefined : local.isTracked?.(path)) ?? Promise.resolve(false),
    nameDigest: (salt) => local.nameDigest(salt),
    ...(local.reviews ? { reviews: local.reviews } : {}),
    today: () => local.today(),
  };
}

/** What is said where a version of git is wanted and cannot be. */
export const noGit = 'There is no git where this file is.';

function either(of: (path: string) => FileSystem): FileSystem {
  return {
    read: (path, options) => of(path).read(path, options),
    realPath: (path) => of(path).realPath(path),
    kindOf: (path) => of(path).kindOf(path),
    list: (folder, endings) => of(folder).list(folder, endings),
    entries: (folder) => of(folder).entries(folder),
  };
}

function filesOf(connection: Connection): ClientFiles {
  return {
    async read(path, { largest }) {
      const params: ReadFileParams = { uri: fromClientPath(path), largest };
      const answer = await connection.sendRequest<ReadFileAnswer>(readFileMethod, params);
      return 'base64' in answer ? { bytes: bytesOf(answer.base64) } : answer;
    },
    async stat(path) {
      if (!isClientPath(path)) return undefined;
      const params: FileParams = { uri: fromClientPath(path) };
      return (await connection.sendRequest<StatFileAnswer>(statFileMethod, params)) ?? undefined;
    },
    entries(folder) {
      return connection.sendRequest<ListFolderAnswer>(listFolderMethod, {
        uri: fromClientPath(folder),
      } satisfies FileParams);
    },
  };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
