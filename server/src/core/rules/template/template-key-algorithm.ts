import { algorithmList } from '../../facts/certificate-templates.ts';
import type { CertificateTemplate } from '../../pki/pki.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from './example-workspace.ts';
import { described, metTemplates } from './met-templates.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The key sizes of a SCEP profile are those of RSA keys. A template for keys of elliptic curves does not fit them.',
    sources: [...algorithmList.sources, 'scepProfiles2025'],
    examples: {
      bad: [{ workspace: meeting({ keyAlgorithm: 'ECDSA_P256', minimalKeySize: 256 }) }],
      good: [{ workspace: meeting({ keyAlgorithm: 'RSA', minimalKeySize: 2048 }) }],
    },
  };
}

export const templateKeyAlgorithm: ProfileRule = {
  id: 'template-key-algorithm',
  family: 'template',
  scope: 'profile',
  severity: 'warning',
  evidence: 'inferred',
  title: 'The certificate template is for keys that no SCEP profile asks for',
  needs: ['template'],
  check(profile, { workspace }, report) {
    for (const { template, url } of metTemplates(profile, workspace)) {
      if (!hasOtherAlgorithm(template)) continue;
      report({
        span: url.node.span,
        message: `The template "${template.name}" that this URL leads to is for ${template.keyAlgorithm} keys, while devices make RSA keys for a SCEP profile. Use a template for RSA.`,
        related: [described(template, 'keyAlgorithm')],
      });
    }
  },
};

/** Whether a template is known to be for keys that are not RSA. */
export function hasOtherAlgorithm({ keyAlgorithm }: CertificateTemplate): boolean {
  return keyAlgorithm !== undefined && !keyAlgorithm.toUpperCase().startsWith(algorithmList.rsa);
}
