import { findProperty } from '../json/pointer.ts';
import type { JsonObject } from '../json/tree.ts';
import { objectsOf } from '../profile/values.ts';
import type { Assignments } from './configuration.ts';
import { readText } from './read-values.ts';

/** Whom a profile is assigned to; undefined where the export does not tell. */
export function readAssignments(object: JsonObject): Assignments | undefined {
  const property = findProperty(object, 'assignments') ?? findProperty(object, 'groupAssignments');
  if (property?.value?.kind !== 'array') return undefined;
  const targets = objectsOf(property.value).map(readTarget);
  const groups = new Set(targets.flatMap(({ kind, group }) => (kind === 'group' && group ? [group] : [])));
  const excluded = new Set(targets.flatMap(({ kind, group }) => (kind === 'without' && group ? [group] : [])));
  return {
    span: property.key.span,
    allUsers: targets.some(({ kind }) => kind === 'users'),
    allDevices: targets.some(({ kind }) => kind === 'devices'),
    groups,
    excluded,
    isComplete:
      targets.length === property.value.items.length &&
      targets.every(({ kind, group }) => kind === 'users' || kind === 'devices' || group !== undefined) &&
      new Set([...groups, ...excluded].map((group) => group.slice(0, ID.length))).size <= 1,
  };
}

interface Target {
  readonly kind: 'users' | 'devices' | 'group' | 'without';
  readonly group?: string | undefined;
}

function readTarget(assignment: JsonObject): Target {
  const nested = findProperty(assignment, 'target')?.value;
  const target = nested?.kind === 'object' ? nested : assignment;
  const type = readText(findProperty(target, '@odata.type')?.value) ?? '';
  if (/allDevicesAssignmentTarget/iu.test(type)) return { kind: 'devices' };
  if (/allLicensedUsersAssignmentTarget/iu.test(type)) return { kind: 'users' };
  const exclusion = findProperty(target, 'excludeGroup')?.value;
  const isExcluded = /exclusion/iu.test(type) || (exclusion?.kind === 'boolean' && exclusion.value);
  return { kind: isExcluded ? 'without' : 'group', group: groupOf(target) };
}

const ID = 'id ';
const NAME = 'as ';

/** Exporters that leave ids out write names instead; the two cannot be compared. */
function groupOf(target: JsonObject): string | undefined {
  const text = (name: string) => readText(findProperty(target, name)?.value)?.toLowerCase();
  const id = text('groupId') ?? text('targetGroupId');
  if (id !== undefined) return `${ID}${id}`;
  const name = text('groupName') ?? text('groupDisplayName');
  return name === undefined ? undefined : `${NAME}${name}`;
}

/** A group as it is called in the file. */
export function shownGroup(group: string): string {
  return group.slice(ID.length);
}

/** Whether two groups can be told apart: both go by id, or both by name. */
export function areComparable(one: Assignments, other: Assignments): boolean {
  const kinds = new Set([...one.groups, ...one.excluded, ...other.groups, ...other.excluded].map(kindOf));
  return one.isComplete && other.isComplete && kinds.size <= 1;
}

function kindOf(group: string): string {
  return group.slice(0, ID.length);
}
