import { html, nothing, type TemplateResult } from 'lit';
import type { Preview } from '../preview/messages.ts';
import type { Host } from './host.ts';
import { severityMark } from './mark.ts';

type Problem = Pick<Preview['findings'][number], 'severity' | 'message' | 'source'> & { readonly rule?: string };

/** Problems, each of which leads to its place in the text. */
export function problemList(problems: readonly Problem[], title: string, host: Host): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`
    <h3>${title}</h3>
    <ul class="problems">
      ${problems.map((problem) => html`<li class=${problem.severity}>${entry(problem, host)}</li>`)}
    </ul>
  `;
}

function entry({ severity, message, source, rule }: Problem, host: Host): TemplateResult {
  const text = html`${severityMark(severity)}<span
      >${message}${rule === undefined ? nothing : html` <span class="muted">${rule}</span>`}</span
    >`;
  if (source === null) return html`<div class="problem">${text}</div>`;
  const reveal = (): void => host.send({ kind: 'reveal', span: source });
  return html`<button type="button" class="problem" title="Go to the text" @click=${reveal}>${text}</button>`;
}
