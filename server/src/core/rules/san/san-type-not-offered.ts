import { typesNotOffered } from '../../facts/san-forms.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Graph has more types than the admin center offers, left from older profiles. No document says what becomes of an entry of such a type.',
    sources: typesNotOffered.sources,
    examples: {
      bad: [
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'customAzureADAttribute', name: 'extensionAttribute1' },
            ],
          },
        },
        { profile: { customSubjectAlternativeNames: [{ sanType: 'none', name: '{{UserPrincipalName}}' }] } },
      ],
      good: [
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'emailAddress', name: '{{EmailAddress}}' },
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' },
              { sanType: 'universalResourceIdentifier', name: '{{OnPremisesSecurityIdentifier}}' },
            ],
          },
          title: 'the four that there are',
        },
      ],
    },
  };
}

export const sanTypeNotOffered: ProfileRule = {
  id: 'san-type-not-offered',
  family: 'san',
  scope: 'profile',
  severity: 'warning',
  evidence: 'inferred',
  title: 'The admin center offers no subject alternative name of this type',
  check(profile, _context, report) {
    for (const { sanType } of profile.sans) {
      if (!sanType || !typesNotOffered.types.some((type) => type === sanType.value)) continue;
      report({
        span: sanType.node.span,
        message: `An entry of the type ${sanType.value} cannot be made in the admin center, and no document says what becomes of it. Use one of the types for mail, UPN, DNS and URI.`,
      });
    }
  },
};
