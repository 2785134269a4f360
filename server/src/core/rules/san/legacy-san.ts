import { subjectAlternativeNameType } from '../../facts/properties.ts';
import type { Profile } from '../../profile/profile.ts';
import { readFlags } from '../../profile/values.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Old profiles name the types in subjectAlternativeNameType, newer ones have a list of types and values. No document says which of the two counts where a profile has both.',
    sources: ['graphTypings', 'graphDocs7887'],
    examples: {
      bad: [{ profile: { subjectAlternativeNameType: 'userPrincipalName' } }],
      good: [
        { profile: { subjectAlternativeNameType: 'none' } },
        { profile: { subjectAlternativeNameType: null } },
        { profile: { subjectAlternativeNameType: 'userPrincipalName', customSubjectAlternativeNames: [] } },
      ],
    },
  };
}

export const legacySan: ProfileRule = {
  id: 'legacy-san',
  family: 'san',
  scope: 'profile',
  severity: 'warning',
  evidence: 'inferred',
  title: 'Subject alternative names are given in the old form and in the new one',
  check(profile, _context, report) {
    const types = legacyTypes(profile);
    const node = profile.properties.get(subjectAlternativeNameType.name)?.value;
    if (!node || types.length === 0 || profile.sans.length === 0) return;
    report({
      span: node.span,
      message: `The old subjectAlternativeNameType asks for ${types.join(' and ')} beside the list in customSubjectAlternativeNames. Put every name into the list, and none here.`,
    });
  },
};

/** The types that the old form asks for. */
export function legacyTypes({ properties, type }: Profile): readonly string[] {
  const { name } = subjectAlternativeNameType;
  const flags = readFlags(properties.get(name)?.value, type.properties.get(name));
  return (flags?.value ?? []).filter((member) => member !== 'none');
}
