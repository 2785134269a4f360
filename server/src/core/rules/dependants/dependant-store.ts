import type { CertificateStore } from '../../facts/fact.ts';
import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { named, placeOf } from '../trust/linked-root.ts';
import { scep, wifiDocument } from './example-dependants.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A device authenticates with a device certificate and a user with a user certificate: each has a store of its own, and the other one is not looked into.',
    symptoms: ['The network asks for a certificate, or the device does not connect before somebody signs in'],
    sources: ['graphTypings'],
    examples: {
      bad: [
        { document: wifiDocument({ authenticationType: 'machine' }), beside: { 'scep.json': scep() } },
        {
          document: wifiDocument({ authenticationType: 'user' }),
          beside: { 'scep.json': scep({ certificateStore: 'machine' }) },
        },
      ],
      good: [
        { document: wifiDocument({ authenticationType: 'user' }), beside: { 'scep.json': scep() } },
        {
          title: 'either will do',
          document: wifiDocument({ authenticationType: 'machineOrUser' }),
          beside: { 'scep.json': scep() },
        },
      ],
    },
  };
}

export const dependantStore: TenantRule = {
  id: 'dependant-store',
  family: 'dependants',
  scope: 'tenant',
  severity: 'warning',
  evidence: 'documented',
  title: 'A Wi-Fi or wired network profile authenticates with the other type of certificate',
  check(target, { tenant }, report) {
    if (target.kind !== 'dependant' || !target.neededStore) return;
    for (const link of target.identities) {
      const to = tenant.resolve(link, target);
      if (to.kind !== 'found' || to.configuration.kind !== 'scep') continue;
      const { certificateStore } = to.configuration;
      if (certificateStore === undefined || certificateStore === target.neededStore) continue;
      const { needs, has } = words[target.neededStore];
      report({
        span: link.span,
        message: `This ${target.label} authenticates the ${needs} (authenticationType), but ${named(to.configuration)} gives a ${has} certificate (certificateStore, "Certificate type"). Name a profile of the other type, or let the authentication mode be the other one.`,
        related: [placeOf(to.configuration)],
      });
    }
  },
};

/** By the store that is needed. */
const words: Readonly<Record<CertificateStore, { readonly needs: string; readonly has: string }>> = {
  machine: { needs: 'device', has: 'user' },
  user: { needs: 'user', has: 'device' },
};
