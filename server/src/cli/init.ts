import { writeFile } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import { readCertificates } from '../certificate/certificate-reader.ts';
import { firstWorkspace } from '../core/workspace/first-workspace.ts';
import { writeJsonc } from '../core/workspace/write-jsonc.ts';
import { nodeFileSystem } from '../host/node/node-file-system.ts';
import { workspaceFileName } from '../host/workspace-file-name.ts';
import { shownPath } from '../host/node/shown-path.ts';
import type { Io } from './io.ts';
import { printable } from '../core/text/printable.ts';
import { UsageError } from './usage-error.ts';
import { lookAround } from '../host/look-around.ts';

/** Writes a first workspace file into a folder from what lies below it, and says what it used and what is left to do. */
export async function initCommand(given: string, io: Io): Promise<number> {
  const files = nodeFileSystem(io.cwd);
  const folder = shownPath(given, io.cwd);
  const path = posix.join(folder, workspaceFileName);
  if ((await files.kindOf(folder)) !== 'folder') throw new UsageError(`There is no folder "${given}".`);
  if ((await files.kindOf(path)) !== undefined) throw new UsageError(alreadyThere(path));
  const { content, used, left } = firstWorkspace(await lookAround(folder, { files, readCertificates }));
  if (content === undefined) throw new UsageError([nothingIn(given), ...left].join('\n  '));
  await write(resolve(io.cwd, path), path, writeJsonc(content));
  const lines = [`${printable(path)} is written.`, ...list('From', used), ...list('Left to you', left)];
  await io.write(`${lines.join('\n')}\n`);
  return 0;
}

async function write(absolute: string, path: string, text: string): Promise<void> {
  try {
    await writeFile(absolute, text, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(code === 'EEXIST' ? alreadyThere(path) : `"${path}" cannot be written (${code}).`);
  }
}

function alreadyThere(path: string): string {
  return `"${path}" is there already and stays as it is. Add to it with scep-profiles import.`;
}

function nothingIn(folder: string): string {
  return `Nothing in "${folder}" tells about a PKI or devices: no profile with a URL, no export of templates, servers, authorities or devices, no certificate of an authority.`;
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length > 0 ? ['', `${title}:`, ...items.map((item) => `  ${printable(item)}`)] : [];
}
