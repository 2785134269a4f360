import type { SanType } from '../../facts/fact.ts';
import { customSubjectAlternativeNames } from '../../facts/properties.ts';
import { directoryNames } from '../../facts/san-forms.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { addUsualSan } from './add-san.ts';
import { findsAccount } from './mapped-accounts.ts';
import { sanLabel } from './san-label.ts';

const directory = { profiles: [{ match: {}, usedFor: ['activeDirectory'] }] };
const sid = { sanType: 'universalResourceIdentifier', name: '{{OnPremisesSecurityIdentifier}}' };

export function documentation(): RuleDocumentation {
  return {
    why: 'A Network Policy Server finds a user by the UPN in the subject alternative names, and a computer by its UPN or DNS name. Without it there is no account to log on.',
    symptoms: ['NPS event 6273, reason 16', 'The specified user account does not exist'],
    sources: ['scepProfiles2021', 'scepProfiles2025', 'kb814394', 'intuneDocs3001', 'chrisbtNps'],
    examples: {
      bad: [{ profile: { customSubjectAlternativeNames: [sid] }, workspace: directory }],
      good: [
        {
          profile: {
            customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' }, sid],
          },
          workspace: directory,
        },
        { profile: { customSubjectAlternativeNames: [sid] }, title: 'nobody said that Active Directory reads it' },
      ],
    },
  };
}

export const missingDirectoryName: ProfileRule = {
  id: 'missing-directory-name',
  family: 'san',
  scope: 'profile',
  severity: 'info',
  evidence: 'documented',
  title: 'The certificate does not name the account in Active Directory',
  needs: ['use'],
  check(profile, { workspace }, report) {
    const store = profile.certificateStore;
    if (!store || !profile.subject || !findsAccount(profile, workspace)) return;
    const wanted: readonly SanType[] = directoryNames[store];
    // What the type of an entry was meant to be is not known where it is missing or misspelt.
    if (profile.sans.some(({ sanType }) => !sanType || wanted.includes(sanType.value))) return;
    const [first, other] = wanted;
    const list = profile.properties.get(customSubjectAlternativeNames.name)?.value;
    report({
      span: (list ?? profile.typeNode).span,
      message: `These certificates authenticate to Active Directory, and no subject alternative name says for which account. Add one of the type ${wanted.map(sanLabel).join(' or ')}.`,
      fixes: first && !other ? addUsualSan(profile, first) : [],
    });
  },
};
