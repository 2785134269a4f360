import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import { withoutOverlap } from '../core/apply-fixes.ts';
import type { Finding, Fix } from '../core/rules/rule.ts';
import type { Span } from '../core/text/span.ts';
import { fixAllKind } from './announced.ts';
import { acceptAction } from './code-actions/accept.ts';
import { ignoreAction } from './code-actions/ignore.ts';
import type { SilenceOptions } from './code-actions/silence.ts';
import { diagnosticSource } from './diagnostics.ts';
import { toRange, type ServiceDocument } from './service-document.ts';

export interface CodeActionRequest {
  readonly range: Range;
  /** What the client shows at the place; an action says which of them it mends. */
  readonly diagnostics: readonly Diagnostic[];
  /** Kinds the client asks for; undefined for all. */
  readonly only: readonly string[] | undefined;
  readonly silence: SilenceOptions;
}

/**
 * Quick fixes for the findings at a place, each with its "all in this file"; below them what silences the findings, with
 * a reason; and `source.fixAll` for the safe fixes.
 */
export function codeActions(service: ServiceDocument, request: CodeActionRequest): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(request.only, CodeActionKind.QuickFix)) {
    const here = findingsAt(service, request.range);
    actions.push(...quickFixes(service, here, request), ...silencers(service, here, request));
  }
  if (wants(request.only, fixAllKind, 'asked')) actions.push(...fixAll(service));
  return actions;
}

function findingsAt({ document, analysis }: ServiceDocument, range: Range): readonly Finding[] {
  const asked: Span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return analysis.findings.filter(({ span }) => span.start <= asked.end && asked.start <= span.end);
}

function quickFixes(
  service: ServiceDocument,
  here: readonly Finding[],
  { diagnostics }: CodeActionRequest,
): CodeAction[] {
  const { document } = service;
  return here.flatMap((finding) => [
    ...finding.fixes.map((fix, index) =>
      toAction(document, finding, fix, { diagnostics, isPreferred: index === 0 && fix.effect === 'safe' }),
    ),
    ...(finding.fixes.length > 0 ? allOfThisKind(service, finding, diagnostics) : []),
  ]);
}

/** One of each rule: two findings of one rule at a place are silenced by the same entry or comment. */
function silencers(
  service: ServiceDocument,
  here: readonly Finding[],
  { diagnostics, silence }: CodeActionRequest,
): CodeAction[] {
  const { document } = service;
  const ofEachRule = [...new Map(here.map((finding) => [finding.rule, finding])).values()];
  return ofEachRule.flatMap((finding) =>
    [acceptAction(service, finding, silence), ignoreAction(service, finding, silence)].flatMap((action) =>
      action ? [{ ...action, diagnostics: mended(document, finding, diagnostics) }] : [],
    ),
  );
}

function toAction(
  document: ServiceDocument['document'],
  finding: Finding,
  fix: Fix,
  { diagnostics, isPreferred }: { diagnostics: readonly Diagnostic[]; isPreferred: boolean },
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred,
    diagnostics: mended(document, finding, diagnostics),
    edit: { changes: { [document.uri]: toTextEdits(document, [fix]) } },
  };
}

function allOfThisKind(service: ServiceDocument, { rule }: Finding, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { document } = service;
  const same = everyFinding(service).filter((finding) => finding.rule === rule && finding.fixes.length > 0);
  const fixes = withoutOverlap(same.flatMap(({ fixes: [first] }) => (first ? [first] : [])));
  if (fixes.length < 2) return [];
  const warning = fixes.some(({ effect }) => effect === 'reissues')
    ? ' (every device of the profiles gets a new certificate)'
    : '';
  return [
    {
      title: `Fix all ${fixes.length} "${rule}" in this file${warning}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnostics.filter(({ source, code }) => source === diagnosticSource && code === rule),
      edit: { changes: { [document.uri]: toTextEdits(document, fixes) } },
    },
  ];
}

/** On request and on save: only what is safe. */
function fixAll(service: ServiceDocument): CodeAction[] {
  const { document } = service;
  const safe = everyFinding(service).flatMap(({ fixes }) =>
    fixes.filter(({ effect }) => effect === 'safe').slice(0, 1),
  );
  const fixes = withoutOverlap(safe);
  if (fixes.length === 0) return [];
  return [
    {
      title: 'Apply all safe fixes of SCEP Profiles',
      kind: fixAllKind,
      edit: { changes: { [document.uri]: toTextEdits(document, fixes) } },
    },
  ];
}

/** A fix of all is of all, however few of them are told. */
function everyFinding({ analysis, everyFinding: every }: ServiceDocument): readonly Finding[] {
  return every?.() ?? analysis.findings;
}

function toTextEdits(document: ServiceDocument['document'], fixes: readonly Fix[]): TextEdit[] {
  return fixes.flatMap(({ edits }) => edits.map(({ span, newText }) => ({ range: toRange(document, span), newText })));
}

function mended(
  document: ServiceDocument['document'],
  finding: Finding,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  const start = document.positionAt(finding.span.start);
  return diagnostics.filter(
    ({ source, code, range }) =>
      source === diagnosticSource &&
      code === finding.rule &&
      range.start.line === start.line &&
      range.start.character === start.character,
  );
}

/** Kinds form a tree by their dots. `asked`: only where the client names it, because it is no fix of the place. */
function wants(only: readonly string[] | undefined, kind: string, when: 'always' | 'asked' = 'always'): boolean {
  if (!only) return when === 'always';
  return only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}
