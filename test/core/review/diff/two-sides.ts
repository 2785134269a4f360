import { analyze } from '../../../../server/src/core/analyze.ts';
import { diffSides, type ReviewDiff } from '../../../../server/src/core/review/diff/diff.ts';
import type { DiffSide } from '../../../../server/src/core/review/diff/sides.ts';
import type { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { baseProfile } from '../../../support/base-profiles.ts';
import { exampleDay, workspaceOf } from '../../../support/examples.ts';

/** Files of a side by path: a text, or what is to be written as JSON. */
export type Files = Readonly<Record<string, unknown>>;

export interface DiffCase {
  readonly base: Files;
  readonly head: Files;
  /** Of a workspace file, for both sides or each. */
  readonly workspace?: Readonly<Record<string, unknown>>;
  readonly headWorkspace?: Readonly<Record<string, unknown>>;
  readonly isPromotion?: boolean;
}

export const windows = 'windows81SCEPCertificateProfile';

/** A Windows profile with these changes. */
export function profile(changes: Readonly<Record<string, unknown>> = {}, type = windows): Record<string, unknown> {
  return baseProfile(type, { displayName: 'Wi-Fi', ...changes });
}

export function diffOf({
  base,
  head,
  workspace,
  headWorkspace = workspace,
  isPromotion = false,
}: DiffCase): ReviewDiff {
  const [before, after] = [workspace && workspaceOf(workspace), headWorkspace && workspaceOf(headWorkspace)];
  // Of the later side, whose devices count for both.
  const own = before && { ...before, devices: after?.devices ?? new Map() };
  return diffSides(sideOf(base, own), sideOf(head, after), { isPromotion });
}

function sideOf(files: Files, workspace: Workspace | undefined): DiffSide {
  return {
    documents: Object.entries(files).map(([path, content]) => ({
      path,
      key: path,
      workspace,
      analysis: analyze(typeof content === 'string' ? content : JSON.stringify(content, null, 2), {
        kind: path.endsWith('.scepsubject') ? 'scepsubject' : 'json',
        now: exampleDay,
        reportsJsonSyntax: true,
        ...(workspace ? { workspace } : {}),
      }),
    })),
    workspaces: workspace ? [{ key: workspace.path, workspace }] : [],
    otherFindings: [],
  };
}
