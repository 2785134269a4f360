import type { Certificate } from '../../pki/certificate.ts';
import { leadsTo } from '../../pki/chain.ts';
import { meetings } from '../../pki/meet.ts';
import type { Authority } from '../../pki/pki.ts';
import type { Configuration } from '../../tenant/configuration.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { Example, RuleDocumentation, TenantContext, TenantRule } from '../rule.ts';
import { authorityCertificate, commonName } from '../example-certificate.ts';
import { meeting } from '../template/example-workspace.ts';
import { loaded, otherId, trustedRoot, withRoot } from './example-export.ts';
import { linkedRoot, named, placeOf } from './linked-root.ts';

const FILE = 'issuing.cer';

/** Beside the profile lies the root of its authority too. */
function issuedBy(root: Parameters<typeof withRoot>[0]): Example {
  const { profile, beside, trusted } = withRoot(root);
  return {
    ...(profile && { profile }),
    beside: {
      ...beside,
      'real-root.json': trustedRoot({ id: otherId, displayName: 'The real one', trustedRootCertificate: 'MIIC...' }),
    },
    trusted: { ...trusted, 'MIIC...': loaded({}) },
    workspace: meeting({}, { certificate: FILE }),
    certificates: { [FILE]: { certificates: [authorityCertificate()] } },
  };
}

const stranger = {
  subject: commonName('Fabrikam Root CA'),
  issuer: commonName('Fabrikam Root CA'),
  subjectKeyIdentifier: 'aaaa121110090807060504030201000f0e0d0c0b',
  thumbprint: '0000ddccbbaa99887766554433221100ffeeddcc',
};

export function documentation(): RuleDocumentation {
  return {
    why: 'The profile has to name the root of the CA that its URL leads to: Windows compares it with what the SCEP server answers, and goes no further where they differ.',
    symptoms: [
      'Windows, event 32: "The hash value is not correct."',
      'Windows, event 307 with the thumbprint that was expected',
    ],
    sources: ['scepProfiles2025', 'clientCertificateInstallCsp'],
    examples: {
      bad: [issuedBy(stranger)],
      good: [issuedBy({})],
    },
  };
}

export const trustedRootChain: TenantRule = {
  id: 'trusted-root-chain',
  family: 'trust',
  scope: 'tenant',
  severity: 'warning',
  evidence: 'documented',
  title: 'The root certificate does not belong to the authority that issues',
  needs: ['authority'],
  check(target, context, report) {
    const linked = linkedRoot(target, context.tenant);
    const authorities = linked ? describedAuthorities(context) : [];
    const [first] = authorities;
    if (!linked || !first) return;
    const known = [...certificatesBeside(target, context.tenant), ...authorities.map(({ certificate }) => certificate)];
    if (!authorities.every(({ certificate }) => leadsTo(certificate, linked.certificate, known) === 'no')) return;
    const { origin } = first.authority;
    report({
      span: linked.link.span,
      message: `rootCertificate ("Root Certificate") names ${named(linked.root)}, but the certificate of "${first.authority.name}", the authority that the SCEP server URL leads to, does not go back to the one in it. Windows compares them and stops where they differ. Choose the trusted certificate profile with the root of "${first.authority.name}".`,
      related: [
        placeOf(linked.root),
        { message: `Authority "${first.authority.name}"`, path: origin.path, span: origin.span },
      ],
    });
  },
};

interface Described {
  readonly authority: Authority;
  readonly certificate: Certificate;
}

/** Of all URLs; none where one of them leads to what is not described. */
function describedAuthorities(context: TenantContext): readonly Described[] {
  const { workspace } = context;
  const profile = workspace && context.profile();
  const met = profile ? meetings(profile, workspace.pki) : [];
  const described = met.flatMap(({ authority }) =>
    authority?.certificate ? [{ authority, certificate: authority.certificate }] : [],
  );
  return described.length === met.length ? described : [];
}

function certificatesBeside(target: Configuration, tenant: Tenant): readonly Certificate[] {
  return tenant.neighbours(target, 'trustedRoot').flatMap((each) => {
    const found = tenant.certificateOf(each);
    return found && 'certificates' in found ? found.certificates : [];
  });
}
