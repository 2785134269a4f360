/** Why git gave no answer. */
export type GitProblemKind =
  | 'missing'
  | 'notARepository'
  | 'dubiousOwnership'
  | 'unknownRevision'
  | 'noCommonAncestor'
  | 'shallow'
  | 'missingObjects'
  | 'failed';

/** The message says what to do, for a person. */
export class GitProblem extends Error {
  readonly kind: GitProblemKind;

  constructor(kind: GitProblemKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

export function unknownRevision(revision: string, isShallow: boolean): GitProblem {
  return isShallow
    ? new GitProblem('shallow', `There is no commit "${revision}" in this shallow clone. ${deepen}`)
    : new GitProblem('unknownRevision', `There is no commit "${revision}" in this repository. ${fetchIt}`);
}

export function noCommonAncestor(revisions: readonly [string, string], isShallow: boolean): GitProblem {
  const both = `"${revisions[0]}" and "${revisions[1]}"`;
  return isShallow
    ? new GitProblem('shallow', `In this shallow clone ${both} have no common commit. ${deepen}`)
    : new GitProblem('noCommonAncestor', `${both} have no common commit, so there is nothing to compare.`);
}

export function missingObjects(): GitProblem {
  return new GitProblem(
    'missingObjects',
    'This is a partial clone without the files that are to be compared, and they are not fetched from here. Clone without --filter.',
  );
}

const deepen = 'Fetch the whole history: "git fetch --unshallow", or "fetch-depth: 0" for actions/checkout.';
const fetchIt = 'A branch of a remote has to be fetched first, and is called "origin/main", say.';

/** What a run of git that failed wants to say; git speaks English here, because it is told to. */
export function problemOf(error: unknown, folder: string): GitProblem {
  const message = error instanceof Error ? error.message : String(error);
  if (/\bENOENT\b/u.test(message)) {
    return new GitProblem('missing', 'git is not installed, or not in the PATH: the command "git" cannot be started.');
  }
  const owned = /(?:dubious ownership|unsafe repository)[^']*'([^']*)'/u.exec(message);
  if (owned) {
    const path = owned[1] ?? folder;
    return new GitProblem(
      'dubiousOwnership',
      `git does not read "${path}", because it belongs to another user. If you trust it: git config --global --add safe.directory "${path}"`,
    );
  }
  if (/not a git repository/u.test(message)) {
    return new GitProblem('notARepository', `"${folder}" is not in a git repository.`);
  }
  if (/promisor|lazy fetch|transport '[^']*' not allowed/u.test(message)) return missingObjects();
  return new GitProblem('failed', `git failed: ${message.trim()}`);
}
