import * as l10n from './l10n.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { VerifiedFile } from '../preview/messages.ts';
import type { Host } from './host.ts';
import { mark } from './mark.ts';

/** Whether a certificate file is what the profile gives, and if not, in what it differs. */
export function verification({ name, answer }: VerifiedFile, host: Host): TemplateResult {
  return html`
    <section class="verification" aria-label=${l10n.t('Certificate file')}>
      <h3>${name}</h3>
      ${
        answer.ok
          ? html`
              <p class="verdict">${mark(answer.fits ? 'ok' : 'problem')}<span>${answer.headline}</span></p>
              ${answer.differences.map(
                ({ message, expected, actual }) => html`
                  <h4>${message}</h4>
                  <dl class="two-sides">
                    <dt>${l10n.t('The profile gives')}</dt>
                    <dd>${expected || html`<span class="muted">${l10n.t('nothing')}</span>`}</dd>
                    <dt>${l10n.t('The file has')}</dt>
                    <dd>${actual || html`<span class="muted">${l10n.t('nothing')}</span>`}</dd>
                  </dl>
                `,
              )}
              ${
                answer.remarks.length > 0
                  ? html`<ul class="remarks muted">
                      ${answer.remarks.map((remark) => html`<li>${remark}</li>`)}
                    </ul>`
                  : nothing
              }
            `
          : html`<p class="verdict">${mark('problem')}<span>${answer.reason}</span></p>`
      }
      <vscode-button secondary @click=${() => host.send({ kind: 'closeCertificate' })}
        >${l10n.t('Close')}</vscode-button
      >
    </section>
  `;
}
