import * as l10n from './l10n.ts';
import { VscodeSingleSelect } from '@vscode-elements/elements/dist/vscode-single-select/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { CopyFormat, FromView, Preview } from '../preview/messages.ts';
import type { View } from './page.ts';

/** What can be done with the certificate that is shown. */
export function actions(view: View, preview: Preview, device: NonNullable<Preview['selected']>): TemplateResult {
  const { host } = view;
  const button = (text: string, message: FromView): TemplateResult =>
    html`<vscode-button secondary @click=${() => host.send(message)}>${text}</vscode-button>`;
  return html`
    <div class="actions" role="group" aria-label=${l10n.t('Copy the subject')}>
      <span class="muted">${l10n.t('Copy as')}</span>
      ${copies.map(([format, text]) =>
        device.copies[format] === null ? nothing : button(text(), { kind: 'copy', format }),
      )}
    </div>
    <div class="actions" role="group" aria-label=${l10n.t('Requests, certificates and comparison')}>
      ${button(l10n.t('Export sample request…'), { kind: 'exportRequest' })}
      ${preview.profile.isProfile ? button(l10n.t('Check a certificate file…'), { kind: 'openCertificate' }) : nothing}
    </div>
    ${compareField(view, preview, device)}
  `;
}

/** Each asks for its text when it is drawn: before that, the language is not known. */
const copies: readonly (readonly [CopyFormat, () => string])[] = [
  ['rfc4514', () => 'RFC 4514'],
  ['certStrToName', () => 'CertStrToName'],
  ['derHex', () => l10n.t('DER hex')],
  ['json', () => 'JSON'],
];

function compareField(
  { content, host }: View,
  { devices }: Preview,
  { label }: NonNullable<Preview['selected']>,
): TemplateResult {
  const choice = content.remembered.compareWith;
  const chosen = choice === null ? '' : choice.kind === 'head' ? headValue : deviceValue(choice.label);
  const others = devices.filter((device) => device.label !== label);
  const changed = ({ target }: Event): void => {
    if (target !== null && 'value' in target)
      host.send({ kind: 'compareWith', choice: toChoice(String(target.value)) });
  };
  return html`
    <label class="compare">
      <span class="muted">${l10n.t('Compare with')}</span>
      <vscode-single-select
        aria-label=${l10n.t('Compare with')}
        .value=${chosen}
        @change=${changed}
        @pointerdown=${makeRoom}
        @keydown=${makeRoom}
      >
        <vscode-option value="" ?selected=${chosen === ''}>${l10n.t('Nothing')}</vscode-option>
        ${
          content.canReadHead
            ? html`<vscode-option value=${headValue} ?selected=${chosen === headValue}
                >${l10n.t('Last commit (HEAD)')}</vscode-option
              >`
            : nothing
        }
        ${others.map(
          (device) =>
            html`<vscode-option value=${deviceValue(device.label)} ?selected=${chosen === deviceValue(device.label)}
              >${device.label}</vscode-option
            >`,
        )}
      </vscode-single-select>
    </label>
  `;
}

/** It opens upwards where there is too little room below: to scroll to what is cut off would close it. */
function makeRoom({ currentTarget: list }: Event): void {
  if (!(list instanceof VscodeSingleSelect) || list.open) return;
  const { top, bottom } = list.getBoundingClientRect();
  const below = window.innerHeight - bottom;
  list.position = below < tallestList && below < top ? 'above' : 'below';
}

/** In pixels, of as many options as are shown at once. */
const tallestList = 240;

const headValue = 'head';

/** A device may be called as it likes, `head` too. */
function deviceValue(label: string): string {
  return `device ${label}`;
}

function toChoice(value: string): Extract<FromView, { kind: 'compareWith' }>['choice'] {
  if (value === '') return null;
  return value === headValue ? { kind: 'head' } : { kind: 'device', label: value.slice(deviceValue('').length) };
}
