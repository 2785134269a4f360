import { asciiLowerCase } from '../../facts/ascii-case.ts';
import { ndes, ndesTemplateValues } from '../../facts/ndes.ts';
import { meetings, type Meeting } from '../../pki/meet.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { relatedTo } from './met-templates.ts';

const { defaultTemplate } = ndes;
const server = { urls: ['https://ndes.contoso.com/*'] };

export function documentation(): RuleDocumentation {
  return {
    why: 'Until somebody changes the registry of NDES, all three of its values name IPSECIntermediateOffline, a template of Windows 2000 that is not for the certificates of Intune.',
    symptoms: [
      'Failed requests of the CA: 0x80094800 CERTSRV_E_UNSUPPORTED_CERT_TYPE',
      'Certificates with the usage "IP security IKE intermediate"',
    ],
    sources: defaultTemplate.sources,
    examples: {
      bad: [
        { workspace: { servers: [{ ...server, templates: defaultTemplate.value }] } },
        {
          profile: { keyUsage: 'keyEncipherment' },
          workspace: {
            servers: [{ ...server, templates: { signature: 'IntuneUser', encryption: defaultTemplate.value } }],
          },
          title: 'only one of the values was changed',
        },
      ],
      good: [
        {
          profile: { keyUsage: 'digitalSignature' },
          workspace: {
            servers: [{ ...server, templates: { signature: 'IntuneUser', encryption: defaultTemplate.value } }],
          },
          title: 'a value that the profile does not use',
        },
      ],
    },
  };
}

export const templateDefault: ProfileRule = {
  id: 'template-default',
  family: 'template',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'NDES still has the template that it came with',
  needs: ['template'],
  supersedes: ['template-schema-version'],
  check(profile, { workspace }, report) {
    const met = workspace && meetings(profile, workspace.pki).find(meetsDefault);
    if (!met?.server) return;
    const value = ndesTemplateValues.find(({ usage }) => usage === met.usage);
    const origin = (met.usage && met.server.origins[met.usage]) ?? met.server.origin;
    report({
      span: met.url.node.span,
      message: `NDES answers this profile with ${defaultTemplate.value}, the template that it came with. Write the name of the template for Intune into ${value?.name ?? 'the three values'} under ${ndes.registryKey.value}, and restart the server.`,
      related: [relatedTo('What the registry of the server says', origin)],
    });
  },
};

function meetsDefault({ templateName }: Meeting): boolean {
  return templateName !== undefined && asciiLowerCase(templateName) === asciiLowerCase(defaultTemplate.value);
}
