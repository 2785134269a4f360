import type { Assignments, Configuration, ScepConfiguration, TrustedRoot } from '../../tenant/configuration.ts';
import { areComparable, shownGroup } from '../../tenant/read-assignments.ts';
import type { Tenant } from '../../tenant/tenant.ts';

/** A SCEP profile and its trusted certificate profile, of both of which it is known whom they are assigned to. */
export interface AssignedPair {
  readonly profile: ScepConfiguration;
  readonly root: TrustedRoot;
  readonly own: Assignments;
  readonly ofRoot: Assignments;
}

export function assignedPair(target: Configuration, tenant: Tenant): AssignedPair | undefined {
  if (target.kind !== 'scep' || !target.assignments) return undefined;
  const root = tenant.trustedRootOf(target);
  if (!root?.assignments || !areComparable(target.assignments, root.assignments)) return undefined;
  return { profile: target, root, own: target.assignments, ofRoot: root.assignments };
}

const MOST_SHOWN = 3;

/** The first few groups of some, for a sentence. */
export function groupList(groups: readonly string[]): string {
  const shown = groups.slice(0, MOST_SHOWN).map((group) => `"${shownGroup(group)}"`);
  const more = groups.length - shown.length;
  return `${groups.length === 1 ? 'the group' : 'the groups'} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
