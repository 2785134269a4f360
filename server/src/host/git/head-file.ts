import { posix } from 'node:path';
import { GitProblem } from './git-problem.ts';
import { GitRepository } from './repository.ts';

/** A file as the last commit has it, or a sentence why it is not there. `path` is absolute. */
export async function readAtHead(path: string, env: NodeJS.ProcessEnv): Promise<Uint8Array | string> {
  try {
    const repository = await GitRepository.open({ folder: posix.dirname(path), env });
    const name = posix.basename(path);
    const file = (await repository.files(await repository.commit('HEAD'))).find((each) => each.path === name);
    if (!file) return 'The last commit does not have this file.';
    for await (const [, bytes] of repository.read([file])) return bytes;
    return 'The last commit does not have this file.';
  } catch (error) {
    if (error instanceof GitProblem) return error.message;
    throw error;
  }
}
