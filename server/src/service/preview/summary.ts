import type { Rendering } from '../../core/render/rendering.ts';
import { plural } from '../../core/text/plural.ts';
import type { DeviceSummary } from './model.ts';

/** A device in the list: the one thing that counts most there, and a few words about it. */
export function summaryOf({ device, isIssued, problems }: Rendering): DeviceSummary {
  const { label } = device;
  if (!isIssued) return { label, mark: 'problem', note: 'cannot be issued' };
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  if (warnings > 0) return { label, mark: 'warning', note: plural(warnings, 'warning') };
  if (problems.some(({ kind }) => kind === 'unknown')) return { label, mark: 'notKnown', note: 'a value is not known' };
  return { label, mark: 'ok', note: '' };
}
