import { posix } from 'node:path';
import type { Decoded } from '../../core/text/bytes.ts';
import { plural } from '../../core/text/plural.ts';
import { GitProblem } from '../../host/git/git-problem.ts';
import { gitRootOf } from '../../host/node/git-root.ts';
import type { Io } from '../io.ts';
import type { Note } from './report.ts';

type HowWritten = Pick<Decoded, 'encoding' | 'hasBom'>;

/** How the files of a run are written, and those of them that a reviewer would want to read. */
export class Encodings {
  readonly #encodings = new Map<string, string>();
  readonly #reviewed = new Set<string>();

  add(path: string, written: HowWritten): void {
    this.#encodings.set(path, gitEncoding(written));
  }

  /** It holds a profile. Of standard input nothing is noted: how the file of its name is written, it does not tell. */
  review(path: string): void {
    const encoding = this.#encodings.get(path);
    if (encoding !== undefined && encoding !== utf8) this.#reviewed.add(path);
  }

  /**
   * Git takes UTF-16 for binary, so that no service shows what changed in it or puts a finding on its lines: tells the
   * line of `.gitattributes` that changes this. Nothing outside of a git repository, or where it has such a line.
   */
  async notes(io: Io): Promise<readonly Note[]> {
    if (this.#reviewed.size === 0 || !mayBeInRepository(io)) return [];
    const { GitRepository } = await import('../../host/git/repository.ts');
    try {
      const repository = await GitRepository.open({ folder: io.cwd, env: io.env });
      const reviewed = [...this.#reviewed];
      const known = await repository.reencoded(reviewed);
      const paths = reviewed.filter((path) => !known.has(path) && !path.startsWith('..'));
      return paths.length === 0 ? [] : [note(paths.length, this.#lines(paths, repository.prefix))];
    } catch (error) {
      if (error instanceof GitProblem) return [];
      throw error;
    }
  }

  #lines(paths: readonly string[], prefix: string): readonly string[] {
    const together = this.#encodingsTogether();
    const convertible = paths.filter((path) => this.#encodings.get(path) !== unknownToGit);
    const lines = new Set(convertible.map((path) => this.#line(path, patternOf(path, prefix, together))));
    if (lines.size <= mostLines) return [...lines].sort();
    const [first = ''] = convertible;
    const everywhere = `${posix.join(escapeGlob(prefix), prefix === '' ? '' : '**')}/*${posix.extname(first)}`;
    return together.get(posix.extname(first))?.size === 1
      ? [this.#line(first, everywhere.replace(/^\.\//u, ''))]
      : [...lines].sort().slice(0, mostLines);
  }

  #line(path: string, pattern: string): string {
    return `${quotedPattern(pattern)} working-tree-encoding=${this.#encodings.get(path) ?? ''}`;
  }

  #encodingsTogether(): EncodingsTogether {
    const together = new Map<string, Set<string>>();
    for (const [path, encoding] of this.#encodings) {
      for (const group of [groupOf(path), posix.extname(path)]) {
        const others = together.get(group);
        if (others) others.add(encoding);
        else together.set(group, new Set([encoding]));
      }
    }
    return together;
  }
}

/** Without a repository around it nobody has to load and start what asks git. */
function mayBeInRepository({ cwd, env }: Io): boolean {
  return env['GIT_DIR'] !== undefined || gitRootOf(cwd) !== undefined;
}

/** Those of the files of one ending in one folder, and of one ending in all folders. */
type EncodingsTogether = ReadonlyMap<string, ReadonlySet<string>>;

/** A folder's files of one ending where all of them are written alike, otherwise the file alone: git refuses to take UTF-8 for UTF-16. */
function patternOf(path: string, prefix: string, together: EncodingsTogether): string {
  const isAlike = together.get(groupOf(path))?.size === 1;
  const name = isAlike ? `*${posix.extname(path)}` : escapeGlob(posix.basename(path));
  return posix.join('/', escapeGlob(posix.join(prefix, posix.dirname(path))), name);
}

function groupOf(path: string): string {
  return posix.join(posix.dirname(path), `*${posix.extname(path)}`);
}

function note(count: number, lines: readonly string[]): Note {
  const [are, them] = count === 1 ? ['is', 'it'] : ['are', 'them'];
  const what = `${plural(count, 'file')} with profiles ${are} UTF-16, which git keeps as binary: a review shows no line of ${them}. Save ${them} as UTF-8`;
  if (lines.length === 0) return { text: `${what}.`, code: [] };
  return {
    text: `${what}, or have git keep UTF-8 and write UTF-16 to disk: put this into .gitattributes at the root of the repository, run "git add --renormalize ." and commit.`,
    code: lines,
  };
}

/** A note that is longer is not read. */
const mostLines = 5;

const utf8 = 'UTF-8';
/** Big-endian with a byte order mark: git would write it back as little-endian. */
const unknownToGit = '';

/** The value of `working-tree-encoding` that gives back the same bytes. */
function gitEncoding({ encoding, hasBom }: HowWritten): string {
  switch (encoding) {
    case 'utf8':
      return utf8;
    case 'utf16le':
      return hasBom ? 'UTF-16LE-BOM' : 'UTF-16LE';
    case 'utf16be':
      return hasBom ? unknownToGit : 'UTF-16BE';
  }
}

function escapeGlob(path: string): string {
  return path.replaceAll(/[\\*?[\]]/gu, '\\$&');
}

/** A blank ends a pattern, unless it is quoted as a string of C. */
function quotedPattern(pattern: string): string {
  return /[\s"]/u.test(pattern) ? `"${pattern.replaceAll(/[\\"]/gu, '\\$&')}"` : pattern;
}
