import { cloudPkiUrl } from '../../facts/ndes.ts';
import type { FormatRule, RuleDocumentation } from '../rule.ts';
import { token } from '../variables/write-variable.ts';
import { urlFix } from './url-fix.ts';
import { urlParts } from './url-parts.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The SCEP URI of a Cloud PKI issuing CA has {{CloudPKIFQDN}} for its host. It has to stay as it is: Intune puts the host in when it delivers the profile.',
    symptoms: ['Enrolment fails on every device'],
    sources: ['cloudPkiConfigureCa', 'hicksAdcs'],
    examples: {
      bad: [
        {
          profile: {
            scepServerUrls: [
              cloudPkiUrl.example.replace(`{{${cloudPkiUrl.variable}}}`, 'contoso.manage.microsoft.com'),
            ],
          },
        },
      ],
      good: [{ profile: { scepServerUrls: [cloudPkiUrl.example] } }],
    },
  };
}

export const cloudPkiHost: FormatRule = {
  id: 'cloud-pki-host',
  family: 'urls',
  scope: 'format',
  places: ['url'],
  severity: 'error',
  evidence: 'documented',
  title: 'The host in the URL of Cloud PKI has been replaced',
  check(target, { usesAngles }, report) {
    if (target.variables.length > 0) return;
    const { text } = target.text;
    const host = urlParts(text)?.host;
    // Anything but a host name may be what a pipeline fills in.
    if (!host || !/^[A-Za-z0-9.-]+$/.test(host.text)) return;
    if (!text.toLowerCase().includes(cloudPkiUrl.path.toLowerCase())) return;
    const variable = token(cloudPkiUrl.variable, usesAngles ? 'angles' : 'braces');
    report({
      span: target.text.toDocument(host.span),
      message: `Leave ${variable} as it is in the URL of Cloud PKI: Intune replaces it by the host when it delivers the profile.`,
      fixes: [urlFix(target, variable, host.span)],
    });
  },
};
