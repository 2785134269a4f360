import * as l10n from './l10n.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Preview } from '../preview/messages.ts';

type Comparison = NonNullable<Preview['compared']>;

/** Two certificates row by row; what is the same is told in one line. */
export function comparison(label: string, { title, note, rows }: Comparison): TemplateResult {
  const different = rows.filter(({ isEqual }) => !isEqual);
  const equal = rows.filter(({ isEqual }) => isEqual);
  return html`
    <section class="comparison" aria-label=${l10n.t('Comparison')}>
      <h3>${l10n.t('Compared: {0} and {1}', label, title)}</h3>
      ${note === null ? nothing : html`<p>${note}</p>`}
      ${note === null && different.length === 0 ? html`<p>${l10n.t('There is no difference.')}</p>` : nothing}
      ${different.map(
        (row) => html`
          <h4>${row.label}</h4>
          <dl class=${`two-sides ${row.kind}`}>
            <dt>${label}</dt>
            <dd>${row.selected || html`<span class="muted">${l10n.t('none')}</span>`}</dd>
            <dt>${title}</dt>
            <dd>${row.other || html`<span class="muted">${l10n.t('none')}</span>`}</dd>
          </dl>
        `,
      )}
      ${equal.length > 0 ? html`<p class="muted">${l10n.t('The same: {0}', equal.map((row) => row.label).join(', '))}</p>` : nothing}
    </section>
  `;
}
