import { matchesWildcard } from '../../pki/wildcard.ts';
import { quoted } from '../../text/quoted.ts';
import { houseRulesFor } from '../../workspace/profile-settings.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { houseRule, whereItSays } from './house-rule.ts';

const workspace = { houseRules: { displayNamePattern: 'SCEP - *' } };

export function documentation(): RuleDocumentation {
  return {
    why: 'The workspace file says what the names of these profiles look like, so that people and scripts find them.',
    sources: ['ownWorkspaceFile'],
    examples: {
      bad: [{ profile: { displayName: 'Wi-Fi user' }, workspace }],
      good: [{ profile: { displayName: 'SCEP - Wi-Fi user' }, workspace }],
    },
  };
}

export const houseDisplayName: ProfileRule = {
  ...houseRule,
  title: 'The name of the profile does not follow the naming pattern',
  id: 'house-display-name',
  scope: 'profile',
  check(profile, { workspace: file }, report) {
    const node = profile.properties.get('displayName')?.value;
    if (node?.kind !== 'string') return;
    for (const { displayNamePattern: pattern } of houseRulesFor(file, profile)) {
      if (!pattern || matchesWildcard(pattern.value, node.value)) continue;
      report({
        span: node.span,
        message: `Your workspace file wants names like ${quoted(pattern.value)}; this is ${quoted(node.value)}.`,
        related: whereItSays(pattern),
      });
    }
  },
};
