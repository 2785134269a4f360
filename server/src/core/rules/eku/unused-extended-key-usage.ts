import { clientAuthentication } from '../../facts/extended-key-usages.ts';
import { platforms } from '../../facts/platforms.ts';
import { isObjectIdentifier } from '../../name/object-identifier.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The SCEP payload of Apple has no place for extended key usages: what the certificate can be used for is up to the CA.',
    sources: ['scepmanMacos', 'scepmanIos', 'appleScepPayload'],
    examples: {
      bad: [
        {
          type: 'macOSScepCertificateProfile',
          profile: {
            extendedKeyUsages: [
              { name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' },
              { name: 'Code Signing', objectIdentifier: '1.3.6.1.5.5.7.3.3' },
            ],
          },
        },
      ],
      good: [
        {
          type: 'macOSScepCertificateProfile',
          profile: {
            extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' }],
          },
        },
      ],
    },
  };
}

export const unusedExtendedKeyUsage: ProfileRule = {
  id: 'unused-extended-key-usage',
  family: 'eku',
  scope: 'profile',
  severity: 'hint',
  evidence: 'documented',
  title: 'The extended key usage has no effect on this platform',
  check({ type, extendedKeyUsages }, _context, report) {
    const trait = platforms[type.platform].ignoresOtherExtendedKeyUsages;
    if (!trait) return;
    for (const { node, objectIdentifier } of extendedKeyUsages) {
      if (!objectIdentifier || objectIdentifier.value === clientAuthentication) continue;
      if (!isObjectIdentifier(objectIdentifier.value)) continue;
      report({ span: node.span, message: `${trait.text} This one has no effect.`, isUnnecessary: true });
    }
  },
};
