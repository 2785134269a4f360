import { platforms } from '../../facts/platforms.ts';
import type { Certificate, CertificateRequest } from '../../pki/certificate.ts';
import { comparePeriods, formatPeriod } from '../../pki/period.ts';
import { lifetime } from '../../pki/remaining-life.ts';
import { requestedPeriod } from '../../pki/validity.ts';
import type { Profile } from '../../profile/profile.ts';
import { same } from './comparison.ts';
import type { Comparison } from './verification.ts';

/**
 * How long an issued certificate is valid is up to the authority and its template: another period than the profile asks
 * for is worth a remark and no difference. A request has none.
 */
export function compareValidity(profile: Profile, source: Certificate | CertificateRequest): Comparison {
  const asked = requestedPeriod(profile);
  const isIgnored = platforms[profile.type.platform].ignoresValidity !== undefined;
  if (source.kind === 'request' || asked === undefined || isIgnored) return same;
  const issued = lifetime(source);
  const order = comparePeriods(asked, issued);
  if (order === 'equal' || order === 'uncertain') return same;
  const remark = `The certificate is valid for ${formatPeriod(issued)}, and the profile asks for ${formatPeriod(asked)}; the authority or its template decides.`;
  return { ...same, remarks: [remark] };
}
