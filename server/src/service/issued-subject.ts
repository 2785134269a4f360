import { formatName } from '../core/name/format-name.ts';
import type { Meeting } from '../core/pki/meet.ts';
import { asIssued } from '../core/render/as-issued.ts';
import type { Rendering } from '../core/render/rendering.ts';

/** What a described AD CS makes of the subject of one device, in words that nothing is escaped in. */
export interface IssuedInWords {
  readonly authority: string;
  /** Empty where nothing of the subject is kept. */
  readonly subject: string;
  /** What becomes of the subject as written: what is left out, and whether the order is another. */
  readonly changes: readonly string[];
}

/** Undefined where it is not known, and at every authority but AD CS; see `asIssued`. */
export function issuedInWords({ name }: Rendering, met: readonly Meeting[]): IssuedInWords | undefined {
  const issued = name && asIssued(name, met);
  if (!issued) return undefined;
  const dropped = issued.dropped.map((attribute) => formatName([[attribute]]));
  return {
    authority: issued.authority,
    subject: formatName(issued.name),
    changes: [
      ...(dropped.length > 0 ? [`without ${dropped.join(', ')}`] : []),
      ...(issued.isReordered ? ['in another order'] : []),
    ],
  };
}
