// What a change does to the certificates that devices have: answered only where a document or the user says so.
import { authorityKinds } from '../../facts/authority-kinds.ts';
import {
  keptOnChange,
  removedOnChange,
  removedWithProfile,
  revokedByUnknownAuthority,
  revokedOnPlatformUnknown,
  revokedWithProfile,
  type Known,
  type KnownFact,
} from '../../facts/certificate-removal.ts';
import { platforms } from '../../facts/platforms.ts';
import { reissueOf } from '../../facts/re-enrolment.ts';
import { meetings } from '../../pki/meet.ts';
import { undescribed, type Authority } from '../../pki/pki.ts';
import type { PropertyChange } from './property-changes.ts';
import type { ProfileAt } from './sides.ts';

/** Three questions, each with the document that answers it. */
export interface Impact {
  /** Whether devices get a new certificate. */
  readonly reissues: KnownFact;
  /** Whether the old certificate is taken from the device. */
  readonly removes: KnownFact;
  readonly revokes: KnownFact;
}

/** Of one changed property. */
export function impactOfChange({ fact, assignments }: PropertyChange, at: ProfileAt): Impact {
  const reissues = { value: fact.reissues, reason: fact.reason, sources: fact.sources };
  if (assignments)
    return { removes: reissues, revokes: reissues, ...(assignments.takesAway && goneWithProfile(at)), reissues };
  if (fact.reissues === false) return { reissues, removes: keptOnChange(fact), revokes: keptOnChange(fact) };
  return { reissues, removes: removedOnChange, revokes: revokedOnChange(at) };
}

/** Of a profile that is deleted. */
export function impactOfRemoval(at: ProfileAt): Impact {
  return { ...goneWithProfile(at), reissues: nothingYet('Nothing takes the place of the old certificate.') };
}

/** Of a profile that is new. */
export function impactOfAddition(): Impact {
  const none = nothingYet('The profile is new: there are no certificates of it yet.');
  return { reissues: none, removes: none, revokes: none };
}

/** Of an id that is another: one profile is deleted and another one made. */
export function impactOfReplacement(old: ProfileAt): Impact {
  const { reissues, reason, sources } = reissueOf('id');
  return { ...goneWithProfile(old), reissues: { value: reissues, reason, sources } };
}

/** For several changes together: yes where one does, not known where one may. */
export function worstImpact(first: Impact, ...others: readonly Impact[]): Impact {
  return others.reduce(
    (all, impact) => ({
      reissues: worse(all.reissues, impact.reissues),
      removes: worse(all.removes, impact.removes),
      revokes: worse(all.revokes, impact.revokes),
    }),
    first,
  );
}

/** From good to bad news. */
export function rankOf(value: Known): number {
  return value === false ? 0 : value === 'unknown' ? 1 : 2;
}

function worse(a: KnownFact, b: KnownFact): KnownFact {
  return rankOf(b.value) > rankOf(a.value) ? b : a;
}

function nothingYet(reason: string): KnownFact {
  return { value: false, reason, sources: [] };
}

function goneWithProfile({ profile }: ProfileAt): Omit<Impact, 'reissues'> {
  const { platform } = profile.type;
  return { removes: removedWithProfile(platform), revokes: revokedWithProfile(platform) };
}

/** The platform has to be one where Intune asks for it, and the authority one that does it. */
function revokedOnChange({ profile, document }: ProfileAt): KnownFact {
  const platform = platforms[profile.type.platform].revokesOnChange;
  if (!platform) return revokedOnPlatformUnknown;
  const { value, because } = platform;
  if (!value) return { value, reason: because.text, sources: because.sources };
  const met = meetings(profile, document.workspace?.pki ?? undescribed);
  const answers = met.map(({ authority }) => authority && revokedBy(authority));
  const [first] = answers;
  return first && answers.every((answer) => answer?.value === first.value) ? first : revokedByUnknownAuthority;
}

function revokedBy({ name, kind, revokesOnChange }: Authority): KnownFact | undefined {
  if (revokesOnChange === undefined) return undefined;
  const usual = authorityKinds[kind].revokesOnChange;
  if (usual?.value === revokesOnChange) return usual;
  const does = revokesOnChange ? 'revokes' : 'does not revoke';
  return {
    value: revokesOnChange,
    reason: `The workspace file says that "${name}" ${does} when the profile is changed.`,
    sources: ['workspaceFile'],
  };
}
