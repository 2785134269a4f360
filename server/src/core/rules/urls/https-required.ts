import { platforms } from '../../facts/platforms.ts';
import type { FormatRule, RuleDocumentation } from '../rule.ts';
import { urlFix } from './url-fix.ts';
import { urlParts } from './url-parts.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Android device administrator and every mode of Android Enterprise ask a SCEP server through HTTPS only.',
    symptoms: [
      'SCEP Server URL must use HTTPS',
      'Enrolment never starts: the profile stays "Pending" and nothing reaches the SCEP server',
    ],
    sources: ['scepProfiles2021', 'scepProfiles2023', 'scepProfiles2025', 'thirdPartyCa'],
    examples: {
      bad: [
        {
          type: 'androidWorkProfileScepCertificateProfile',
          profile: { scepServerUrls: ['http://ndes.contoso.com/certsrv/mscep/mscep.dll'] },
        },
      ],
      good: [
        {
          type: 'androidWorkProfileScepCertificateProfile',
          profile: { scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep/mscep.dll'] },
        },
        {
          profile: { scepServerUrls: ['http://ndes.contoso.com/certsrv/mscep/mscep.dll'] },
          title: 'Windows takes HTTP: the request itself is encrypted',
        },
      ],
    },
  };
}

export const httpsRequired: FormatRule = {
  id: 'https-required',
  family: 'urls',
  scope: 'format',
  places: ['url'],
  severity: 'error',
  evidence: 'documented',
  title: 'Android needs an HTTPS address of the SCEP server',
  check(target, { profile }, report) {
    const trait = profile && platforms[profile.type.platform].requiresHttps;
    const scheme = urlParts(target.text.text)?.scheme;
    if (!trait || scheme?.text !== 'http') return;
    report({
      span: target.text.toDocument(scheme.span),
      message: `${trait.text} This is a profile for ${platforms[profile.type.platform].label}.`,
      fixes: [urlFix(target, 'https', scheme.span)],
    });
  },
};
