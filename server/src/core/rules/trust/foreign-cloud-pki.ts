import { cloudPkiUrl } from '../../facts/ndes.ts';
import type { ScepConfiguration } from '../../tenant/configuration.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { named, placeOf } from './linked-root.ts';

const OTHER_TENANT = '33333333-3333-3333-3333-333333333333';
const OWN_TENANT = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/u;

function beside(url: string): Readonly<Record<string, unknown>> {
  return { '@odata.type': '#microsoft.graph.iosScepCertificateProfile', displayName: 'Phones', scepServerUrls: [url] };
}

export function documentation(): RuleDocumentation {
  return {
    why: 'The SCEP URI of a Cloud PKI authority has the id of its tenant in it. A profile that was copied from another tenant keeps that URI, and the authority there issues nothing to these devices.',
    sources: ['cloudPkiConfigureCa'],
    examples: {
      bad: [
        {
          profile: { scepServerUrls: [cloudPkiUrl.example.replace(OWN_TENANT, OTHER_TENANT)] },
          beside: { 'phones.json': beside(cloudPkiUrl.example) },
        },
      ],
      good: [
        { profile: { scepServerUrls: [cloudPkiUrl.example] }, beside: { 'phones.json': beside(cloudPkiUrl.example) } },
        {
          title: 'most of the profiles are of this tenant',
          profile: { scepServerUrls: [cloudPkiUrl.example] },
          beside: {
            'phones.json': beside(cloudPkiUrl.example),
            'copied.json': beside(cloudPkiUrl.example.replace(OWN_TENANT, OTHER_TENANT)),
          },
        },
      ],
    },
  };
}

export const foreignCloudPki: TenantRule = {
  id: 'foreign-cloud-pki',
  family: 'trust',
  scope: 'tenant',
  severity: 'info',
  evidence: 'inferred',
  title: 'The SCEP URI is that of Cloud PKI in another tenant than that of the profiles beside it',
  check(target, { tenant }, report) {
    if (target.kind !== 'scep' || !target.cloudPki) return;
    const { cloudPki } = target;
    const others = cloudPkiBeside(target, tenant);
    const foreign = others.filter((each) => each.cloudPki?.tenant !== cloudPki.tenant);
    const [first] = foreign;
    // Of two tenants the one that most of the profiles are of is taken for the own one.
    if (!first?.cloudPki || others.length - foreign.length + 1 > foreign.length) return;
    report({
      span: cloudPki.span,
      message: `This SCEP URI leads to Cloud PKI of the tenant ${cloudPki.tenant}; that of ${named(first)} beside it leads to the tenant ${first.cloudPki.tenant}. If the profile was copied, write the URI of the authority in its own tenant ("SCEP server URLs").`,
      related: foreign.slice(0, MOST_RELATED).map(placeOf),
    });
  },
};

const MOST_RELATED = 5;

function cloudPkiBeside(target: ScepConfiguration, tenant: Tenant): readonly ScepConfiguration[] {
  return tenant.neighbours(target, 'scep').filter(({ cloudPki }) => cloudPki !== undefined);
}
