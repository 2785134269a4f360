import type { Meeting } from '../../core/pki/meet.ts';
import type { Rendering } from '../../core/render/rendering.ts';
import { issuedInWords } from '../issued-subject.ts';
import { clip, codeSpan, escapeMarkdown } from '../markdown.ts';
import { deviceLabel } from './devices.ts';
import { authorityName } from './kept-attributes.ts';

/** What a described AD CS makes of it on the first device where that is something else; '' where it is nothing else. */
export function issuedLine(renderings: readonly Rendering[], met: readonly Meeting[]): string {
  for (const rendering of renderings) {
    const issued = issuedInWords(rendering, met);
    if (!issued || issued.changes.length === 0) continue;
    const { authority, subject, changes } = issued;
    const shown = subject === '' ? 'nothing' : codeSpan(clip(subject, LONGEST_SUBJECT));
    const who = authorityName({ name: authority });
    const device = deviceLabel(rendering.device);
    return `**As ${who} issues it** on ${device}: ${shown}, ${escapeMarkdown(clip(changes.join(', '), LONGEST_SUBJECT))}.`;
  }
  return '';
}

const LONGEST_SUBJECT = 300;
