import { posix } from 'node:path';
import { readCertificates } from '../../certificate/certificate-reader.ts';
import type { Configuration } from '../../core/tenant/configuration.ts';
import { summarize } from '../../core/tenant/summarize.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import type { FileSystem } from '../../host/file-system.ts';
import type { GoverningWorkspaces } from '../../host/governing-workspace.ts';
import { makeTenant, readConfigurations, tenantEndings, type ConfigurationFiles } from '../../host/tenant-files.ts';
import type { FileDocument } from '../../host/documents.ts';
import { shownPath } from '../../host/node/shown-path.ts';

/** Collects what the profiles of a run say of each other, while its files are read anyway. */
export class TenantReader {
  readonly #files: FileSystem;
  readonly #found: ConfigurationFiles = new Map();
  readonly #seen = new Set<string>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** Whether a file that was read has any profile of a kind that matters. */
  hasProfiles(path: string): boolean {
    return this.#found.has(path);
  }

  /** Whether a file that was read has a profile that names others. */
  hasDependant(path: string): boolean {
    return this.#found.get(path)?.some(({ kind }) => kind === 'dependant') ?? false;
  }

  /** A file that was read, with what there is in it. */
  add(path: string, configurations: readonly Configuration[] = []): void {
    this.#seen.add(path);
    if (configurations.length > 0) this.#found.set(path, configurations);
  }

  addText(path: string, text: string): void {
    this.add(path, summarize(text, path));
  }

  /** Files that are not checked themselves. */
  async addFiles(paths: readonly string[]): Promise<void> {
    const unseen = paths.filter((path) => !this.#seen.has(path));
    for (const path of unseen) this.#seen.add(path);
    for (const [path, configurations] of await readConfigurations(this.#files, unseen)) {
      this.#found.set(path, configurations);
    }
  }

  async make(): Promise<Tenant> {
    return (await makeTenant(this.#found, readCertificates)).tenant;
  }
}

/**
 * The folders of the workspace files that govern these documents, as far as the paths of the run do not hold them: whoever
 * checks one profile of an export has it compared with the others.
 */
export async function foldersBeside(
  documents: readonly Pick<FileDocument, 'path' | 'kind'>[],
  workspaces: GoverningWorkspaces,
  { paths, cwd }: { readonly paths: readonly string[]; readonly cwd: string },
): Promise<readonly string[]> {
  const checked = paths.map((path) => shownPath(path, cwd));
  const folders = new Set<string>();
  for (const { path, kind } of documents) {
    const loaded = kind === 'json' ? await workspaces.of(path) : undefined;
    if (loaded) folders.add(posix.dirname(loaded.workspace.path));
  }
  return [...folders].filter((folder) => !checked.some((path) => isUnder(folder, path)));
}

/** All files of some folders that may be part of an export. */
export async function filesIn(files: FileSystem, folders: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(folders.map((folder) => files.list(folder, tenantEndings)));
  return lists.flat();
}

function isUnder(folder: string, path: string): boolean {
  return path === '.' ? !folder.startsWith('..') : folder === path || folder.startsWith(`${path}/`);
}
