import { houseRulesFor } from '../../workspace/profile-settings.ts';
import type { RuleDocumentation, SubjectRule } from '../rule.ts';
import { attributesOf } from '../subject/attributes.ts';
import { isOfType } from './attribute-type.ts';
import { houseRule, whereItSays } from './house-rule.ts';

const workspace = { houseRules: { forbiddenAttributes: ['OU'] } };

export function documentation(): RuleDocumentation {
  return {
    why: 'The workspace file lists attributes that the subjects of these profiles must not have.',
    sources: ['ownWorkspaceFile'],
    examples: {
      bad: [{ profile: { subjectNameFormatString: 'CN={{UserName}},OU=Sales' }, workspace }],
      good: [{ profile: { subjectNameFormatString: 'CN={{UserName}},O=Contoso' }, workspace }],
    },
  };
}

export const houseForbiddenAttribute: SubjectRule = {
  ...houseRule,
  title: 'The subject has an attribute that none may have',
  id: 'house-forbidden-attribute',
  scope: 'subject',
  check({ text, subject }, { profile, workspace: file }, report) {
    if (!profile) return;
    const attributes = attributesOf(subject);
    for (const { forbiddenAttributes } of houseRulesFor(file, profile)) {
      for (const forbidden of forbiddenAttributes) {
        for (const attribute of attributes) {
          if (!attribute.key || !isOfType(attribute, forbidden.value)) continue;
          report({
            span: text.toDocument(attribute.key.span),
            message: `Your workspace file does not allow ${forbidden.value} in this subject. Take it out.`,
            related: whereItSays(forbidden),
          });
        }
      }
    }
  },
};
