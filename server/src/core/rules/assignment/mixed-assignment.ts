import type { Assignments } from '../../tenant/configuration.ts';
import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { rootLink, trustedRoot } from '../trust/example-export.ts';
import { named, placeOf } from '../trust/linked-root.ts';
import { assignedPair } from './assigned-root.ts';
import { allDevices, allUsers, assigned, group, laptops } from './example-assignments.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Both have to be assigned to the same users or the same devices: of a profile for users and one for devices Microsoft states that the deployment fails.',
    symptoms: ['The SCEP profile stays pending, and nothing arrives at the SCEP server'],
    sources: ['troubleshootProfileDeployment', 'intuneDocs1663', 'intuneDocs2252'],
    examples: {
      bad: [
        {
          profile: { ...rootLink(), ...assigned(allUsers) },
          beside: { 'root.json': trustedRoot(assigned(allDevices)) },
        },
      ],
      good: [
        {
          profile: { ...rootLink(), ...assigned(allUsers) },
          beside: { 'root.json': trustedRoot(assigned(allDevices, allUsers)) },
        },
        {
          title: 'whether a group is one of users or of devices is in no file',
          profile: { ...rootLink(), ...assigned(group(laptops)) },
          beside: { 'root.json': trustedRoot(assigned(allDevices)) },
        },
      ],
    },
  };
}

export const mixedAssignment: TenantRule = {
  id: 'mixed-assignment',
  family: 'assignment',
  scope: 'tenant',
  severity: 'error',
  evidence: 'documented',
  title: 'One of the SCEP and the trusted certificate profile goes to users, the other to devices',
  check(target, { tenant }, report) {
    const pair = assignedPair(target, tenant);
    if (!pair) return;
    const [own, ofRoot] = [everyone(pair.own), everyone(pair.ofRoot)];
    if (!own || !ofRoot || own === ofRoot) return;
    report({
      span: pair.own.span,
      message: `This profile is assigned to ${own}, but ${named(pair.root)}, which it names as its root certificate, to ${ofRoot}: no device gets both in a way that works. Assign both to the same users or the same devices.`,
      related: [placeOf(pair.root)],
    });
  },
};

/** Where nothing but the two fixed targets is used. */
function everyone({ allUsers: users, allDevices: devices, groups }: Assignments): string | undefined {
  if (groups.size > 0 || users === devices) return undefined;
  return users ? 'all users' : 'all devices';
}
