import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from './example-workspace.ts';
import { described, metTemplates } from './met-templates.ts';

/** NDES signs what it hands on with the one certificate of an enrolment agent that it has. */
const SIGNATURES_OF_NDES = 1;

export function documentation(): RuleDocumentation {
  return {
    why: 'Devices sign their requests with nothing but their own key. NDES adds one signature, that of an enrolment agent, which is enough only where the template asks for one with "Certificate Request Agent".',
    sources: ['msCrtd', 'ndesAgentCertificates'],
    examples: {
      bad: [{ workspace: meeting({ requiredSignatures: 2 }) }, { workspace: meeting({ requiredSignatures: 1 }) }],
      good: [{ workspace: meeting({}) }],
    },
  };
}

export const templateRequiredSignatures: ProfileRule = {
  id: 'template-required-signatures',
  family: 'template',
  scope: 'profile',
  severity: 'warning',
  evidence: 'inferred',
  title: 'The certificate template asks for authorised signatures',
  needs: ['template'],
  check(profile, { workspace }, report) {
    for (const { template, url } of metTemplates(profile, workspace)) {
      const { requiredSignatures = 0 } = template;
      if (requiredSignatures === 0) continue;
      const mayBeMet = requiredSignatures === SIGNATURES_OF_NDES;
      report({
        span: url.node.span,
        severity: mayBeMet ? 'info' : 'warning',
        message: mayBeMet
          ? `The template "${template.name}" that this URL leads to asks for an authorised signature. That of NDES is one only if the template asks for the application policy "Certificate Request Agent" (tab Issuance Requirements).`
          : `The template "${template.name}" that this URL leads to asks for ${requiredSignatures} authorised signatures, more than a request through NDES has. Turn "This number of authorized signatures" off on the tab Issuance Requirements.`,
        related: [described(template, 'requiredSignatures')],
      });
    }
  },
};
