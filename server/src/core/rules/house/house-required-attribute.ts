import { houseRulesFor } from '../../workspace/profile-settings.ts';
import type { RuleDocumentation, SubjectRule } from '../rule.ts';
import { attributesOf } from '../subject/attributes.ts';
import { isOfType } from './attribute-type.ts';
import { houseRule, whereItSays } from './house-rule.ts';

const workspace = { houseRules: { requiredAttributes: ['O'] } };

export function documentation(): RuleDocumentation {
  return {
    why: 'The workspace file lists attributes that the subjects of these profiles need, because something that reads the certificates relies on them.',
    sources: ['ownWorkspaceFile'],
    examples: {
      bad: [{ profile: { subjectNameFormatString: 'CN={{UserName}}' }, workspace }],
      good: [
        { profile: { subjectNameFormatString: 'CN={{UserName}},o=Contoso' }, workspace },
        { profile: { subjectNameFormatString: 'CN={{UserName}},2.5.4.10=Contoso' }, workspace },
      ],
    },
  };
}

export const houseRequiredAttribute: SubjectRule = {
  ...houseRule,
  title: 'The subject lacks an attribute that every subject has to have',
  id: 'house-required-attribute',
  scope: 'subject',
  check({ text, subject }, { profile, workspace: file }, report) {
    if (!profile || subject.rdns.length === 0) return;
    const attributes = attributesOf(subject);
    for (const { requiredAttributes } of houseRulesFor(file, profile)) {
      for (const required of requiredAttributes) {
        if (attributes.some((attribute) => isOfType(attribute, required.value))) continue;
        report({
          span: text.toDocument({ start: 0, end: text.text.length }),
          message: `This subject has no ${required.value}, which your workspace file requires. Add one.`,
          related: whereItSays(required),
        });
      }
    }
  },
};
