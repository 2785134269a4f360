import { enrollmentFlagBits } from '../../facts/certificate-templates.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from './example-workspace.ts';
import { described, metTemplates } from './met-templates.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The CA leaves every request pending until somebody approves it by hand, and the devices wait.',
    symptoms: ['Pending requests on the CA, and profiles that stay "Pending"'],
    sources: [...enrollmentFlagBits.pendAllRequests.sources, 'msWcceTemplate'],
    examples: {
      bad: [{ workspace: meeting({ managerApproval: true }) }],
      good: [{ workspace: meeting({ managerApproval: false }) }],
    },
  };
}

export const templateManagerApproval: ProfileRule = {
  id: 'template-manager-approval',
  family: 'template',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'The certificate template asks for the approval of a CA manager',
  needs: ['template'],
  check(profile, { workspace }, report) {
    for (const { template, url } of metTemplates(profile, workspace)) {
      if (template.managerApproval !== true) continue;
      report({
        span: url.node.span,
        message: `The template "${template.name}" that this URL leads to has "CA certificate manager approval": every request waits until somebody approves it. Turn it off on the tab Issuance Requirements.`,
        related: [described(template, 'managerApproval')],
      });
    }
  },
};
