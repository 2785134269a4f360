import type { ScepConfiguration } from '../../tenant/configuration.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { placeOf } from '../trust/linked-root.ts';
import { allDevices, assigned, group, kiosks, laptops } from './example-assignments.ts';

const another = (changes: object): Readonly<Record<string, unknown>> => ({
  '@odata.type': '#microsoft.graph.windows81SCEPCertificateProfile',
  displayName: 'Another one',
  certificateStore: 'user',
  extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' }],
  ...changes,
});

export function documentation(): RuleDocumentation {
  return {
    why: 'Windows chooses by itself among the certificates that fit, or asks the user; where all have the same subject nobody can tell them apart, and some servers take only one certificate of a name.',
    sources: ['eapTlsCertificateSelection', 'packetfence7356'],
    examples: {
      bad: [
        {
          profile: assigned(group(laptops)),
          beside: { 'other.json': another(assigned(group(kiosks), group(laptops))) },
        },
        { profile: assigned(allDevices), beside: { 'other.json': another(assigned(allDevices)) } },
      ],
      good: [
        {
          title: 'other groups',
          profile: assigned(group(laptops)),
          beside: { 'other.json': another(assigned(group(kiosks))) },
        },
        {
          title: 'another store',
          profile: assigned(group(laptops)),
          beside: { 'other.json': another({ ...assigned(group(laptops)), certificateStore: 'machine' }) },
        },
      ],
    },
  };
}

export const severalClientCertificates: TenantRule = {
  id: 'several-client-certificates',
  family: 'assignment',
  scope: 'tenant',
  severity: 'info',
  evidence: 'inferred',
  title: 'Several SCEP profiles give the same devices certificates for client authentication',
  check(target, { tenant }, report) {
    const { assignments } = target;
    if (target.kind !== 'scep' || !isFree(target, tenant) || !assignments) return;
    const others = tenant
      .assignedTogether(target)
      .filter((other) => isFree(other, tenant) && other.certificateStore === target.certificateStore);
    const [first] = others;
    if (!first) return;
    const isOne = others.length === 1;
    const who = isOne ? `${placeOf(first).message} goes` : `${others.length} other SCEP profiles go`;
    const isSame = target.subject !== undefined && others.some(({ subject }) => subject === target.subject);
    report({
      span: assignments.span,
      message: `${who} to the same ${assignments.groups.size > 0 ? 'group' : 'devices'} as this profile, and ${isOne ? 'both' : 'all'} ask for a certificate for client authentication${isSame ? ' with the same subject' : ''}. Where Windows has to choose, name the profile in the Wi-Fi or VPN profile, or tell them apart by an extended key usage of their own.`,
      related: others.slice(0, MOST_SHOWN).map(placeOf),
    });
  },
};

const MOST_SHOWN = 5;

/** Windows chooses, unless a Wi-Fi or VPN profile names the certificate. */
function isFree(profile: ScepConfiguration, tenant: Tenant): boolean {
  return profile.platform === 'windows' && profile.isForClients && tenant.dependantsOf(profile).length === 0;
}
