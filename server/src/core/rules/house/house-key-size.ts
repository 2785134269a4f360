import { findEnum } from '../../facts/enums.ts';
import { bitsOfKeySize } from '../../pki/key-size.ts';
import { houseRulesFor } from '../../workspace/profile-settings.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { setMember } from '../keys/set-member.ts';
import { houseRule, whereItSays } from './house-rule.ts';

const workspace = { houseRules: { minimalKeySize: 4096 } };

export function documentation(): RuleDocumentation {
  return {
    why: 'The workspace file sets the smallest key size for these profiles.',
    sources: ['ownWorkspaceFile'],
    examples: {
      bad: [{ profile: { keySize: 'size2048' }, workspace }],
      good: [{ profile: { keySize: 'size4096', keyStorageProvider: 'useSoftwareKsp' }, workspace }],
    },
  };
}

export const houseKeySize: ProfileRule = {
  ...houseRule,
  title: 'The key is shorter than the smallest size allowed',
  id: 'house-key-size',
  scope: 'profile',
  check(profile, { workspace: file }, report) {
    const { keySize } = profile;
    const bits = keySize && bitsOfKeySize(keySize.value);
    if (!keySize || bits === undefined) return;
    for (const { minimalKeySize: least } of houseRulesFor(file, profile)) {
      if (!least || bits >= least.value) continue;
      const member = smallestWith(least.value);
      report({
        span: keySize.node.span,
        message: `Your workspace file wants keys of ${least.value} bits or more; this is ${bits}.`,
        related: whereItSays(least),
        fixes: member === undefined ? [] : [setMember(keySize, member, 'reissues')],
      });
    }
  },
};

/** The members of the enum are in the order of their sizes. */
function smallestWith(bits: number): string | undefined {
  return findEnum('keySize')?.members.find(({ name }) => (bitsOfKeySize(name) ?? 0) >= bits)?.name;
}
