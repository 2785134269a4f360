import type { Period } from '../../pki/pki.ts';
import { formatPeriod } from '../../pki/period.ts';
import type { ProfileValidity } from '../../profile/profile.ts';
import type { Fix } from '../rule.ts';

/** Writes another validity period into a profile; none where the profile's units cannot say it. */
export function setValidity({ value, scale }: ProfileValidity, period: Period): readonly Fix[] {
  const inProfile = toProfileUnit(period);
  if (!inProfile) return [];
  return [
    {
      title: `Ask for ${formatPeriod(inProfile)} (every device of the profile gets a new certificate)`,
      effect: 'reissues',
      edits: [
        { span: value.node.span, newText: String(inProfile.count) },
        { span: scale.node.span, newText: JSON.stringify(inProfile.unit) },
      ],
    },
  ];
}

function toProfileUnit(period: Period): Period | undefined {
  const { count, unit } = period;
  if (unit === 'weeks') return { count: count * 7, unit: 'days' };
  if (unit === 'hours') return count % 24 === 0 ? { count: count / 24, unit: 'days' } : undefined;
  return period;
}
