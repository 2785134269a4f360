import { customSubjectAlternativeNames } from '../../core/facts/properties.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Fix } from '../../core/rules/rule.ts';
import { addSid, couldHoldSid } from '../../core/rules/san/missing-sid.ts';
import type { Span } from '../../core/text/span.ts';
import { isAt } from './properties.ts';

/** The name with the SID that domain controllers map by, also where nobody said that Active Directory reads it. */
export function addStrongMapping(_text: string, profile: Profile, asked: Span): readonly Fix[] {
  return isAt(profile, [customSubjectAlternativeNames.name], asked) && couldHoldSid(profile) ? addSid(profile) : [];
}
