import * as l10n from './l10n.ts';
import { html, type TemplateResult } from 'lit';
import type { Preview, Span } from '../preview/messages.ts';
import { breakable } from './breakable.ts';
import type { Host } from './host.ts';

type Segment = NonNullable<NonNullable<Preview['selected']>['subject']>[number];

/** A rendered text: what variables put in stands out, what is empty or not known more so, and each part leads to its text. */
export function rendered(segments: readonly Segment[], cursor: Span | null, host: Host): TemplateResult {
  return html`<p class="rendered">${segments.map((segment) => part(segment, cursor, host))}</p>`;
}

/** Whether the cursor or selection is in the text that made something. */
export function isAt(source: Span | null, cursor: Span | null): boolean {
  if (!source || !cursor) return false;
  if (cursor.start === cursor.end)
    return source.start <= cursor.start && cursor.start < Math.max(source.end, source.start + 1);
  return source.start < cursor.end && cursor.start < source.end;
}

/** A click is enough here: the keyboard reaches the same places through the parts of the subject below. */
function part(segment: Segment, cursor: Span | null, host: Host): TemplateResult {
  const { text, state, source } = segment;
  const reveal = (): void => {
    if (source) host.send({ kind: 'reveal', span: source });
  };
  // No blank may come between the parts: it would be one of the name.
  return html`<span
    class="part ${state} ${segment.isAssumed ? 'assumed' : ''} ${isAt(source, cursor) ? 'at-cursor' : ''}"
    title=${titleOf(segment)}
    @click=${reveal}
    >${state === 'empty' ? '∅' : breakable(text)}</span
  >`;
}

function titleOf({ variable, state, isAssumed }: Segment): string {
  if (variable === null) return l10n.t('Go to the text');
  if (state === 'empty') return l10n.t('{0} is empty on this device', `{{${variable}}}`);
  if (state === 'unknown') return l10n.t('{0} is not known of this device', `{{${variable}}}`);
  return isAssumed
    ? l10n.t('From {0}, assumed: no document says what exactly Intune fills in', `{{${variable}}}`)
    : l10n.t('From {0}', `{{${variable}}}`);
}
