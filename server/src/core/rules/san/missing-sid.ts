import { platforms } from '../../facts/platforms.ts';
import { customSubjectAlternativeNames } from '../../facts/properties.ts';
import { sidTag } from '../../facts/san-forms.ts';
import { findVariable } from '../../facts/variables.ts';
import { meetings } from '../../pki/meet.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { formatsOf } from '../formats.ts';
import type { Fix, ProfileRule, RuleDocumentation } from '../rule.ts';
import { addSan } from './add-san.ts';
import { findsAccount } from './mapped-accounts.ts';

const directory = { profiles: [{ match: {}, usedFor: ['activeDirectory'] }] };

export function documentation(): RuleDocumentation {
  return {
    why: 'Since domain controllers enforce KB5014754 they map a certificate to an account by the SID in it. A certificate whose subject is supplied in the request has none unless the profile asks for it.',
    symptoms: [
      'NPS event 6273: Network Policy Server denied access to a user',
      'Event 39 of Kerberos-Key-Distribution-Center: the certificate could not be mapped to a user in a secure way',
    ],
    sources: ['scepProfiles2024', 'scepProfiles2025', 'kb5014754', 'hicksStrongMapping'],
    examples: {
      bad: [{ workspace: directory }],
      good: [
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'universalResourceIdentifier', name: '{{OnPremisesSecurityIdentifier}}' },
            ],
          },
          workspace: directory,
        },
        { title: 'nobody said that Active Directory reads the certificate' },
        {
          workspace: {
            ...directory,
            authorities: { man: { kind: 'scepman', addsSid: true } },
            servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'man' }],
          },
          title: 'the authority adds it',
        },
      ],
    },
  };
}

export const missingSid: ProfileRule = {
  id: 'missing-sid',
  family: 'san',
  scope: 'profile',
  severity: 'info',
  evidence: 'documented',
  title: 'The certificate has no SID for strong mapping',
  needs: ['use'],
  check(profile, { workspace }, report) {
    if (!workspace || !profile.subject || !findsAccount(profile, workspace)) return;
    if (!couldHoldSid(profile) || isAddedByAuthority(profile, workspace)) return;
    const list = profile.properties.get(customSubjectAlternativeNames.name)?.value;
    const trait = platforms[profile.type.platform].joinsDomain;
    const condition = profile.certificateStore === 'machine' && trait ? ` ${trait.text}` : '';
    report({
      span: (list ?? profile.typeNode).span,
      message: `These certificates authenticate to Active Directory and have no SID.${condition} Add {{${sidTag.variable}}} as a URI, or domain controllers that enforce strong mapping refuse them.`,
      fixes: addSid(profile),
    });
  },
};

/** Whether a SID can be added: there is none, and the variable is known to work in such a profile. */
export function couldHoldSid(profile: Profile): boolean {
  return isSupported(profile) && !holdsSid(profile);
}

/** Adds the SID to the list of names; nothing where the profile has no list. */
export function addSid(profile: Profile): readonly Fix[] {
  return addSan(profile, 'universalResourceIdentifier', `{{${sidTag.variable}}}`);
}

/** Where the sources do not agree that the variable works, nobody is told to write it. */
function isSupported({ type: { platform }, certificateStore }: Profile): boolean {
  if (platforms[platform].joinsDomain) return true;
  const limits = findVariable(sidTag.variable)?.limits ?? [];
  return !limits.some(({ platforms: limited, store }) => limited.includes(platform) && store === certificateStore);
}

function holdsSid(profile: Profile): boolean {
  return formatsOf(profile).some(
    ({ place, variables }) =>
      place === 'san' && variables.some(({ name }) => findVariable(name)?.name === sidTag.variable),
  );
}

function isAddedByAuthority(profile: Profile, { pki }: Workspace): boolean {
  return meetings(profile, pki).some(({ authority }) => authority?.addsSid === true);
}
