import { meetings } from '../../core/pki/meet.ts';
import { undescribed } from '../../core/pki/pki.ts';
import { firstRenewal } from '../../core/pki/renewal.ts';
import { effectiveValidity } from '../../core/pki/validity.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Hint } from './hint.ts';

/** The percentage as a day of the certificate's life. */
export function renewalDay(profile: Profile, workspace: Workspace | undefined): readonly Hint[] {
  const { renewalThresholdPercentage: threshold } = profile;
  const validity = effectiveValidity(profile, meetings(profile, workspace?.pki ?? undescribed));
  const renewal = firstRenewal(profile, validity);
  if (!threshold || !renewal) return [];
  const { days, firstDay, daysLeft, isCertain } = renewal;
  const condition = isCertain ? '' : ' This holds where certificates are issued for as long as the profile asks for.';
  return [
    {
      offset: threshold.node.span.end,
      label: `= renew from day ${firstDay}`,
      tooltip: `Devices renew from day ${firstDay} of ${days} on, ${daysLeft} days before the end.${condition}`,
    },
  ];
}
