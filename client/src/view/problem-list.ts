import * as l10n from './l10n.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Preview } from '../preview/messages.ts';
import type { Host } from './host.ts';
import { severityMark } from './mark.ts';

type Problem = Pick<Preview['findings'][number], 'severity' | 'message' | 'source'> & { readonly rule?: string };

/** Problems, each of which leads to its place in the text. */
export function problemList(problems: readonly Problem[], title: string, host: Host): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const first = problems.slice(0, FEW);
  const others = problems.slice(FEW);
  return html`
    <section aria-label=${title}>
      <h3>${title}</h3>
      <ul class="problems">
        ${first.map((problem) => item(problem, host))}
      </ul>
      ${
        others.length > 0
          ? html`<details>
              <summary>${l10n.t('{0} more', others.length)}</summary>
              <ul class="problems">
                ${others.map((problem) => item(problem, host))}
              </ul>
            </details>`
          : nothing
      }
    </section>
  `;
}

/** So many leave room for what they are about. */
const FEW = 4;

function item(problem: Problem, host: Host): TemplateResult {
  return html`<li class=${problem.severity}>${entry(problem, host)}</li>`;
}

function entry({ severity, message, source, rule }: Problem, host: Host): TemplateResult {
  const text = html`${severityMark(severity)}<span
      >${message}${rule === undefined ? nothing : html` <span class="muted rule">${rule}</span>`}</span
    >`;
  if (source === null) return html`<div class="entry">${text}</div>`;
  const reveal = (): void => host.send({ kind: 'reveal', span: source });
  return html`<button type="button" class="entry" title=${l10n.t('Go to the text')} @click=${reveal}>${text}</button>`;
}
