import { formatName } from '../../core/name/format-name.ts';
import type { Meeting } from '../../core/pki/meet.ts';
import { asIssued } from '../../core/render/as-issued.ts';
import type { Rendering } from '../../core/render/rendering.ts';

/** Nothing where the subject is issued as it is written, or that is not known. */
export function issuedNote({ name }: Rendering, met: readonly Meeting[]): string | undefined {
  const issued = name && asIssued(name, met);
  if (!issued || (issued.dropped.length === 0 && !issued.isReordered)) return undefined;
  const subject = issued.name.length === 0 ? '(nothing)' : formatName(issued.name);
  return `as "${issued.authority}" issues it: ${subject}`;
}
