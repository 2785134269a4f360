import { keyUsageBits } from '../../facts/certificate-templates.ts';
import { platforms } from '../../facts/platforms.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from './example-workspace.ts';
import { described, metTemplates } from './met-templates.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The documentation asks for a template without it for iOS, iPadOS and macOS.',
    sources: keyUsageBits.nonRepudiation.sources,
    examples: {
      bad: [
        { type: 'iosScepCertificateProfile', profile: {}, workspace: meeting({ proofOfOrigin: true }) },
        { type: 'macOSScepCertificateProfile', profile: {}, workspace: meeting({ proofOfOrigin: true }) },
      ],
      good: [
        { type: 'iosScepCertificateProfile', profile: {}, workspace: meeting({ proofOfOrigin: false }) },
        { workspace: meeting({ proofOfOrigin: true }), title: 'it is allowed on Windows' },
      ],
    },
  };
}

export const templateProofOfOrigin: ProfileRule = {
  id: 'template-proof-of-origin',
  family: 'template',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The certificate template has "Signature is proof of origin"',
  needs: ['template'],
  check(profile, { workspace }, report) {
    const trait = platforms[profile.type.platform].refusesProofOfOrigin;
    if (trait === undefined) return;
    for (const { template, url } of metTemplates(profile, workspace)) {
      if (template.proofOfOrigin !== true) continue;
      report({
        span: url.node.span,
        message: `The template "${template.name}" that this URL leads to has "Signature is proof of origin". ${trait.text}`,
        related: [described(template, 'proofOfOrigin')],
      });
    }
  },
};
