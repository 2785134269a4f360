import { version } from '../../project.ts';
import { codeSpan } from '../../report/markdown-text.ts';
import { markdownSections } from './markdown-sections.ts';
import type { DiffView } from '../view/view.ts';
import { comparison, headline, promotionNote, redactionNote } from '../view/wording.ts';

/** By which the next run finds the comment it has to replace. */
export const commentMarker = '<!-- scep-profiles diff -->';

/** In bytes. A comment on GitHub holds 65,536 characters; who posts it may add a line of his own. */
const largestComment = 64_000;

/** How much of everything is shown. */
export interface Detail {
  readonly findings: number;
  readonly profiles: number;
  /** With their devices and properties; the others have their row in the table. */
  readonly blocks: number;
  readonly devices: number;
  /** In UTF-16 units, of one value. */
  readonly value: number;
}

/** From all that helps down to what fits whatever happens. */
const details: readonly Detail[] = [
  { findings: 100, profiles: 200, blocks: 100, devices: 20, value: 1000 },
  { findings: 50, profiles: 100, blocks: 40, devices: 8, value: 500 },
  { findings: 25, profiles: 50, blocks: 15, devices: 4, value: 300 },
  { findings: 10, profiles: 25, blocks: 5, devices: 2, value: 150 },
  { findings: 5, profiles: 10, blocks: 0, devices: 0, value: 60 },
];

/** One comment for a review that is replaced at every run: failures first, details folded, always short enough. */
export function diffMarkdown(view: DiffView): string {
  let text = '';
  for (const detail of details) {
    text = compose(view, detail);
    if (Buffer.byteLength(text) <= largestComment) break;
  }
  return text;
}

function compose(view: DiffView, detail: Detail): string {
  const parts = [
    `${commentMarker}\n### SCEP profiles: ${headline(view)}`,
    compared(view),
    ...markdownSections(view, detail),
    footing(view),
  ];
  return `${parts.join('\n\n')}\n`;
}

function compared({ names, isPromotion }: DiffView): string {
  const text = comparison(names).map((part) => (typeof part === 'string' ? part : codeSpan(part.name)));
  return isPromotion ? `${text.join('')} ${promotionNote}` : text.join('');
}

function footing({ isRedacted, unchanged }: DiffView): string {
  const same = unchanged > 0 ? `Profiles in changed files that say the same: ${unchanged}. ` : '';
  return `${same}${isRedacted ? `${redactionNote.replace('--no-redact', codeSpan('--no-redact'))} ` : ''}scep-profiles ${codeSpan(version)}`;
}
