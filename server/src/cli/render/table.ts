import type { Colors } from 'picocolors/types.js';
import { printable } from '../../core/text/printable.ts';
import { wrapValue, wrapWords } from '../wrap.ts';
import { assumption } from './assumption.ts';
import { deviceTable } from './device-table.ts';
import { placeOf, type RenderedProfile } from './rendered-profile.ts';
import { shownFormat } from './shown-text.ts';
import { validityLine } from './validity-line.ts';

/** For people at a terminal: one block a profile, one row for devices that get the same, what is wrong under the row. */
export function renderTable(
  profiles: readonly RenderedProfile[],
  options: { columns: number; colors: Colors },
): string {
  return profiles.map((profile) => block(profile, options)).join('\n\n');
}

function block(profile: RenderedProfile, { columns, colors }: { columns: number; colors: Colors }): string {
  const title = profile.profile === null ? '' : `${colors.bold(printable(profile.profile))}  `;
  const head = [
    `${title}${colors.dim(printable(placeOf(profile)))}`.trim(),
    wrapWords(
      `${profile.kind}${profile.validity ? `, ${validityLine(profile.validity, profile.renewal)}` : ''}`,
      columns,
    ),
    wrapValue(shownFormat(profile.format, colors), columns),
  ].filter(Boolean);
  if (profile.renderings.length === 0)
    return [...head, '', colors.yellow('  None of the sample devices fits this profile.')].join('\n');
  const isAssumed = profile.renderings.some(({ evidence }) => evidence === 'assumed');
  const foot = isAssumed ? ['', colors.dim(`  ${assumption}`)] : [];
  return [...head, '', deviceTable(profile, columns, colors), ...foot].join('\n');
}
