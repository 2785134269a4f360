import type { Fix } from './rules/rule.ts';
import { TakenSpans } from './text/taken-spans.ts';

/** Of fixes that would change the same text the first one; the others are found again after it. */
export function withoutOverlap<Item extends Fix>(fixes: readonly Item[]): readonly Item[] {
  const taken = new TakenSpans();
  return fixes.filter(({ edits }) => {
    const isFree = edits.every(({ span }) => taken.isFree(span));
    if (isFree) for (const { span } of edits) taken.add(span);
    return isFree;
  });
}

/** The text with these fixes in it. No two of them may overlap; all else stays as it is, unit by unit. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const edits = fixes.flatMap((fix) => fix.edits).sort((a, b) => a.span.start - b.span.start);
  let done = 0;
  const parts: string[] = [];
  for (const { span, newText } of edits) {
    parts.push(text.slice(done, span.start), newText);
    done = span.end;
  }
  return [...parts, text.slice(done)].join('');
}
