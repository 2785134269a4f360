import { parseJson } from '../../../server/src/core/json/parse.ts';
import { findProfiles } from '../../../server/src/core/profile/find.ts';
import type { Profile } from '../../../server/src/core/profile/profile.ts';
import { baseProfile } from '../../support/base-profiles.ts';

/** A complete profile of a type with `changes` laid over it, read as from a file. */
export function profileOf(
  changes: Readonly<Record<string, unknown>> = {},
  type = 'windows81SCEPCertificateProfile',
): Profile {
  const text = JSON.stringify(baseProfile(type, changes));
  const [profile] = findProfiles(parseJson(text), text);
  if (profile === undefined) throw new Error(`no profile in ${text}`);
  return profile;
}
