import { platforms } from '../../facts/platforms.ts';
import { meetings } from '../../pki/meet.ts';
import type { RuleDocumentation, TenantContext, TenantRule } from '../rule.ts';
import { commonName } from '../example-certificate.ts';
import { withRoot } from './example-export.ts';
import { linkedRoot, named, placeOf } from './linked-root.ts';

const intermediate = { isSelfSigned: false, issuer: commonName('Fabrikam Root CA') };

export function documentation(): RuleDocumentation {
  return {
    why: 'Microsoft asks for the certificate of the top-level root; elsewhere it asks for that of the issuing CA. SCEPman as an intermediate CA needs the intermediate on Windows and the root on Android.',
    symptoms: [
      'Windows, event 32: "The hash value is not correct."',
      'iOS: "The Registration Authority\'s response is invalid."',
    ],
    sources: [
      'scepProfiles2025',
      'scepInfrastructure',
      'clientCertificateInstallCsp',
      'scepmanIntermediate',
      'intuneResourceAccess87',
      'ultimateCaManager228',
    ],
    examples: {
      bad: [
        withRoot(intermediate),
        {
          title: 'a certificate of no authority at all',
          ...withRoot({ ...intermediate, basicConstraints: { isAuthority: false, pathLength: undefined } }),
        },
      ],
      good: [withRoot({})],
    },
  };
}

export const trustedRootLevel: TenantRule = {
  id: 'trusted-root-level',
  family: 'trust',
  scope: 'tenant',
  severity: 'info',
  evidence: 'documented',
  title: 'The root certificate is not a root',
  check(target, context, report) {
    const linked = linkedRoot(target, context.tenant);
    if (!linked) return;
    const { link, root, certificate, profile } = linked;
    const related = [placeOf(root)];
    if (certificate.basicConstraints?.isAuthority === false) {
      const message = `The certificate of ${named(root)}, which rootCertificate ("Root Certificate") names, is not that of an authority: its basic constraints say so. Name the profile with the root of the issuing CA.`;
      report({ span: link.span, severity: 'warning', message, related });
      return;
    }
    if (certificate.isSelfSigned || isAsked(context)) return;
    report({
      span: link.span,
      message: `The certificate of ${named(root)}, which rootCertificate ("Root Certificate") names, is that of an intermediate CA. Microsoft asks for the top-level root; ${advice[profile.platform] ?? `for ${platforms[profile.platform].label} no other source is sure`}.`,
      related,
    });
  },
};

/** What those say who have an intermediate CA behind Intune. */
const advice: Readonly<Record<string, string>> = {
  windows: 'SCEPman needs the CA that issues, on Windows, so this may well be right',
  androidWorkProfile: 'so does SCEPman, on Android',
  androidDeviceOwner: 'so does SCEPman, on Android',
};

/** SCEPman as an intermediate CA needs it so on Windows. */
function isAsked(context: TenantContext): boolean {
  const { workspace } = context;
  const profile = workspace && context.profile();
  if (!profile || profile.type.platform !== 'windows') return false;
  return meetings(profile, workspace.pki).some(({ kind }) => kind === 'scepman');
}
