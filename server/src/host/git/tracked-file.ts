import { posix } from 'node:path';
import { GitProblem } from './git-problem.ts';
import { GitRepository } from './repository.ts';

/** Whether git keeps a file: one that is in its index. False where there is no git, too. `path` is absolute. */
export async function isTracked(path: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    const repository = await GitRepository.open({ folder: posix.dirname(path), env });
    return await repository.isTracked(posix.basename(path));
  } catch (error) {
    if (error instanceof GitProblem) return false;
    throw error;
  }
}
