import { formatPeriod } from '../../core/pki/period.ts';
import type { FirstRenewal } from '../../core/pki/renewal.ts';
import type { EffectiveValidity } from '../../core/pki/validity.ts';
import { printable } from '../../core/text/printable.ts';

/** How long the certificates are valid, who decides that, and when they are renewed first. */
export function validityLine(validity: EffectiveValidity, renewal: FirstRenewal | undefined): string {
  if (!renewal) return describeIssued(validity);
  const { firstDay, days, isCertain } = renewal;
  return `${describeIssued(validity)}; ${isCertain ? 'renewed' : 'if that is issued, renewed'} from day ${firstDay} of ${days}`;
}

function describeIssued({ requested, effective, because, decidedBy, authorityEnds }: EffectiveValidity): string {
  const asked = requested ? `${formatPeriod(requested)} asked for` : 'no validity period asked for';
  if (!effective) return `${asked}, what is issued is not known`;
  if (because === 'request') return `${asked} and issued`;
  const end = authorityEnds === undefined ? 'decides' : `ends itself on ${authorityEnds}`;
  return `${asked}, ${formatPeriod(effective)} issued: the ${because} "${printable(decidedBy ?? '')}" ${end}`;
}
