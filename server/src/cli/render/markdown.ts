import { sanLabels } from '../../core/facts/certificate-fields.ts';
import { outcomeOf, type Outcome, type RenderedText } from '../../core/render/rendering.ts';
import { toldProblems } from '../../core/render/told-problems.ts';
import { table } from '../../report/markdown-table.ts';
import { codeSpan, markdownText } from '../../report/markdown-text.ts';
import { issuedNote } from './issued-note.ts';
import { assumption } from './assumption.ts';
import { placeOf, type RenderedProfile } from './rendered-profile.ts';
import { sameRenderings, type SameRenderings } from './same-renderings.ts';
import { validityLine } from './validity-line.ts';

/** For wikis, tickets and pull requests: a section a profile, a table of its devices, then what is wrong on them. */
export function renderMarkdown(profiles: readonly RenderedProfile[]): string {
  return profiles.map(section).join('\n\n');
}

function section(profile: RenderedProfile): string {
  const { kind, validity, renewal, format, renderings } = profile;
  const rows = sameRenderings(renderings);
  return [
    `### ${profile.profile === null ? codeSpan(format) : markdownText(profile.profile)}`,
    codeSpan(placeOf(profile)),
    markdownText(`${kind}${validity ? `, ${validityLine(validity, renewal)}` : ''}`),
    profile.profile === null ? '' : codeSpan(format),
    rows.length === 0 ? 'None of the sample devices fits this profile.' : deviceTable(rows),
    notes(rows, profile),
    renderings.some(({ evidence }) => evidence === 'assumed') ? `_${assumption}_` : '',
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function deviceTable(rows: readonly SameRenderings[]): string {
  return table(
    ['', 'Device', 'Subject', 'Subject alternative names'],
    rows.map(({ label, rendering }) => [
      marks[outcomeOf(rendering)],
      markdownText(label),
      rendering.subject ? shown(rendering.subject) : '(none)',
      rendering.sans.map(({ sanType, text }) => `${sanLabels[sanType]} ${shown(text)}`).join('<br>'),
    ]),
  );
}

function notes(rows: readonly SameRenderings[], { met }: RenderedProfile): string {
  return rows
    .flatMap(({ label, rendering }) => {
      const issued = issuedNote(rendering, met) ?? [];
      const texts = [issued, toldProblems(rendering).map(({ message }) => message)].flat();
      return texts.map((text) => `- ${markdownText(label)}: ${markdownText(text)}`);
    })
    .join('\n');
}

function shown({ text, pieces }: RenderedText): string {
  const parts = pieces.map(({ span, state }) => (state === 'empty' ? '‹empty›' : text.slice(span.start, span.end)));
  return codeSpan(parts.join('')) || '(empty)';
}

/** Signs that every font has. */
const marks: Readonly<Record<Outcome, string>> = { issued: '✓', remark: '!', notKnown: '?', notIssued: '✗' };
