import type { VariableUse } from '../../facts/variable-use.ts';
import type { Profile } from '../../profile/profile.ts';

/** A variable that stands, or would stand, in this place of a profile. */
export function useOf(place: VariableUse['place'], { type, certificateStore }: Profile): VariableUse {
  return { place, platform: type.platform, store: certificateStore };
}
