import { enrollmentFlagBits } from '../../facts/certificate-templates.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from './example-workspace.ts';
import { described, metTemplates } from './met-templates.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The documentation says not to publish them: AD CS appends each to the account that asks, which is that of NDES, and not to the user or device that the certificate is for.',
    sources: [...enrollmentFlagBits.publishToDirectory.sources, 'msWcceTemplate'],
    examples: {
      bad: [{ workspace: meeting({ publishedInDirectory: true }) }],
      good: [{ workspace: meeting({ publishedInDirectory: false }) }],
    },
  };
}

export const templatePublishedInDirectory: ProfileRule = {
  id: 'template-published-in-directory',
  family: 'template',
  scope: 'profile',
  severity: 'info',
  evidence: 'documented',
  title: 'Certificates of the template are published in Active Directory',
  needs: ['template'],
  check(profile, { workspace }, report) {
    for (const { template, url } of metTemplates(profile, workspace)) {
      if (template.publishedInDirectory !== true) continue;
      report({
        span: url.node.span,
        message: `The template "${template.name}" that this URL leads to has "Publish certificate in Active Directory", which appends every certificate to the account of NDES. Turn it off on the tab General.`,
        related: [described(template, 'publishedInDirectory')],
      });
    }
  },
};
