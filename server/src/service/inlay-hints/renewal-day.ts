import { meetings } from '../../core/pki/meet.ts';
import { undescribed } from '../../core/pki/pki.ts';
import { firstRenewal } from '../../core/pki/renewal.ts';
import { effectiveValidity } from '../../core/pki/validity.ts';
import type { Profile, ProfileValidity } from '../../core/profile/profile.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { covers } from '../../core/text/span.ts';
import type { ServiceDocument } from '../service-document.ts';
import type { Hint } from './hint.ts';

/**
 * The percentage as a day of the certificate's life. Nothing where that life is what the profile asks for, and asks in
 * vain: of five years, which Intune does not support, nobody knows what comes of them.
 */
export function renewalDay({ analysis, workspace }: ServiceDocument, profile: Profile): readonly Hint[] {
  const { renewalThresholdPercentage: threshold } = profile;
  const validity = effectiveValidity(profile, meetings(profile, workspace?.pki ?? undescribed));
  const renewal = firstRenewal(profile, validity);
  if (!threshold || !renewal) return [];
  const { days, firstDay, daysLeft, isCertain } = renewal;
  if (!isCertain && isDoubted(profile.validity, analysis.findings)) return [];
  const condition = isCertain ? '' : ' This holds where certificates are issued for as long as the profile asks for.';
  return [
    {
      offset: threshold.node.span.end,
      label: `= renew from day ${firstDay}`,
      tooltip: `Devices renew from day ${firstDay} of ${days} on, ${daysLeft} days before the end.${condition}`,
    },
  ];
}

function isDoubted(validity: ProfileValidity | undefined, findings: readonly Finding[]): boolean {
  const spans = validity ? [validity.value.node.span, validity.scale.node.span] : [];
  return findings.some(
    ({ severity, span }) =>
      (severity === 'error' || severity === 'warning') && spans.some((written) => covers(written, span)),
  );
}
