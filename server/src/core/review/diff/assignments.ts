import { findProperty } from '../../json/pointer.ts';
import type { JsonNode, JsonObject } from '../../json/tree.ts';
import { objectsOf } from '../../profile/values.ts';
import { canonicalText } from './canonical-text.ts';

/** `all devices`, `group <name or id>`, `without group <name or id>`; with the filter where there is one. */
export function describeAssignments(node: JsonNode): readonly string[] {
  return objectsOf(node).map((assignment) => {
    const target = findProperty(assignment, 'target')?.value;
    return describeTarget(target?.kind === 'object' ? target : assignment);
  });
}

/** Whether an assignment takes devices away from the profile. */
export function isExclusion(assignment: string): boolean {
  return assignment.startsWith(without);
}

const without = 'without ';

function describeTarget(target: JsonObject): string {
  const type = textOf(target, '@odata.type') ?? '';
  const group = textOf(target, 'groupName') ?? textOf(target, 'groupId') ?? textOf(target, 'targetGroupId');
  const isExcluded = /exclusion/iu.test(type) || isTrue(target, 'excludeGroup');
  return `${isExcluded ? without : ''}${everyone(type) ?? (group ? `group ${group}` : canonicalText(target))}${filterOf(target)}`;
}

function everyone(type: string): string | undefined {
  if (/allDevices/iu.test(type)) return 'all devices';
  return /allLicensedUsers/iu.test(type) ? 'all users' : undefined;
}

function filterOf(target: JsonObject): string {
  const kind = textOf(target, 'deviceAndAppManagementAssignmentFilterType');
  const filter = textOf(target, 'deviceAndAppManagementAssignmentFilterId');
  return kind && kind !== 'none' && filter ? ` (filter ${kind} ${filter})` : '';
}

function textOf(object: JsonObject, name: string): string | undefined {
  const value = findProperty(object, name)?.value;
  return value?.kind === 'string' && value.value !== '' ? value.value : undefined;
}

function isTrue(object: JsonObject, name: string): boolean {
  const value = findProperty(object, name)?.value;
  return value?.kind === 'boolean' && value.value;
}
