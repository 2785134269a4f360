import type { Profile } from '../core/profile/profile.ts';
import type { Device } from '../core/render/device.ts';
import { renderProfile } from '../core/render/render.ts';
import type { Rendering } from '../core/render/rendering.ts';
import { worstCase } from '../core/render/worst-case.ts';

/** Which of the devices a person wants to see, in hovers and in the preview. */
export interface DeviceChoice {
  readonly labels: ReadonlySet<string>;
  /** Whether the worst of all devices is shown too, whichever that is for a profile. */
  readonly hasWorstCase: boolean;
}

/** The chosen ones of some devices. All of them where none was chosen, or none of those fits: an empty list helps nobody. */
export function chosenDevices(
  devices: readonly Device[],
  choice: DeviceChoice | undefined,
  profile: Profile | undefined,
): readonly Device[] {
  if (!choice) return devices;
  const worst = choice.hasWorstCase && profile ? worstDevice(devices, profile) : undefined;
  const chosen = devices.filter((device) => choice.labels.has(device.label) || device === worst);
  return chosen.length > 0 ? chosen : devices;
}

export interface Worst {
  readonly rendering: Rendering;
  /** In what it is the worst, in a few words. */
  readonly reason: string;
}

/** The device on which the most is empty, else one that fails, else the one with the longest subject. */
export function worstOf(renderings: readonly Rendering[]): Worst | undefined {
  const { emptiest, longest } = worstCase(renderings);
  if (emptiest) return { rendering: emptiest, reason: 'most values are empty' };
  const failed = renderings.find(({ isIssued }) => !isIssued);
  if (failed) return { rendering: failed, reason: 'no certificate is issued' };
  if (longest)
    return { rendering: longest, reason: `longest subject, ${longest.subject?.text.length ?? 0} characters` };
  const [first] = renderings;
  return first && { rendering: first, reason: 'there is no subject' };
}

function worstDevice(devices: readonly Device[], profile: Profile): Device | undefined {
  return worstOf(devices.map((device) => renderProfile(profile, device)))?.rendering.device;
}
