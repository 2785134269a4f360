import { URI } from 'vscode-uri';
import { parseAddress } from './addresses.ts';
import { isVersionScheme } from './version-schemes.ts';

/**
 * Documents of the client's own file systems as paths: `vscode-vfs://github/contoso/tenant/a.json` is
 * `/vscode-vfs:github/contoso/tenant/a.json`. No file of a disk is called so. The root of a file system has no `/` at the
 * end, as every other folder.
 * @returns undefined for what is no file: a new document, or a version of one
 */
export function toClientPath(uri: string): string | undefined {
  const address = parseAddress(uri);
  if (!address) return undefined;
  const { scheme, authority, path, query, fragment } = address;
  if (scheme === 'untitled' || isVersionScheme(scheme) || query !== '' || fragment !== '') return undefined;
  return `/${scheme}:${authority.replaceAll(/[%/]/gu, encodeURIComponent)}${path.replace(/\/$/u, '')}`;
}

/** The way back. */
export function fromClientPath(path: string): string {
  const [, scheme = '', authority = '', rest = ''] = clientPath.exec(path) ?? [];
  return URI.from({ scheme, authority: decodeURIComponent(authority), path: rest === '' ? '/' : rest }).toString();
}

export function isClientPath(path: string): boolean {
  return clientPath.test(path);
}

const clientPath = /^\/([a-z][a-z\d+.-]*):([^/]*)(\/.*)?$/isu;
