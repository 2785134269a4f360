import { findExtendedKeyUsageByOid } from '../../facts/extended-key-usages.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { clientUsage, heedsUsages } from './usages.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The names in a SCEP certificate come with the request. Whoever gets another name into it can, with these usages, log on as somebody else or get certificates for others.',
    sources: ['cloudPkiConfigureCa', 'scepmanCertifried', 'mollemaEsc'],
    examples: {
      bad: [
        { profile: { extendedKeyUsages: [clientUsage, { name: 'Any Purpose', objectIdentifier: '2.5.29.37.0' }] } },
        {
          profile: {
            extendedKeyUsages: [clientUsage, { name: 'Smart Card Logon', objectIdentifier: '1.3.6.1.4.1.311.20.2.2' }],
          },
        },
      ],
      good: [
        { profile: { extendedKeyUsages: [clientUsage] } },
        {
          profile: {
            keyStorageProvider: 'usePassportForWorkKspOtherwiseFail',
            extendedKeyUsages: [clientUsage, { name: 'Smart Card Logon', objectIdentifier: '1.3.6.1.4.1.311.20.2.2' }],
          },
          title: 'a certificate of Windows Hello for Business, as Microsoft describes it',
        },
      ],
    },
  };
}

export const riskyExtendedKeyUsage: ProfileRule = {
  id: 'risky-extended-key-usage',
  family: 'eku',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'The extended key usage is more than such a certificate should have',
  check(profile, _context, report) {
    if (!heedsUsages(profile)) return;
    for (const { objectIdentifier } of profile.extendedKeyUsages) {
      const risk = objectIdentifier && findExtendedKeyUsageByOid(objectIdentifier.value)?.risk;
      if (!risk || risk.usualWith.includes(profile.keyStorageProvider?.value ?? '')) continue;
      report({
        span: objectIdentifier.node.span,
        // Microsoft uses it too, if only for one purpose.
        ...(risk.usualWith.length > 0 ? { severity: 'info' } : {}),
        message: `${risk.text} Leave it out unless it is needed.`,
      });
    }
  },
};
