import * as l10n from './l10n.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Preview } from '../preview/messages.ts';
import { mark } from './mark.ts';
import type { View } from './page.ts';

type Summary = Preview['devices'][number];

/** The devices to choose from, each with the one outcome that counts there. Radio buttons: arrow keys move the choice. */
export function deviceList({ content, filter, host }: View, preview: Preview): TemplateResult {
  const { devices, moreDevices, areOwnDevices, selected } = preview;
  const wanted = filter.trim().toLowerCase();
  const shown = devices.filter(({ label }) => label.toLowerCase().includes(wanted));
  const chosen = content.remembered.device;
  const isWorst = !devices.some(({ label }) => label === chosen);
  return html`
    <fieldset class="devices">
      <legend>${areOwnDevices ? l10n.t('Your devices') : l10n.t('Built-in sample devices')}</legend>
      ${devices.length > FEW ? filterField(filter, host.filter) : nothing}
      <div class="device-rows">
        ${
          selected
            ? row({
                isChosen: isWorst,
                choose: () => host.send({ kind: 'selectDevice', label: null }),
                content: html`${mark(worstMark(devices))}<span class="device-label">${l10n.t('Worst case')}</span>`,
              })
            : nothing
        }
        ${repeat(
          shown,
          ({ label }) => label,
          (device) =>
            row({
              isChosen: device.label === chosen,
              choose: () => host.send({ kind: 'selectDevice', label: device.label }),
              content: html`${mark(device.mark)}<span class="device-label">${device.label}</span>
                ${device.note === '' ? nothing : html`<span class="device-note">${device.note}</span>`}`,
            }),
        )}
      </div>
      ${shown.length === 0 && devices.length > 0 ? html`<p class="muted">${l10n.t('No device is called so.')}</p>` : nothing}
      ${moreDevices > 0 ? html`<p class="muted">${l10n.t('… and {0} more', moreDevices)}</p>` : nothing}
      <vscode-button class="choose" secondary @click=${() => host.send({ kind: 'chooseDevices' })}>
        ${l10n.t('Choose devices…')}
      </vscode-button>
    </fieldset>
  `;
}

/** So many are seen at a glance. */
const FEW = 8;

function filterField(filter: string, changed: (text: string) => void): TemplateResult {
  const onInput = ({ target }: Event): void => {
    if (target !== null && 'value' in target) changed(String(target.value));
  };
  return html`<vscode-textfield
    class="filter"
    placeholder=${l10n.t('Filter')}
    label=${l10n.t('Filter devices by name')}
    .value=${filter}
    @input=${onInput}
  ></vscode-textfield>`;
}

function row({
  isChosen,
  choose,
  content,
}: {
  readonly isChosen: boolean;
  readonly choose: () => void;
  readonly content: TemplateResult;
}): TemplateResult {
  return html`<label class="device ${isChosen ? 'chosen' : ''}">
    <input type="radio" name="device" .checked=${isChosen} @change=${choose} />${content}
  </label>`;
}

function worstMark(devices: readonly Summary[]): Summary['mark'] {
  return fromWorst.find((worst) => devices.some((device) => device.mark === worst)) ?? 'ok';
}

const fromWorst = ['problem', 'warning', 'notKnown'] as const;
