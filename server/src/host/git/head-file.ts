import { posix } from 'node:path';
import { GitProblem } from './git-problem.ts';
import { GitRepository } from './repository.ts';

/** A file as a commit has it, or a sentence why it is not there. */
type Found = Uint8Array | string;

/** Files as the last commit has them. The one asked for last is kept as long as it is the last commit. */
export class HeadFiles {
  readonly #env: NodeJS.ProcessEnv;
  #kept: { readonly path: string; readonly commit: string; readonly found: Found } | undefined;

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  /** `path` is absolute. What was read before is the same array again. */
  async read(path: string): Promise<Found> {
    try {
      const repository = await GitRepository.open({ folder: posix.dirname(path), env: this.#env });
      const commit = await repository.commit('HEAD');
      if (this.#kept?.path !== path || this.#kept.commit !== commit) {
        this.#kept = { path, commit, found: await readIn(repository, commit, posix.basename(path)) };
      }
      return this.#kept.found;
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
