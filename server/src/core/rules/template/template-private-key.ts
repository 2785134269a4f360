import { privateKeyFlagBits } from '../../facts/certificate-templates.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from './example-workspace.ts';
import { described, metTemplates } from './met-templates.ts';

const { requirePrivateKeyArchival, attestationRequired } = privateKeyFlagBits;

/** What a template can ask of the key that a SCEP request does not have. */
const demands = [
  { property: 'keyArchival', text: requirePrivateKeyArchival.text },
  { property: 'attestationRequired', text: attestationRequired.text },
] as const;

export function documentation(): RuleDocumentation {
  return {
    why: 'A CA refuses requests without the key to archive, or without the attestation of the key, where the template asks for it. A SCEP request is a PKCS#10 request that holds neither.',
    symptoms: ['Failed requests of the CA: 0x80094804 CERTSRV_E_ARCHIVED_KEY_REQUIRED, or CERTSRV_E_KEY_ATTESTATION'],
    sources: [...requirePrivateKeyArchival.sources, 'rfc8894'],
    examples: {
      bad: [{ workspace: meeting({ keyArchival: true }) }, { workspace: meeting({ attestationRequired: true }) }],
      good: [{ workspace: meeting({ keyArchival: false, attestationRequired: false }) }],
    },
  };
}

export const templatePrivateKey: ProfileRule = {
  id: 'template-private-key',
  family: 'template',
  scope: 'profile',
  severity: 'warning',
  evidence: 'inferred',
  title: 'The certificate template asks for more of the key than a SCEP request has',
  needs: ['template'],
  check(profile, { workspace }, report) {
    for (const { template, url } of metTemplates(profile, workspace)) {
      for (const { property, text } of demands) {
        if (template[property] !== true) continue;
        report({
          span: url.node.span,
          message: `The template "${template.name}" that this URL leads to does not fit a SCEP profile. ${text}`,
          related: [described(template, property)],
        });
      }
    }
  },
};
