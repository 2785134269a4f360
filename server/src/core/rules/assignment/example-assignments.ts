// Assignments as Graph gives them, for the examples; the ids are invented.

export const laptops = '3f1e6b1a-aaaa-4b57-8c7e-111111111111';
export const kiosks = '3f1e6b1a-bbbb-4b57-8c7e-222222222222';

export const allUsers = { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget' };
export const allDevices = { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' };

export function group(groupId: string): Readonly<Record<string, unknown>> {
  return { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId };
}

export function withoutGroup(groupId: string): Readonly<Record<string, unknown>> {
  return { '@odata.type': '#microsoft.graph.exclusionGroupAssignmentTarget', groupId };
}

export function assigned(...targets: readonly object[]): Readonly<Record<string, unknown>> {
  return { assignments: targets.map((target) => ({ target })) };
}
