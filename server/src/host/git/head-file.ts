import { posix } from 'node:path';
import { GitProblem } from './git-problem.ts';
import { GitRepository } from './repository.ts';

/** A file as a commit has it, or a sentence why it is not there. */
type Found = Uint8Array | string;

interface HeadFile {
  readonly path: string;
  readonly repository: GitRepository;
  readonly commit: string;
  readonly found: Found;
}

/** Files as the last commit has them. The one asked for last is kept as long as it is the last commit. */
export class HeadFiles {
  readonly #env: NodeJS.ProcessEnv;
  #kept: HeadFile | undefined;

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  /**
   * `path` is absolute. What was read before is the same array again; while it is the last commit that costs one question
   * to git, as a preview that follows the typing asks all the time.
   */
  async read(path: string): Promise<Found> {
    try {
      const kept = this.#kept;
      if (kept?.path === path && (await kept.repository.commit('HEAD')) === kept.commit) return kept.found;
      const repository = await GitRepository.open({ folder: posix.dirname(path), env: this.#env });
      const commit = await repository.commit('HEAD');
      const found = await readIn(repository, commit, posix.basename(path));
      this.#kept = { path, repository, commit, found };
      return found;
    } catch (error) {
      if (error instanceof GitProblem) return error.message;
      throw error;
    }
  }
}

async function readIn(repository: GitRepository, commit: string, name: string): Promise<Found> {
  const file = (await repository.files(commit)).find(({ path }) => path === name);
  if (file) for await (const [, bytes] of repository.read([file])) return bytes;
  return 'The last commit does not have this file.';
}
