import type { Profile } from '../profile/profile.ts';
import { meetings } from './meet.ts';
import { undescribed, type Pki } from './pki.ts';

/** Whether the CA of a profile may refuse long values: where it is described, it has to be one that is known to check them. */
export function mayLimitLengths(profile: Profile, pki: Pki = undescribed): boolean {
  const met = meetings(profile, pki);
  const described = met.flatMap(({ authority }) => authority ?? []);
  if (described.length > 0) return described.some(({ lengthLimits }) => lengthLimits === true);
  return !met.some(({ kind }) => kind === 'cloudPki');
}
