import * as l10n from './l10n.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Preview, PreviewContent } from '../preview/messages.ts';
import { actions } from './actions.ts';
import { certificate } from './certificate.ts';
import { comparison } from './comparison.ts';
import { deviceList } from './device-list.ts';
import { problemList } from './problem-list.ts';
import type { Host } from './host.ts';
import { validity } from './validity.ts';
import { verification } from './verification.ts';

/** All that decides what is drawn. */
export interface View {
  readonly content: PreviewContent;
  readonly filter: string;
  /** The last thing to be read out. */
  readonly said: string;
  readonly host: Host;
}

/** The whole page: on which devices, what is wrong there, and the certificate. */
export function page(view: View): TemplateResult {
  const { content, said } = view;
  const { preview, file } = content;
  return html`
    ${preview ? filled(view, preview) : empty(file)}
    <p class="said" role="status" aria-live="polite">${said}</p>
  `;
}

function filled(view: View, preview: Preview): TemplateResult {
  const { content, host } = view;
  const { profile, selected, findings, fields } = preview;
  const { cursor } = content;
  return html`
    <header>
      <h1>${profile.title}</h1>
      <p class="muted">${profile.kind}</p>
    </header>
    ${problemList(findings, l10n.t('Findings of this profile'), host)}
    <div class="columns">
      ${deviceList(view, preview)}
      <div class="shown">
        ${
          selected
            ? html`
                <section aria-label=${l10n.t('Certificate of {0}', selected.label)}>
                  ${deviceTitle(selected)} ${problemList(selected.problems, l10n.t('Problems on this device'), host)}
                  ${certificate({ device: selected, fields, cursor, host })} ${actions(view, preview, selected)}
                </section>
              `
            : html`<p>${l10n.t('None of your sample devices fits this profile.')}</p>`
        }
        ${content.verified ? verification(content.verified, host) : nothing}
        ${preview.compared && selected ? comparison(selected.label, preview.compared) : nothing}
        ${preview.validity ? validity(preview.validity, host) : nothing}
      </div>
    </div>
  `;
}

function deviceTitle({ label, worst, evidence }: NonNullable<Preview['selected']>): TemplateResult {
  const values = {
    real: l10n.t('your device'),
    sample: l10n.t('built-in sample device'),
    assumed: l10n.t('some values are assumed'),
  }[evidence];
  const about = worst === null ? values : l10n.t('worst case: {0} · {1}', worst, values);
  return html`<h2 class="device-title">${label} <span class="muted">${about}</span></h2>`;
}

function empty(file: string): TemplateResult {
  return html`
    <header><h1>${l10n.t('No SCEP profile')}</h1></header>
    <p>
      ${l10n.t('{0} has no SCEP certificate profile and no subject. Put the cursor into one, and its certificates are shown here.', file)}
    </p>
  `;
}
