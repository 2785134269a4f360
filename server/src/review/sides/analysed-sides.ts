import type { DiffSide } from '../../core/review/diff/sides.ts';
import type { LoadedWorkspace } from '../../host/workspace-files.ts';
import { SideAnalysis, type AnalysisChoice } from './side-analysis.ts';
import type { SideFile } from './side-files.ts';
import { readTenants } from './side-tenants.ts';
import type { Sides } from './sides.ts';

/** Both sides, read and checked, as far as they can differ. */
export interface AnalysedSides {
  readonly base: DiffSide;
  readonly head: DiffSide;
  /** Texts of the workspace files and the files they name, of the later side. */
  readonly described: readonly LoadedWorkspace[];
  /** Of files that findings point into. */
  textOf(side: 'base' | 'head', path: string): string | undefined;
  /** Rules that crashed: a defect of ours. */
  readonly failures: readonly string[];
}

/**
 * Reads what is not the same on both sides: files with another content, and all those whose workspace file, or a file
 * that it names, says something else. Devices are those of the later side, so that a difference is a profile's doing.
 */
export async function analyseSides(sides: Sides, choice: AnalysisChoice): Promise<AnalysedSides> {
  const base = new SideAnalysis(sides.base, sides.roots, choice);
  const head = new SideAnalysis(sides.head, sides.roots, choice);
  const listed = { before: await sides.base.list(), after: await sides.head.list() };
  const changed = await changedKeys(base, head, listed);
  for (const key of changed) await Promise.all([base.see(key), head.see(key)]);
  const tenants = await readTenants(sides, listed, changed);
  base.tenant = tenants?.base;
  head.tenant = tenants?.head;
  await base.analyse(
    listed.before.filter(({ key }) => changed.has(key)),
    head,
  );
  await head.analyse(
    listed.after.filter(({ key }) => changed.has(key)),
    head,
  );
  await base.analyseNeighbours(listed.before, head);
  await head.analyseNeighbours(listed.after, head);
  return {
    base: base.side(),
    head: head.side(),
    described: head.loaded(),
    textOf: (side, path) => (side === 'base' ? base : head).textOf(path),
    failures: [...base.failures, ...head.failures],
  };
}

async function changedKeys(
  base: SideAnalysis,
  head: SideAnalysis,
  { before, after }: { readonly before: readonly SideFile[]; readonly after: readonly SideFile[] },
): Promise<ReadonlySet<string>> {
  const old = new Map(before.map((file) => [file.key, file]));
  const changed = new Set(old.keys());
  for (const { key, oid } of after) {
    const isSame = oid !== undefined && old.get(key)?.oid === oid;
    if (isSame && saysTheSame(await base.workspaceOf(key), await head.workspaceOf(key))) changed.delete(key);
    else changed.add(key);
  }
  return changed;
}

function saysTheSame(a: LoadedWorkspace | undefined, b: LoadedWorkspace | undefined): boolean {
  if (!a || !b) return a === b;
  return a.texts.size === b.texts.size && [...a.texts].every(([path, text]) => b.texts.get(path) === text);
}
