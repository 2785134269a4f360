import type { Severity } from '../../rules/rule.ts';
import { rules } from '../../rules/rules.ts';
import type { Acceptance, SeveritySetting, Workspace } from '../../workspace/workspace.ts';
import type { DiffSide } from './sides.ts';

/** An acceptance that is in the workspace file of the later side only. */
export interface NewAcceptance {
  readonly path: string;
  readonly acceptance: Acceptance;
}

/** A rule that says less than before, because a workspace file says so. */
export interface LoweredRule {
  readonly path: string;
  readonly rule: string;
  readonly before: SeveritySetting;
  readonly after: SeveritySetting;
}

/** Those that are new or say something else: a later day counts, too. */
export function newAcceptances(base: DiffSide, head: DiffSide): readonly NewAcceptance[] {
  const known = new Set(base.workspaces.flatMap(({ workspace }) => workspace.accepted.map(keyOf)));
  return head.workspaces.flatMap(({ workspace: { path, accepted } }) =>
    accepted.filter((acceptance) => !known.has(keyOf(acceptance))).map((acceptance) => ({ path, acceptance })),
  );
}

/** Workspace files are compared with those at the same place; one that is new is compared with none. */
export function loweredRules(base: DiffSide, head: DiffSide): readonly LoweredRule[] {
  const before = new Map(base.workspaces.map(({ key, workspace }) => [key, workspace]));
  return head.workspaces.flatMap(({ key, workspace }) =>
    [...workspace.severities].flatMap(([rule, after]) => {
      const old = severityIn(before.get(key), rule);
      return old !== undefined && ranks[after] < ranks[old] ? [{ path: workspace.path, rule, before: old, after }] : [];
    }),
  );
}

function keyOf({ rule, profile, pointer, reason, by, expires }: Acceptance): string {
  return JSON.stringify([rule, profile, pointer, reason, by, expires]);
}

/** Undefined for a rule that there is none of. */
function severityIn(workspace: Workspace | undefined, id: string): SeveritySetting | undefined {
  return workspace?.severities.get(id) ?? own.get(id);
}

const own: ReadonlyMap<string, Severity> = new Map(rules.map(({ id, severity }) => [id, severity]));
const ranks: Readonly<Record<SeveritySetting, number>> = { off: 0, hint: 1, info: 2, warning: 3, error: 4 };
