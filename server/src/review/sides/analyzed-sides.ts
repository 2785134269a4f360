import type { DiffSide } from '../../core/review/diff/sides.ts';
import type { FileSystem } from '../../host/file-system.ts';
import type { LoadedWorkspace } from '../../host/workspace-files.ts';
import { SideAnalysis } from './side-analysis.ts';
import { readTenants, type Listed } from './side-tenants.ts';
import { SideWorkspaces } from './side-workspaces.ts';
import type { Sides } from './sides.ts';

/** Both sides, read and checked, as far as they can differ. */
export interface AnalyzedSides {
  readonly base: DiffSide;
  readonly head: DiffSide;
  /** Texts of the workspace files and the files they name, of the later side. */
  readonly described: readonly LoadedWorkspace[];
  /** Of files that findings point into. */
  textOf(side: 'base' | 'head', path: string): string | undefined;
  /** Rules that crashed: a defect of ours. */
  readonly failures: readonly string[];
}

export interface AnalysisChoice {
  /** `YYYY-MM-DD` */
  readonly now: string;
  /** One workspace file for both sides, read from disk. */
  readonly config: string | undefined;
  readonly disk: FileSystem;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads what is not the same on both sides: files with another content, and all those whose workspace file, or a file
 * that it names, says something else. Devices are those of the later side, so that a difference is a profile's doing.
 */
export async function analyzeSides(sides: Sides, choice: AnalysisChoice): Promise<AnalyzedSides> {
  const { config, disk, now, signal } = choice;
  const earlier = new SideWorkspaces({ content: sides.base, roots: sides.roots, config, disk });
  const later = new SideWorkspaces({ content: sides.head, roots: sides.roots, config, disk });
  const listed = { before: await sides.base.list(), after: await sides.head.list() };
  const changed = await changedKeys(earlier, later, listed);
  for (const key of changed) await Promise.all([earlier.see(key), later.see(key)]);
  const tenants = await readTenants(sides, listed, changed);
  const shared = { later, now, signal };
  const base = new SideAnalysis({ content: sides.base, workspaces: earlier, tenant: tenants?.base, ...shared });
  const head = new SideAnalysis({ content: sides.head, workspaces: later, tenant: tenants?.head, ...shared });
  await base.analyze(listed.before.filter(({ key }) => changed.has(key)));
  await head.analyze(listed.after.filter(({ key }) => changed.has(key)));
  await base.analyzeNeighbours(listed.before);
  await head.analyzeNeighbours(listed.after);
  return {
    base: base.side(),
    head: head.side(),
    described: later.seen,
    textOf: (side, path) => (side === 'base' ? base : head).textOf(path),
    failures: [...base.failures, ...head.failures],
  };
}

async function changedKeys(
  earlier: SideWorkspaces,
  later: SideWorkspaces,
  { before, after }: Listed,
): Promise<ReadonlySet<string>> {
  const old = new Map(before.map((file) => [file.key, file]));
  const changed = new Set(old.keys());
  for (const { key, oid } of after) {
    const isSame = oid !== undefined && old.get(key)?.oid === oid;
    if (isSame && saysTheSame(await earlier.of(key), await later.of(key))) changed.delete(key);
    else changed.add(key);
  }
  return changed;
}

function saysTheSame(a: LoadedWorkspace | undefined, b: LoadedWorkspace | undefined): boolean {
  if (!a || !b) return a === b;
  return a.texts.size === b.texts.size && [...a.texts].every(([path, text]) => b.texts.get(path) === text);
}
