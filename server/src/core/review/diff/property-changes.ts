import { reissueOf, unknownReissue, type ReissueFact } from '../../facts/re-enrolment.ts';
import type { Profile } from '../../profile/profile.ts';
import { isExclusion } from './assignments.ts';
import { comparableProperties, type Comparable, type Shown } from './comparable.ts';
import type { DiffOptions } from './sides.ts';

/** A property that says something else on the two sides. */
export interface PropertyChange {
  readonly name: string;
  /** From the profile. */
  readonly pointer: string;
  /** In the admin center's words. */
  readonly label: string;
  /** Undefined where the profile says nothing. */
  readonly before: Shown | undefined;
  readonly after: Shown | undefined;
  readonly fact: ReissueFact;
  readonly assignments: AssignmentChange | undefined;
}

export interface AssignmentChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Whether devices that had the profile may lose it. */
  readonly takesAway: boolean;
}

/** In the order of the type's properties; what the type does not have comes last. */
export function propertyChanges(before: Profile, after: Profile, options: DiffOptions): readonly PropertyChange[] {
  const old = comparableProperties(before, options);
  const now = comparableProperties(after, options);
  const known = [...after.type.properties.keys()];
  const names = new Set([...known, ...old.keys(), ...now.keys()]);
  return [
    ...typeChange(before, after),
    ...[...names].flatMap((name) => changeOf(name, old.get(name), now.get(name), after)),
  ];
}

function changeOf(
  name: string,
  before: Comparable | undefined,
  after: Comparable | undefined,
  profile: Profile,
): readonly PropertyChange[] {
  if (before?.text === after?.text) return [];
  return [
    {
      name,
      pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      label: profile.type.properties.get(name)?.label ?? labels[name] ?? name,
      before: before?.shown,
      after: after?.shown,
      fact: before?.essence === after?.essence ? unlessCertain(reissueOf(name)) : reissueOf(name),
      assignments: name === 'assignments' || name === 'groupAssignments' ? assignmentChange(before, after) : undefined,
    },
  ];
}

const labels: Readonly<Record<string, string>> = {
  'rootCertificate@odata.bind': 'Root Certificate',
  '#CustomRef_rootCertificate': 'Root Certificate',
};

/** What the certificate holds is the same. That a change of the property re-issues does not say that this one does. */
function unlessCertain(fact: ReissueFact): ReissueFact {
  return fact.reissues === true ? unknownReissue : fact;
}

function typeChange(before: Profile, after: Profile): readonly PropertyChange[] {
  if (before.type === after.type) return [];
  return [
    {
      name: '@odata.type',
      pointer: '/@odata.type',
      label: 'Type',
      before: before.type.name,
      after: after.type.name,
      fact: unknownReissue,
      assignments: undefined,
    },
  ];
}

/** A list that is missing says nothing: the export may have been made without assignments. */
function assignmentChange(before: Comparable | undefined, after: Comparable | undefined): AssignmentChange {
  const old = listOf(before);
  const now = listOf(after);
  const added = now.filter((assignment) => !old.includes(assignment));
  const removed = old.filter((assignment) => !now.includes(assignment));
  const takesAway =
    after !== undefined && (removed.some((assignment) => !isExclusion(assignment)) || added.some(isExclusion));
  return { added, removed, takesAway };
}

function listOf(comparable: Comparable | undefined): readonly string[] {
  return Array.isArray(comparable?.shown) ? comparable.shown : [];
}
