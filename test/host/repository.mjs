// A workspace with a history: what reviews compare with.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyWorkspace, makeTemporaryFolder } from './lifetime.mjs';

/**
 * A copy of a workspace in which a branch has one edit more than `main`, committed, and another one that is not.
 * @param {string} workspace
 * @param {{ readonly file: string, readonly committed: readonly [string, string], readonly uncommitted: readonly [string, string] }} edits each with what it replaces
 * @returns {{ readonly path: string, readonly remove: () => void }}
 */
export function workspaceWithHistory(workspace, { file, committed, uncommitted }) {
  const temporary = makeTemporaryFolder();
  const path = copyWorkspace(workspace, temporary.path);
  const git = (/** @type {readonly string[]} */ ...args) =>
    execFileSync('git', ['-C', path, '-c', 'user.name=Ada', '-c', 'user.email=ada@contoso.com', ...args]);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=The profiles as they are');
  git('checkout', '--quiet', '-b', 'new-names');
  edit(join(path, file), committed);
  git('commit', '--quiet', '--all', '--message=Another unit');
  edit(join(path, file), uncommitted);
  return { path, remove: () => temporary.remove() };
}

/**
 * @param {string} path
 * @param {readonly [string, string]} replacement
 * @throws {Error} where the file does not have what is to be replaced
 */
function edit(path, [before, after]) {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(before)) throw new Error(`"${before}" is not in ${path}.`);
  writeFileSync(path, text.replace(before, after));
}
