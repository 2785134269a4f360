import { stringsOf } from '../../profile/values.ts';
import { quoted } from '../../text/quoted.ts';
import { houseRulesFor } from '../../workspace/profile-settings.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { houseRule, whereItSays } from './house-rule.ts';

const workspace = { houseRules: { allowedScopeTags: ['0', '3'] } };

export function documentation(): RuleDocumentation {
  return {
    why: 'The ids of scope tags are those of one tenant. A profile that was exported from another one brings the ids of that tenant, which mean something else here, or nothing.',
    sources: ['ownWorkspaceFile'],
    examples: {
      bad: [{ profile: { roleScopeTagIds: ['0', '7'] }, workspace }],
      good: [
        { profile: { roleScopeTagIds: ['0'] }, workspace },
        { profile: { roleScopeTagIds: undefined }, workspace },
      ],
    },
  };
}

export const houseScopeTag: ProfileRule = {
  ...houseRule,
  title: 'The scope tag is not one of the allowed ones',
  id: 'house-scope-tag',
  scope: 'profile',
  check(profile, { workspace: file }, report) {
    const tags = stringsOf(profile.properties.get('roleScopeTagIds')?.value);
    for (const { allowedScopeTags: allowed } of houseRulesFor(file, profile)) {
      for (const { value, span } of tags) {
        if (!allowed || allowed.value.includes(value)) continue;
        report({
          span,
          message: `Your workspace file does not list the scope tag ${quoted(value)}. It lists ${allowed.value.map(quoted).join(', ')}.`,
          related: whereItSays(allowed),
        });
      }
    }
  },
};
