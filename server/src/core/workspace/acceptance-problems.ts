import { quoted } from '../text/quoted.ts';
import type { WorkspaceRuleId } from './rule-ids.ts';
import type { Acceptance, WorkspaceProblem } from './workspace.ts';

/** Whether an acceptance has ended before a day (`YYYY-MM-DD`); its last day counts. Without a day none has. */
export function hasLapsed({ expires }: Acceptance, today: string | undefined): boolean {
  return expires !== undefined && today !== undefined && expires < today;
}

/** Those that have ended: what they covered is told again. */
export function expiredAcceptances(
  accepted: readonly Acceptance[],
  today: string | undefined,
): readonly WorkspaceProblem[] {
  return accepted
    .filter((acceptance) => hasLapsed(acceptance, today))
    .map((acceptance) =>
      problem(
        'workspace-expired-acceptance',
        acceptance,
        `This acceptance of ${quoted(acceptance.rule)} ended on ${acceptance.expires ?? ''}, so that its findings are told again. Mend the profile, or decide anew and set a later day.`,
      ),
    );
}

/** Those that cover nothing, where every document that they could cover was looked at. */
export function unusedAcceptances(
  accepted: readonly Acceptance[],
  used: ReadonlySet<string>,
  today: string | undefined,
): readonly WorkspaceProblem[] {
  return accepted
    .filter((acceptance) => !used.has(acceptanceKey(acceptance)) && !hasLapsed(acceptance, today))
    .map((acceptance) =>
      problem(
        'workspace-unused-acceptance',
        acceptance,
        `No finding of ${quoted(acceptance.rule)} is covered by this acceptance any more. Remove it, or it hides the next one that comes up there.`,
      ),
    );
}

/** Which entry it is, however many workspace files lead to it. */
export function acceptanceKey({ path, span }: Acceptance): string {
  return `${span.start} ${path}`;
}

function problem(rule: WorkspaceRuleId, { path, span }: Acceptance, message: string): WorkspaceProblem {
  return { rule, path, span, message };
}
