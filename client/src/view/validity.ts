import * as l10n from './l10n.ts';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Preview } from '../preview/messages.ts';
import type { Host } from './host.ts';

type Validity = NonNullable<Preview['validity']>;
type Bar = Validity['bars'][number];

/** A time line: what is asked for, what limits it, which of them sets the end, and when renewal begins. */
export function validity({ bars, renewal, explanation }: Validity, host: Host): TemplateResult {
  const longest = Math.max(...bars.map(({ days }) => days), 1);
  return html`
    <section class="validity" aria-label=${l10n.t('Validity')}>
      <h3>${l10n.t('Validity')}</h3>
      ${bars.map((bar) => row(bar, longest, renewal, host))} ${renewal ? renewalLine(renewal, host) : nothing}
      ${explanation.map((sentence) => html`<p>${sentence}</p>`)}
    </section>
  `;
}

function row(bar: Bar, longest: number, renewal: Validity['renewal'], host: Host): TemplateResult {
  const { label, text, days, decides, source } = bar;
  const width = (days * 100) / longest;
  const shown = renewal && decides ? renewal : null;
  const name = html`<span class="bar-label">${label}</span>`;
  const reveal = (): void => {
    if (source) host.send({ kind: 'reveal', span: source });
  };
  return html`
    <div class="bar ${decides ? 'decides' : ''}">
      ${source ? html`<button type="button" class="field" title=${l10n.t('Go to the text')} @click=${reveal}>${name}</button>` : name}
      <span class="bar-text">${text}${decides ? html` <strong>${l10n.t('decides')}</strong>` : nothing}</span>
      <svg class="bar-picture" width="100%" height="12" aria-hidden="true">
        ${svg`
          <rect class="bar-body" x="0" y="2" width="${width}%" height="8" rx="2" />
          ${shown ? renewalMark(shown, width) : nothing}
        `}
      </svg>
    </div>
  `;
}

/** The part of the life in which the device renews. */
function renewalMark({ days, firstDay }: NonNullable<Validity['renewal']>, width: number): TemplateResult {
  const start = (firstDay * width) / days;
  return svg`
    <rect class="bar-renewal" x="${start}%" y="2" width="${width - start}%" height="8" />
    <line class="bar-day" x1="${start}%" x2="${start}%" y1="0" y2="12" />
  `;
}

function renewalLine(renewal: NonNullable<Validity['renewal']>, host: Host): TemplateResult {
  const { source } = renewal;
  const text = html`<span class="renewal-sign" aria-hidden="true"></span><span>${renewalText(renewal)}</span>`;
  if (source === null) return html`<p class="renewal">${text}</p>`;
  const reveal = (): void => host.send({ kind: 'reveal', span: source });
  return html`<p>
    <button type="button" class="field renewal" title=${l10n.t('Go to the text')} @click=${reveal}>${text}</button>
  </p>`;
}

/** Whole sentences: other languages put their words in another order. */
function renewalText({ days, firstDay, daysLeft, isCertain }: NonNullable<Validity['renewal']>): string {
  if (daysLeft === 1)
    return isCertain
      ? l10n.t('Renews from day {0} of {1}, 1 day before the end', firstDay, days)
      : l10n.t('If that is issued, renews from day {0} of {1}, 1 day before the end', firstDay, days);
  return isCertain
    ? l10n.t('Renews from day {0} of {1}, {2} days before the end', firstDay, days, daysLeft)
    : l10n.t('If that is issued, renews from day {0} of {1}, {2} days before the end', firstDay, days, daysLeft);
}
