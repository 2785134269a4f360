import { anyPurpose, clientAuthentication, findExtendedKeyUsageByOid } from '../../facts/extended-key-usages.ts';
import type { CertificateTemplate } from '../../pki/pki.ts';
import { clientUsage, heedsUsages } from '../eku/usages.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from './example-workspace.ts';
import { described, metTemplates } from './met-templates.ts';

const serverAuthentication = '1.3.6.1.5.5.7.3.1';

export function documentation(): RuleDocumentation {
  return {
    why: 'AD CS issues the application policies of the template, whatever the request says. The documentation asks for a template with Client Authentication.',
    symptoms: ['The certificate is issued without the usage, and whoever needs it rejects the certificate'],
    sources: ['scepInfrastructure', 'scepArticle2018'],
    examples: {
      bad: [
        { workspace: meeting({ applicationPolicies: [serverAuthentication] }), title: 'Client Authentication' },
        {
          profile: {
            extendedKeyUsages: [clientUsage, { name: 'Server Authentication', objectIdentifier: serverAuthentication }],
          },
          workspace: meeting({ applicationPolicies: [clientAuthentication] }),
          title: 'another usage',
        },
      ],
      good: [
        { workspace: meeting({ applicationPolicies: [clientAuthentication] }) },
        { workspace: meeting({ applicationPolicies: [clientAuthentication, serverAuthentication] }) },
        { workspace: meeting({ applicationPolicies: [anyPurpose] }), title: 'a template for any purpose' },
        { workspace: meeting({ applicationPolicies: [] }), title: 'a template without application policies' },
      ],
    },
  };
}

export const templateExtendedKeyUsage: ProfileRule = {
  id: 'template-extended-key-usage',
  family: 'template',
  scope: 'profile',
  severity: 'warning',
  evidence: 'inferred',
  title: 'The certificate template does not have the extended key usage',
  needs: ['template'],
  check(profile, { workspace }, report) {
    const templates = metTemplates(profile, workspace).map(({ template }) => template);
    for (const { objectIdentifier } of profile.extendedKeyUsages) {
      const oid = objectIdentifier?.value;
      if (oid === undefined || (oid !== clientAuthentication && !heedsUsages(profile))) continue;
      const template = templates.find((each) => lacks(each, oid));
      if (!objectIdentifier || !template) continue;
      report({
        span: objectIdentifier.node.span,
        ...(oid === clientAuthentication && { evidence: 'documented' }),
        message: `The template "${template.name}" that this profile meets does not have ${findExtendedKeyUsageByOid(oid)?.name ?? oid} among its application policies, and what AD CS issues is what the template has. Add it on the tab Extensions of the template, or remove it here.`,
        related: [described(template, 'applicationPolicies')],
      });
    }
  },
};

/** A template without application policies, or with Any Purpose, limits nothing. */
function lacks({ applicationPolicies = [] }: CertificateTemplate, oid: string): boolean {
  return applicationPolicies.length > 0 && !applicationPolicies.some((each) => each === oid || each === anyPurpose);
}
