import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { rootLink, trustedRoot } from '../trust/example-export.ts';
import { named, placeOf } from '../trust/linked-root.ts';
import { assignedPair, groupList, type AssignedPair } from './assigned-root.ts';
import { allDevices, assigned, group, kiosks, laptops, withoutGroup } from './example-assignments.ts';

const toLaptops = { ...rootLink(), ...assigned(group(laptops)) };

export function documentation(): RuleDocumentation {
  return {
    why: 'A device that gets the SCEP profile without its trusted certificate profile asks for no certificate. Microsoft asks to assign both to the same groups.',
    symptoms: ['The SCEP profile stays pending, and nothing arrives at the SCEP server'],
    sources: ['scepProfiles2025', 'troubleshootProfileDeployment', 'intuneDocs1663', 'intuneDocs2252'],
    examples: {
      bad: [
        {
          title: 'excluded',
          profile: toLaptops,
          beside: { 'root.json': trustedRoot(assigned(allDevices, withoutGroup(laptops))) },
        },
        { title: 'assigned to nobody', profile: toLaptops, beside: { 'root.json': trustedRoot(assigned()) } },
        {
          title: 'other groups, which may have the same members',
          profile: toLaptops,
          beside: { 'root.json': trustedRoot(assigned(group(kiosks))) },
        },
      ],
      good: [
        { profile: toLaptops, beside: { 'root.json': trustedRoot(assigned(group(laptops), group(kiosks))) } },
        { title: 'more than enough', profile: toLaptops, beside: { 'root.json': trustedRoot(assigned(allDevices)) } },
      ],
    },
  };
}

export const rootNotAssigned: TenantRule = {
  id: 'root-not-assigned',
  family: 'assignment',
  scope: 'tenant',
  severity: 'warning',
  evidence: 'documented',
  title: 'The trusted certificate profile does not go where the SCEP profile goes',
  check(target, { tenant }, report) {
    const pair = assignedPair(target, tenant);
    const lack = pair && lackOf(pair);
    if (!pair || !lack) return;
    report({
      span: pair.own.span,
      severity: lack.isCertain ? 'warning' : 'info',
      message: `${lack.what} Assign ${named(pair.root)}, which this profile names as its root certificate, to the same groups as this profile.`,
      related: [placeOf(pair.root)],
    });
  },
};

interface Lack {
  readonly what: string;
  /** Members of a group may be those of another one. */
  readonly isCertain: boolean;
}

function lackOf({ own, ofRoot, root }: AssignedPair): Lack | undefined {
  const isForAll = ofRoot.allUsers || ofRoot.allDevices;
  if (own.groups.size === 0 && !own.allUsers && !own.allDevices) return undefined;
  if (!isForAll && ofRoot.groups.size === 0) {
    return {
      what: 'The trusted certificate profile is assigned to nobody, so that no device can use this one.',
      isCertain: true,
    };
  }
  const excluded = [...own.groups].filter((id) => ofRoot.excluded.has(id));
  if (excluded.length > 0) {
    return {
      what: `This profile goes to ${groupList(excluded)}, from which the trusted certificate profile is kept away.`,
      isCertain: true,
    };
  }
  if (isForAll) return undefined;
  if (own.allUsers || own.allDevices) {
    return {
      what: `This profile goes to ${own.allDevices ? 'all devices' : 'all users'}, ${named(root)} to some groups only.`,
      isCertain: false,
    };
  }
  const missing = [...own.groups].filter((id) => !ofRoot.groups.has(id));
  return missing.length === 0
    ? undefined
    : {
        what: `This profile goes to ${groupList(missing)}, and the trusted certificate profile to other groups.`,
        isCertain: false,
      };
}
