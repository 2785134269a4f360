import { scepServerUrls } from '../../facts/properties.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A device asks the SCEP server for its certificate, and the payloads of Windows and Apple require an address of it.',
    symptoms: ['The profile shows "Error" and nothing reaches the SCEP server'],
    sources: ['scepProfiles2021', 'scepProfiles2025', 'clientCertificateInstallCsp', 'appleScepPayload'],
    examples: {
      bad: [{ profile: { scepServerUrls: [] } }, { profile: { scepServerUrls: null } }],
      good: [{ profile: { scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep/mscep.dll'] } }],
    },
  };
}

export const missingUrl: ProfileRule = {
  id: 'missing-url',
  family: 'urls',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'There is no SCEP server URL',
  check({ properties, type }, _context, report) {
    const node = type.properties.has(scepServerUrls.name) ? properties.get(scepServerUrls.name)?.value : undefined;
    if (!node || (node.kind !== 'null' && (node.kind !== 'array' || node.items.length > 0))) return;
    report({
      span: node.span,
      message:
        'There is no SCEP server URL, so no device can ask for a certificate. Write at least one, such as https://ndes.contoso.com/certsrv/mscep/mscep.dll.',
    });
  },
};
