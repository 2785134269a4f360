import * as l10n from './l10n.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Preview, Span } from '../preview/messages.ts';
import { breakable } from './breakable.ts';
import type { Host } from './host.ts';
import { isAt, rendered } from './rendered.ts';

type Device = NonNullable<Preview['selected']>;
type Attribute = NonNullable<Device['rdns']>[number][number];

export interface CertificateOptions {
  readonly device: Device;
  readonly fields: Preview['fields'];
  readonly cursor: Span | null;
  readonly host: Host;
}

/** A certificate as people know it: the subject, its parts, the alternative names, and what else is in it. */
export function certificate({ device, fields, cursor, host }: CertificateOptions): TemplateResult {
  const { subject, rdns, sans, issued, remarks } = device;
  return html`
    <dl class="certificate">
      <dt>${l10n.t('Subject')} <span class="muted">${l10n.t('as written')}</span></dt>
      <dd>
        ${subject ? rendered(subject, cursor, host) : html`<span class="muted">${l10n.t('none')}</span>`}
        ${rdns && rdns.length > 0 ? tree(device, rdns, cursor, host) : nothing}
        ${remarks.map((remark) => html`<p class="remark muted">${remark}</p>`)}
      </dd>
      ${issued ? asIssued(issued) : nothing}
      ${sans.map(
        ({ label, text }) => html`
          <dt>${l10n.t('Subject alternative name')} <span class="muted">${label}</span></dt>
          <dd>${rendered(text, cursor, host)}</dd>
        `,
      )}
      ${fields.map(({ label, values, source }) => field(label, values, source, cursor, host))}
    </dl>
  `;
}

function asIssued({ authority, subject, note }: NonNullable<Device['issued']>): TemplateResult {
  return html`
    <dt>${l10n.t('Subject')} <span class="muted">${l10n.t('as {0} issues it', authority)}</span></dt>
    <dd>
      ${subject === '' ? html`<span class="muted">${l10n.t('none')}</span>` : subject}
      <p class="remark muted">${note}</p>
    </dd>
  `;
}

/** The RDNs in encoding order. One of several attributes is a branch of its own. */
function tree({ isName }: Device, rdns: NonNullable<Device['rdns']>, cursor: Span | null, host: Host): TemplateResult {
  return html`<ol
    class="rdns"
    aria-label=${isName ? l10n.t('Parts of the subject, in encoding order') : l10n.t('Parts of the subject, as written')}
  >
    ${rdns.map((rdn) =>
      rdn.length === 1 && rdn[0]
        ? html`<li>${attribute(rdn[0], cursor, host)}</li>`
        : html`<li>
            <span class="muted">${l10n.t('together')}</span>
            <ul>
              ${rdn.map((each) => html`<li>${attribute(each, cursor, host)}</li>`)}
            </ul>
          </li>`,
    )}
  </ol>`;
}

function attribute({ key, label, oid, stringType, value, state, source }: Attribute, cursor: Span | null, host: Host) {
  const text = html`<span class="key">${key}</span>
    <span class="value ${state}">${breakable(state === 'empty' ? `${value}∅` : value)}</span>
    <span class="muted meta">${[label, oid, stringType].filter(Boolean).join(' · ')}</span>`;
  if (source === null) return html`<div class="attribute">${text}</div>`;
  const reveal = (): void => host.send({ kind: 'reveal', span: source });
  return html`<button
    type="button"
    class="attribute ${isAt(source, cursor) ? 'at-cursor' : ''}"
    title=${l10n.t('Go to the text')}
    @click=${reveal}
  >
    ${text}
  </button>`;
}

function field(
  label: string,
  values: readonly string[],
  source: Span | null,
  cursor: Span | null,
  host: Host,
): TemplateResult {
  const text = values.map((value) => html`<span class="line">${breakable(value)}</span>`);
  const reveal = (): void => {
    if (source) host.send({ kind: 'reveal', span: source });
  };
  return html`
    <dt>${label}</dt>
    <dd>
      ${
        source
          ? html`<button
              type="button"
              class="field ${isAt(source, cursor) ? 'at-cursor' : ''}"
              title=${l10n.t('Go to the text')}
              @click=${reveal}
            >
              ${text}
            </button>`
          : text
      }
    </dd>
  `;
}
