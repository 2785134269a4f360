import { writeJsonc } from '../../core/workspace/write-jsonc.ts';
import { assertNever } from '../../core/text/assert-never.ts';
import { nodeFileSystem } from '../../host/node/node-file-system.ts';
import { harmlessJson } from '../formats/json-text.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { importAuthority } from './authority.ts';
import type { ImportKind } from './import-kinds.ts';
import { importDevices } from './devices.ts';
import { readImported, type ImportedFile } from './imported-file.ts';
import { importServers } from './servers.ts';
import { importTemplates } from './templates.ts';

export interface ImportOptions {
  readonly kind: ImportKind;
  readonly files: readonly string[];
  /** Of devices: replace what names somebody. The text makes the replacements others than everybody's. */
  readonly anonymise: { readonly salt: string } | undefined;
}

/** What files give for the workspace file, and what is to be said about it. */
export interface Imported {
  /** A part of a workspace file: `{ "templates": [...] }`. */
  readonly part: Readonly<Record<string, unknown>>;
  /** For standard error, a line each: what could not be read, what is left to do. */
  readonly remarks: readonly string[];
}

/** Prints entries for the workspace file. 0, also where a part of a file could not be read, which is told. */
export async function importCommand(options: ImportOptions, io: Io): Promise<number> {
  const { kind, anonymise } = options;
  if (anonymise !== undefined && kind !== 'devices') throw new UsageError('--anonymise and --salt go with devices.');
  const files = await Promise.all(options.files.map((path) => readImported(path, nodeFileSystem(io.cwd), io.cwd)));
  const { part, remarks } = await importKind(kind, files, anonymise);
  await io.write(harmlessJson(writeJsonc(part)));
  for (const remark of remarks) io.writeError(`scep-profiles: ${remark}\n`);
  return 0;
}

async function importKind(
  kind: ImportKind,
  files: readonly ImportedFile[],
  anonymise: ImportOptions['anonymise'],
): Promise<Imported> {
  switch (kind) {
    case 'template':
      return importTemplates(files);
    case 'ndes':
      return importServers(files);
    case 'ca':
      return importAuthority(files);
    case 'devices':
      return importDevices(files, anonymise);
    default:
      return assertNever(kind);
  }
}
