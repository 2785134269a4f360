import type { NewAcceptance } from '../../core/review/diff/acceptance-changes.ts';
import { isEmpty, type ReviewDiff } from '../../core/review/diff/diff.ts';
import type { LocatedFinding } from '../../core/review/diff/sides.ts';
import type { AnalyzedSides } from '../sides/analyzed-sides.ts';
import type { Discretion } from '../../report/discretion.ts';
import { reportLocated } from './report-located.ts';
import type { Sides } from '../sides/sides.ts';
import { subjectView } from './subject-view.ts';
import { profileView, type AcceptanceView, type DescribedFile, type DiffView } from './view.ts';

export interface ViewContext {
  readonly sides: Sides;
  readonly analyzed: AnalyzedSides;
  readonly isPromotion: boolean;
  readonly discretion: Discretion;
}

/** What was found, as it may be shown. */
export async function makeView(found: ReviewDiff, context: ViewContext): Promise<DiffView> {
  const { sides, isPromotion, discretion } = context;
  const { profiles, subjects, unchanged, acceptances, loweredRules, notChecked } = found;
  return {
    names: sides.names,
    isPromotion,
    isRedacted: discretion.isRedacted,
    profiles: profiles.flatMap((change) => profileView(change, discretion) ?? []),
    unchanged,
    subjects: subjects.flatMap((change) => subjectView(change, discretion) ?? []),
    findings: findingsView(found, context),
    acceptances: acceptances.map(acceptanceView),
    loweredRules,
    notChecked,
    // Where there is nothing to tell, nobody asks what it was looked up in.
    described: isEmpty(found) ? [] : await describedFiles(context),
  };
}

function findingsView({ findings }: ReviewDiff, { analyzed, discretion }: ViewContext): DiffView['findings'] {
  const report = (side: 'base' | 'head', located: readonly LocatedFinding[]) =>
    reportLocated(located, { textOf: (path) => analyzed.textOf(side, path), discretion });
  return {
    new: report('head', findings.new),
    fixed: report('base', findings.fixed),
    silenced: findings.silenced.flatMap(({ located, reason, how }) =>
      report('head', [located]).map((finding) => ({ finding, reason, how })),
    ),
  };
}

function acceptanceView({ path, acceptance }: NewAcceptance): AcceptanceView {
  const { rule, reason, by = null, expires = null, profile = {} } = acceptance;
  const about = [profile.displayName, profile.id, profile.platform].filter((part) => part !== undefined);
  return { path, rule, reason, by, expires, profile: about.join(', ') || null };
}

/** The files that the workspace files name. */
async function describedFiles({ sides, analyzed }: ViewContext): Promise<readonly DescribedFile[]> {
  const own = new Set(analyzed.described.map(({ workspace }) => workspace.path));
  const named = new Set(analyzed.described.flatMap(({ texts }) => [...texts.keys()]).filter((path) => !own.has(path)));
  const files: DescribedFile[] = [];
  for (const path of [...named].sort()) files.push({ path, age: (await sides.ageOf(path)) ?? null });
  return files;
}
