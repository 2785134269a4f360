// Texts of a rendering as a terminal shows them.
import type { Colors } from 'picocolors/types.js';
import { limits } from '../../core/facts/limits.ts';
import type { RenderedText } from '../../core/render/rendering.ts';
import { printable } from '../../core/text/printable.ts';

/** A subject name format. */
export function shownFormat(text: string, colors: Colors): string {
  return colors.cyan(printable(text.slice(0, mostShown))) + restOf(text, colors);
}

/** What a device gets, and what of it is empty or not known. */
export function shownText({ text, pieces }: RenderedText, colors: Colors): string {
  const shown = pieces
    .filter(({ span }) => span.start < mostShown)
    .map(({ span, state }) => {
      if (state === 'empty') return colors.red('‹empty›');
      const piece = printable(text.slice(span.start, Math.min(span.end, mostShown)));
      return state === 'unknown' ? colors.dim(piece) : piece;
    });
  return shown.join('') + restOf(text, colors) || colors.dim('(empty)');
}

/** As much as AD CS takes of a subject: more than that helps nobody who looks at a table. */
const mostShown = limits.maximumNameLength.value;

function restOf(text: string, colors: Colors): string {
  return text.length > mostShown ? colors.dim(`… (${text.length} characters)`) : '';
}
