import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether git may know a folder: without a repository around it nobody has to load and start what asks git. */
export function isInRepository(folder: string, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['GIT_DIR'] !== undefined) return true;
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
}
