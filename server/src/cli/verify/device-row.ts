import type { Colors } from 'picocolors/types.js';
import type { DeviceVerification, Difference } from '../../core/review/verify/verification.ts';
import { printable } from '../../core/text/printable.ts';
import { note, wrap, type TextOptions } from './paragraph.ts';
import { twoSides } from './two-sides.ts';

/** One device: whether it would get this, and in what it differs. `shared` remarks are told elsewhere. */
export function deviceRow(
  device: DeviceVerification,
  shared: ReadonlySet<string>,
  kind: string,
  options: TextOptions,
): string {
  const { colors, columns } = options;
  const label = `${mark(device, colors)} ${printable(device.rendering.device.label)}`;
  const lines = [
    ...device.differences.map((difference) => describe(difference, kind, options)),
    ...device.remarks.filter((remark) => !shared.has(remark)).map((remark) => note(remark, columns - INDENT, colors)),
  ];
  return [wrap(`${label}${outcome(device)}`, columns), ...lines.map((line) => indent(line))].join('\n');
}

const INDENT = 4;

function mark({ verdict: found }: DeviceVerification, colors: Colors): string {
  if (found === 'notIssued') return colors.yellow('-');
  return found === 'different' ? colors.red('✗') : colors.green('✓');
}

/** Behind the label. */
function outcome({ verdict: found, values, rendering }: DeviceVerification): string {
  if (found === 'different') return '';
  if (found === 'notIssued') {
    return `: ${printable(rendering.problems.find(({ severity }) => severity === 'error')?.message ?? '')}`;
  }
  if (found === 'same') return ' would get this';
  const given = [...values].map(([variable, value]) => `{{${variable}}} is "${value}"`);
  return given.length === 0
    ? ' would get this, as far as that is known'
    : printable(` would get this where ${given.join(' and ')}`);
}

function describe(
  { code, message, expected, actual, partsAt }: Difference,
  kind: string,
  options: TextOptions,
): string {
  const { colors, columns } = options;
  const told = wrap(`${colors.red(code)} ${printable(message)}`, columns - INDENT);
  if (partsAt === undefined) return told;
  const profile = { label: 'profile', text: expected, at: partsAt.expected };
  const source = { label: kind, text: actual, at: partsAt.actual };
  return [told, ...twoSides(profile, source, columns - INDENT, colors)].join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, ' '.repeat(INDENT));
}
