import { platforms } from '../../facts/platforms.ts';
import { extendedKeyUsages } from '../../facts/properties.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'In most cases a certificate needs Client Authentication, and Windows requires the list of usages in every SCEP configuration.',
    symptoms: ['The certificate is issued, and the Wi-Fi, VPN or server does not accept it'],
    sources: ['scepProfiles2021', 'scepProfiles2025', 'clientCertificateInstallCsp', 'graphTypings'],
    examples: {
      bad: [
        { profile: { extendedKeyUsages: [] } },
        { type: 'androidWorkProfileScepCertificateProfile', profile: { extendedKeyUsages: [] } },
      ],
      good: [
        { profile: { extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' }] } },
        {
          type: 'iosScepCertificateProfile',
          profile: { extendedKeyUsages: [] },
          title: 'iOS takes none from the profile',
        },
      ],
    },
  };
}

export const missingExtendedKeyUsage: ProfileRule = {
  id: 'missing-extended-key-usage',
  family: 'eku',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'There is no extended key usage',
  check({ properties, type }, _context, report) {
    const { requiresExtendedKeyUsage, ignoresOtherExtendedKeyUsages } = platforms[type.platform];
    const node = type.properties.has(extendedKeyUsages.name)
      ? properties.get(extendedKeyUsages.name)?.value
      : undefined;
    if (!node || ignoresOtherExtendedKeyUsages) return;
    if (node.kind !== 'null' && (node.kind !== 'array' || node.items.length > 0)) return;
    const message = 'There is no extended key usage. In most cases a certificate needs Client Authentication.';
    report(
      requiresExtendedKeyUsage
        ? { span: node.span, message: `${message} ${requiresExtendedKeyUsage.text}` }
        : { span: node.span, message, severity: 'info' },
    );
  },
};
