import { memberLabel } from '../../facts/enums.ts';
import { quoted } from '../../text/quoted.ts';
import { houseRulesFor } from '../../workspace/profile-settings.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { setMember } from '../keys/set-member.ts';
import { houseRule, whereItSays } from './house-rule.ts';

const workspace = { houseRules: { allowedKeyStorageProviders: ['useTpmKspOtherwiseFail'] } };

export function documentation(): RuleDocumentation {
  return {
    why: 'The workspace file lists where the keys of these profiles may be kept.',
    sources: ['ownWorkspaceFile'],
    examples: {
      bad: [{ profile: { keyStorageProvider: 'useSoftwareKsp' }, workspace }],
      good: [
        { profile: { keyStorageProvider: 'useTpmKspOtherwiseFail' }, workspace },
        { type: 'iosScepCertificateProfile', workspace, title: 'a platform without the setting' },
      ],
    },
  };
}

export const houseKeyStorageProvider: ProfileRule = {
  ...houseRule,
  title: 'The key storage provider is not one of the allowed ones',
  id: 'house-key-storage-provider',
  scope: 'profile',
  check(profile, { workspace: file }, report) {
    const { keyStorageProvider } = profile;
    if (!keyStorageProvider) return;
    for (const { allowedKeyStorageProviders: allowed } of houseRulesFor(file, profile)) {
      if (!allowed || allowed.value.includes(keyStorageProvider.value)) continue;
      report({
        span: keyStorageProvider.node.span,
        message: `Your workspace file does not allow ${quoted(labelOf(keyStorageProvider.value))} ("Key storage provider (KSP)"). Choose ${allowed.value.map(labelOf).map(quoted).join(' or ')}.`,
        related: whereItSays(allowed),
        fixes: allowed.value.map((member) => setMember(keyStorageProvider, member, 'reissues')),
      });
    }
  },
};

function labelOf(member: string): string {
  return memberLabel('keyStorageProviderOption', member);
}
