import { nameFlagBits } from '../../facts/certificate-templates.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from './example-workspace.ts';
import { described, metTemplates } from './met-templates.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A SCEP profile writes its subject into the request. A template that builds it from Active Directory takes that of the account that asks, which is the one of NDES.',
    symptoms: ['The request fails, or every certificate has the name of the NDES service account'],
    sources: nameFlagBits.enrolleeSuppliesSubject.sources,
    examples: {
      bad: [{ workspace: meeting({ subjectSuppliedInRequest: false }) }],
      good: [{ workspace: meeting({ subjectSuppliedInRequest: true }) }, { workspace: meeting({}) }],
    },
  };
}

export const templateSubjectFromDirectory: ProfileRule = {
  id: 'template-subject-from-directory',
  family: 'template',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The certificate template builds the subject from Active Directory',
  needs: ['template'],
  check(profile, { workspace }, report) {
    for (const { template, url } of metTemplates(profile, workspace)) {
      if (template.subjectSuppliedInRequest !== false) continue;
      report({
        span: url.node.span,
        message: `The template "${template.name}" that this URL leads to builds the subject from Active Directory, so that the subject of the profile counts for nothing. Set "Supply in the request" on the tab Subject Name of the template.`,
        related: [described(template, 'subjectSuppliedInRequest')],
      });
    }
  },
};
