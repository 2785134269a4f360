import { changedLines } from '../../core/review/diff/changed-lines.ts';
import { decodeBytes } from '../../core/text/bytes.ts';
import type { FileSystem } from '../../host/file-system.ts';
import { blobName } from '../../host/git/blobs.ts';
import { GitProblem } from '../../host/git/git-problem.ts';
import type { GitFile } from '../../host/git/listings.ts';
import { GitRepository } from '../../host/git/repository.ts';
import type { Io } from '../io.ts';
import type { CheckedFile } from './report.ts';
import { UsageError } from '../usage-error.ts';

/** What has changed on disk since the newest commit that HEAD and a revision have in common. */
export class ChangedSince {
  readonly #repository: GitRepository;
  readonly #disk: FileSystem;
  /** By path of today. */
  readonly #before: ReadonlyMap<string, GitFile>;

  private constructor(repository: GitRepository, disk: FileSystem, before: ReadonlyMap<string, GitFile>) {
    this.#repository = repository;
    this.#disk = disk;
    this.#before = before;
  }

  /** @throws {UsageError} where git does not answer */
  static async open(revision: string, disk: FileSystem, io: Io): Promise<ChangedSince> {
    try {
      const repository = await GitRepository.open({ folder: io.cwd, env: io.env });
      const base = await repository.mergeBase(revision, 'HEAD');
      const before = new Map((await repository.files(base)).map((file) => [file.path, file]));
      for (const { before: old, after } of await repository.renames(base, await repository.commit('HEAD'))) {
        const file = before.get(old);
        if (file && !before.has(after)) before.set(after, file);
      }
      return new ChangedSince(repository, disk, before);
    } catch (error) {
      throw error instanceof GitProblem ? new UsageError(error.message) : error;
    }
  }

  /** The files with those of their findings that are about a changed line. */
  async only(files: readonly CheckedFile[]): Promise<readonly CheckedFile[]> {
    const kept: CheckedFile[] = [];
    for (const file of files) kept.push(file.findings.length === 0 ? file : await this.#onlyChanged(file));
    return kept;
  }

  async #onlyChanged(file: CheckedFile): Promise<CheckedFile> {
    const changed = await this.#changedLines(file.path);
    if (changed === 'all') return file;
    const findings = file.findings.filter(({ startLine, endLine }) => {
      for (let line = startLine; line <= endLine; line += 1) if (changed.has(line - 1)) return true;
      return false;
    });
    return { ...file, findings };
  }

  /** All lines of a file that is new, or is written in another encoding: no line of it is what it was. */
  async #changedLines(path: string): Promise<ReadonlySet<number> | 'all'> {
    const old = this.#before.get(path);
    const read = await this.#disk.read(path);
    if (!old || 'problem' in read) return 'all';
    if (blobName(read.bytes, old.oid) === old.oid) return new Set();
    const now = decodeBytes(read.bytes);
    for await (const [, bytes] of this.#repository.read([old])) {
      const before = decodeBytes(bytes);
      const isSameEncoding = before.encoding === now.encoding && before.hasBom === now.hasBom;
      if (!isSameEncoding && !(await this.#repository.reencoded([path])).has(path)) return 'all';
      return changedLines(before.text, now.text);
    }
    return 'all';
  }
}
