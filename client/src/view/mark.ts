import * as l10n from './l10n.ts';
import { svg, type TemplateResult } from 'lit';
import { html } from 'lit';
import type { Preview } from '../preview/messages.ts';

type Mark = Preview['devices'][number]['mark'];

/** A sign that is told by its shape too, and by its name to those who do not see it. */
export function mark(kind: Mark): TemplateResult {
  return html`<svg class="mark ${kind}" viewBox="0 0 16 16" role="img" aria-label=${nameOf(kind)}>
    ${shapes[kind]}
  </svg>`;
}

function nameOf(kind: Mark): string {
  return {
    ok: l10n.t('All is well'),
    warning: l10n.t('Warning'),
    problem: l10n.t('Problem'),
    notKnown: l10n.t('Not known'),
  }[kind];
}

const triangle = svg`<path d="M8 1.8L15 14.2H1z" fill="currentColor" /><path class="cut-out" d="M8 6v4m0 1.4v1.4" fill="none" stroke-width="1.6" />`;

const shapes: Readonly<Record<Mark, unknown>> = {
  ok: svg`<path d="M3 8.5l3.2 3.2L13 5" fill="none" stroke="currentColor" stroke-width="1.8" />`,
  warning: triangle,
  problem: svg`<circle cx="8" cy="8" r="6.5" fill="currentColor" /><path class="cut-out" d="M5.5 5.5l5 5m0-5l-5 5" fill="none" stroke-width="1.6" />`,
  notKnown: svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.5 2" />`,
};

/** The sign of a severity: the same shapes as in the list of devices. */
export function severityMark(severity: Preview['findings'][number]['severity']): TemplateResult {
  return html`<svg class="mark ${severity}" viewBox="0 0 16 16" role="img" aria-label=${nameOfSeverity(severity)}>
    ${severityShapes[severity]}
  </svg>`;
}

function nameOfSeverity(severity: Preview['findings'][number]['severity']): string {
  return { error: l10n.t('Error'), warning: l10n.t('Warning'), info: l10n.t('Information'), hint: l10n.t('Hint') }[
    severity
  ];
}

const severityShapes = {
  error: shapes.problem,
  warning: triangle,
  info: svg`<circle cx="8" cy="8" r="6.5" fill="currentColor" /><path class="cut-out" d="M8 7v5m0-7.8v1.6" fill="none" stroke-width="1.6" />`,
  hint: svg`<circle cx="8" cy="8" r="3" fill="currentColor" />`,
} as const;
