import { plural } from '../../core/text/plural.ts';
import { capped } from '../../core/settle.ts';
import type { FileSystem } from '../../host/file-system.ts';
import { BaselineFile, type FindingCounts } from './baseline-file.ts';
import type { CheckedFile, Note } from './report.ts';
import { UsageError } from '../usage-error.ts';

export interface BaselineOptions {
  readonly file: string;
  /** Make it hold what is found now. */
  readonly isUpdated: boolean;
}

/** What a baseline leaves of the findings of a run. */
export interface Baselined {
  readonly files: readonly CheckedFile[];
  /** How many findings it hides. */
  readonly hidden: number;
  /** What it still holds and nobody finds any more. */
  readonly fixed: readonly FixedFindings[];
}

export interface FixedFindings {
  readonly path: string;
  readonly rule: string;
  readonly count: number;
}

/**
 * Takes away what the baseline file knows. It counts by rule and file, because lines move; where there are more of a rule
 * in a file than it knows, nobody can say which is the new one, and all are told.
 * @throws {UsageError} where the file is missing and not to be made, or is no baseline
 */
export async function withBaseline(
  found: readonly CheckedFile[],
  { file, isUpdated }: BaselineOptions,
  { files, cwd }: { readonly files: FileSystem; readonly cwd: string },
): Promise<Baselined> {
  const baseline = new BaselineFile(file, cwd);
  const known = await baseline.read();
  if (!known && !isUpdated)
    throw new UsageError(`There is no baseline "${file}". --update-baseline makes one of what is found now.`);
  const others = await untouched(known ?? new Map(), found, files);
  if (!isUpdated) return hide(found, known ?? new Map(), others);
  const now = new Map(found.map((checked) => [checked.path, countRules(checked)]));
  baseline.write(new Map([...others, ...now]));
  return hide(found, now, new Map());
}

/** What a person should hear of it. */
export function baselineNotes({ hidden, fixed }: Baselined, { file }: BaselineOptions): readonly Note[] {
  const gone = fixed.reduce((sum, { count }) => sum + count, 0);
  const sentences = [
    ...(hidden > 0 ? [`${plural(hidden, 'finding')} in the baseline "${file}" ${isOrAre(hidden)} not shown.`] : []),
    ...(gone > 0
      ? [`${plural(gone, 'finding')} of the baseline "${file}" ${isOrAre(gone)} fixed: ${list(fixed)}.`]
      : []),
    ...(gone > 0 ? [`--update-baseline takes ${gone === 1 ? 'it' : 'them'} out.`] : []),
  ];
  return sentences.length > 0 ? [{ text: sentences.join(' '), code: [] }] : [];
}

/** Entries of files that this run did not look at (another shard, another folder); those of deleted files are not among them. */
async function untouched(
  known: FindingCounts,
  found: readonly CheckedFile[],
  files: FileSystem,
): Promise<FindingCounts> {
  const seen = new Set(found.map(({ path }) => path));
  const kept = new Map<string, ReadonlyMap<string, number>>();
  for (const [path, rules] of known)
    if (!seen.has(path) && (await files.kindOf(path)) === 'file') kept.set(path, rules);
  return kept;
}

function hide(found: readonly CheckedFile[], known: FindingCounts, others: FindingCounts): Baselined {
  const counts = new Map(found.map((file) => [file.path, countRules(file)]));
  const isKnown = (path: string, rule: string): boolean =>
    (counts.get(path)?.get(rule) ?? 0) <= (known.get(path)?.get(rule) ?? 0);
  const left = found.map((file) => ({
    ...file,
    findings: file.findings.filter(({ rule }) => !isKnown(file.path, rule)),
  }));
  const fixed = Array.from(known)
    .filter(([path]) => !others.has(path))
    .flatMap(([path, rules]) =>
      Array.from(rules, ([rule, count]) => ({ path, rule, count: count - (counts.get(path)?.get(rule) ?? 0) })),
    )
    .filter(({ count }) => count > 0);
  // All were counted; no more are told than without a baseline.
  const files = left.map((file) => ({ ...file, findings: capped(file.findings) }));
  return { files, hidden: countAll(found) - countAll(left), fixed };
}

function countRules({ findings }: CheckedFile): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function countAll(files: readonly CheckedFile[]): number {
  return files.reduce((sum, { findings }) => sum + findings.length, 0);
}

/** The reader only needs to see where; the file has them all. */
const mostListed = 3;

function list(fixed: readonly FixedFindings[]): string {
  const shown = fixed.slice(0, mostListed).map(({ path, rule, count }) => `${count} of ${rule} in ${path}`);
  const others = fixed.length - shown.length;
  return [...shown, ...(others > 0 ? [`${others} more`] : [])].join(', ');
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}
