import { authorityKinds, type AuthorityDefault } from '../../facts/authority-kinds.ts';
import { meetings } from '../../pki/meet.ts';
import { undescribed } from '../../pki/pki.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Workspace } from '../../workspace/workspace.ts';

type Refusal = 'refusedExtendedKeyUsages' | 'refusedKeySizes' | 'refusedHashAlgorithms';

/** What an authority that the profile's URL leads to never issues, as its kind is documented; undefined where nobody says so. */
export function refusedValues(
  profile: Profile,
  workspace: Workspace | undefined,
  refusal: Refusal,
): AuthorityDefault<readonly string[]> | undefined {
  return meetings(profile, workspace?.pki ?? undescribed)
    .flatMap(({ kind }) => (kind === undefined ? [] : [authorityKinds[kind][refusal]]))
    .find((refused) => refused !== undefined);
}
