import type { GitCommit, GitReference } from '../host/git/listings.ts';
import type { GitRepository } from '../host/git/repository.ts';

/** A commit that a person may want to compare with. */
export interface Revision {
  /** As git takes it. */
  readonly revision: string;
  readonly kind: 'default' | 'upstream' | 'head' | 'before' | 'branch' | 'tag' | 'commit';
  /** What it says of itself: the first line of a commit's message. */
  readonly subject?: string;
}

/** More than these nobody looks through; any other can be typed. */
const mostReferences = 200;
const mostCommits = 30;

/**
 * Commits to compare with, those that are most likely meant first: where this branch parted from the default branch, what
 * its upstream has, what is not committed yet, the last commit.
 * @throws {GitProblem} where there is no repository, or no commit in it
 */
export async function revisionsOf(repository: GitRepository): Promise<readonly Revision[]> {
  await repository.commit('HEAD');
  const [references, commits] = await Promise.all([
    repository.references(mostReferences),
    repository.history(mostCommits),
  ]);
  const first = [...branchPoints(references), ...lastCommits(commits)];
  const named = references.filter(({ pointsTo }) => pointsTo === undefined).map(asRevision);
  const told = new Set(first.map(({ revision }) => revision));
  const others = [...named, ...commits.slice(2).map(({ id, subject }) => commit(id, subject))];
  return [...first, ...others.filter(({ revision }) => !told.has(revision))];
}

function branchPoints(references: readonly GitReference[]): readonly Revision[] {
  const current = references.find(({ isHead }) => isHead);
  const base = defaultBranch(references);
  const { upstream } = current ?? {};
  return [
    ...(base !== undefined && base !== current?.name ? [{ revision: base, kind: 'default' } as const] : []),
    ...(upstream !== undefined && upstream !== base ? [{ revision: upstream, kind: 'upstream' } as const] : []),
  ];
}

/** What the remote says, else the branch that is usually called so: of a remote, because one's own may be old. */
function defaultBranch(references: readonly GitReference[]): string | undefined {
  const said = references.find(({ pointsTo, name }) => pointsTo !== undefined && name.startsWith('origin'));
  if (said) return said.pointsTo;
  const names = new Set(references.map(({ name }) => name));
  return usualNames.find((name) => names.has(name));
}

const usualNames = ['origin/main', 'origin/master', 'main', 'master'];

function lastCommits([last, before]: readonly GitCommit[]): readonly Revision[] {
  return [
    { revision: 'HEAD', kind: 'head', subject: last?.subject ?? '' },
    ...(before ? [{ revision: 'HEAD~1', kind: 'before', subject: before.subject } as const] : []),
  ];
}

function asRevision({ name, kind }: GitReference): Revision {
  return { revision: name, kind: kind === 'tag' ? 'tag' : 'branch' };
}

const shortIdLength = 12;

function commit(id: string, subject: string): Revision {
  return { revision: id.slice(0, shortIdLength), kind: 'commit', subject };
}
