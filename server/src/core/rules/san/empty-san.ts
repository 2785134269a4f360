import { findProperty } from '../../json/pointer.ts';
import type { Profile, San } from '../../profile/profile.ts';
import { typesNotOffered } from '../../facts/san-forms.ts';
import type { Fix, Problem, ProfileRule, RuleDocumentation } from '../rule.ts';
import { sanLabel } from './san-label.ts';
import { usualVariable } from './usual-variable.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The admin center and Graph take no profile with a subject alternative name that is empty, and say nothing useful about it.',
    symptoms: ['500 InternalServerError when the profile is saved', 'The profile stays "Pending"'],
    sources: ['windowsDocs8548', 'windowsDocs8555', 'windowsDocs8706'],
    examples: {
      bad: [
        { profile: { customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '' }] } },
        { profile: { customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: null }] } },
        { profile: { customSubjectAlternativeNames: [{ sanType: 'domainNameService' }] } },
      ],
      good: [
        {
          profile: { customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' }] },
        },
        { profile: { customSubjectAlternativeNames: [] }, title: 'none at all' },
      ],
    },
  };
}

export const emptySan: ProfileRule = {
  id: 'empty-san',
  family: 'san',
  scope: 'profile',
  severity: 'error',
  evidence: 'reported',
  title: 'A subject alternative name has no value',
  check(profile, _context, report) {
    for (const san of profile.sans) {
      if (isEmpty(san) && !typesNotOffered.types.some((type) => type === san.sanType?.value))
        report(explain(san, profile));
    }
  },
};

/** Values of another JSON type are told elsewhere. */
function isEmpty({ node, value }: San): boolean {
  if (value) return value.text.text.trim() === '';
  const written = findProperty(node, 'name');
  return !written || written.value?.kind === 'null';
}

function explain(san: San, profile: Profile): Problem {
  const written = findProperty(san.node, 'name')?.value;
  return {
    span: written?.span ?? san.node.span,
    message: `This subject alternative name${typeOf(san)} has no value, and a profile with an empty one cannot be saved. Write a value, or remove the entry.`,
    fixes: written ? fixes(san, profile, written.span) : [],
  };
}

function typeOf({ sanType }: San): string {
  return sanType ? ` of the type ${sanLabel(sanType.value)}` : '';
}

/** There is no profile with the empty value whose certificates could be lost. */
function fixes({ sanType }: San, profile: Profile, span: Problem['span']): readonly Fix[] {
  const usual = sanType && usualVariable(sanType.value, profile);
  if (usual === undefined) return [];
  return [{ title: `Write ${usual}`, effect: 'safe', edits: [{ span, newText: JSON.stringify(usual) }] }];
}
