// What git prints as lists, read. It is asked for NUL between fields, which no path and no name can hold.

/** A file of a commit. */
export interface GitFile {
  /** With `/`. From the folder we look from, of a repository's answers; begins with `..` where the file is above it. */
  readonly path: string;
  readonly oid: string;
  /** In bytes. */
  readonly size: number;
}

/** Two names of what git takes for one file. */
export interface Rename {
  readonly before: string;
  readonly after: string;
}

/** A branch, a branch of a remote, or a tag. */
export interface GitReference {
  readonly kind: 'branch' | 'remote' | 'tag';
  /** As git takes it: `main`, `origin/main`. */
  readonly name: string;
  /** Whether HEAD is this branch. */
  readonly isHead: boolean;
  /** The branch of a remote that a branch follows. */
  readonly upstream: string | undefined;
  /** The branch that `origin/HEAD` stands for: the default branch of the remote. */
  readonly pointsTo: string | undefined;
}

export interface GitCommit {
  readonly id: string;
  readonly subject: string;
  /** In seconds. */
  readonly time: number;
}

/** Of `ls-tree -r -z -l`: without links and submodules. Paths are those of the repository. */
export function filesIn(listed: string): readonly GitFile[] {
  return listed.split('\0').flatMap((entry) => {
    const [about, path] = splitAt(entry, '\t');
    const [mode = '', type, oid = '', size] = about.split(/ +/u);
    return type === 'blob' && mode.startsWith('100') ? [{ path, oid, size: Number(size) }] : [];
  });
}

/** Of `diff-tree -z --diff-filter=R`. Paths are those of the repository. */
export function renamesIn(listed: string): readonly Rename[] {
  return triples(listed).map(([, before, after]) => ({ before, after }));
}

/** Of `check-attr -z` with one attribute: the paths that have it. */
export function pathsWithAttribute(listed: string): readonly string[] {
  return triples(listed).flatMap(([path, , value]) => (value !== 'unspecified' && value !== 'unset' ? [path] : []));
}

/** For `for-each-ref`. */
export const referenceFormat = '%(refname)%00%(refname:short)%00%(HEAD)%00%(upstream:short)%00%(symref:short)';

export function referencesIn(listed: string): readonly GitReference[] {
  return listed.split('\n').flatMap((line) => {
    const [full = '', name = '', head, upstream, pointsTo] = line.split('\0');
    const kind = referenceKinds.get(full.split('/')[1] ?? '');
    if (!kind) return [];
    return { kind, name, isHead: head === '*', upstream: upstream || undefined, pointsTo: pointsTo || undefined };
  });
}

/** For `rev-list`. */
export const commitFormat = '%ct%x00%s';

export function commitsIn(listed: string): readonly GitCommit[] {
  const lines = listed.split('\n');
  return lines.flatMap((line, index) => {
    if (!line.startsWith('commit ')) return [];
    const [time, subject] = splitAt(lines[index + 1] ?? '', '\0');
    return { id: line.slice('commit '.length), subject, time: Number(time) };
  });
}

const referenceKinds: ReadonlyMap<string, GitReference['kind']> = new Map([
  ['heads', 'branch'],
  ['remotes', 'remote'],
  ['tags', 'tag'],
]);

function triples(listed: string): readonly (readonly [string, string, string])[] {
  const fields = listed.split('\0');
  const found: (readonly [string, string, string])[] = [];
  for (let index = 0; index + 2 < fields.length; index += 3)
    found.push([fields[index] ?? '', fields[index + 1] ?? '', fields[index + 2] ?? '']);
  return found;
}

function splitAt(text: string, separator: string): readonly [string, string] {
  const index = text.indexOf(separator);
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
