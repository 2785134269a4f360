import type { RenderedText, Rendering } from '../../core/render/rendering.ts';
import { plural } from '../../core/text/plural.ts';
import { firstFew } from '../../core/text/first-few.ts';

/** Devices that get exactly the same, with the same problems. */
export interface SameRenderings {
  /** The label of the device; of several `6 devices: A, B, C and 3 more`. */
  readonly label: string;
  readonly rendering: Rendering;
}

/** In the order of the first device of each. */
export function sameRenderings(renderings: readonly Rendering[]): readonly SameRenderings[] {
  const groups = new Map<string, Rendering[]>();
  for (const rendering of renderings) {
    const key = keyOf(rendering);
    const group = groups.get(key);
    if (group) group.push(rendering);
    else groups.set(key, [rendering]);
  }
  return [...groups.values()].flatMap((same) =>
    same.slice(0, 1).map((rendering) => ({ label: labelOf(same), rendering })),
  );
}

function labelOf(same: readonly Rendering[]): string {
  const labels = same.map(({ device }) => device.label);
  if (labels.length < 2) return labels.join('');
  const { named, more } = firstFew(labels);
  return `${plural(labels.length, 'device')}: ${named.join(', ')}${more}`;
}

function keyOf({ subject, sans, problems, isIssued }: Rendering): string {
  return JSON.stringify([
    subject && textKey(subject),
    sans.map(({ sanType, text }) => [sanType, textKey(text)]),
    problems.map(({ severity, message }) => [severity, message]),
    isIssued,
  ]);
}

function textKey({ text, pieces }: RenderedText): unknown {
  return [text, pieces.map(({ span, state }) => [span.start, state])];
}
