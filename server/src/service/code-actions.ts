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
import { diagnosticSource } from './diagnostics.ts';
import { toRange, type ServiceDocument } from './service-document.ts';

export interface CodeActionRequest {
  readonly range: Range;
  /** What the client shows at the place; an action says which of them it mends. */
  readonly diagnostics: readonly Diagnostic[];
  /** Kinds the client asks for; undefined for all. */
  readonly only: readonly string[] | undefined;
}

/** Quick fixes for the findings at a place, each with its "all in this file", and `source.fixAll` for the safe ones. */
export function codeActions(service: ServiceDocument, request: CodeActionRequest): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(request.only, CodeActionKind.QuickFix)) actions.push(...quickFixes(service, request));
  if (wants(request.only, fixAllKind, 'asked')) actions.push(...fixAll(service));
  return actions;
}

const fixAllKind = `${CodeActionKind.SourceFixAll}.scepProfiles`;

export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind];

function quickFixes({ document, analysis }: ServiceDocument, { range, diagnostics }: CodeActionRequest): CodeAction[] {
  const asked: Span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const here = analysis.findings.filter(({ span }) => span.start <= asked.end && asked.start <= span.end);
  return here.flatMap((finding) => [
    ...finding.fixes.map((fix, index) =>
      toAction(document, finding, fix, { diagnostics, isPreferred: index === 0 && fix.effect === 'safe' }),
    ),
    ...allOfThisKind(document, finding, analysis.findings, diagnostics),
  ]);
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

function allOfThisKind(
  document: ServiceDocument['document'],
  { rule }: Finding,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const same = findings.filter((finding) => finding.rule === rule && finding.fixes.length > 0);
  const fixes = withoutOverlap(same.flatMap(({ fixes: [first] }) => (first ? [first] : [])));
  if (fixes.length < 2) return [];
  const warning = fixes.some(({ effect }) => effect === 'reissues')
    ? ' (every device of the profiles gets a new certificate)'
    : '';
  return [
    {
      title: `Fix all ${fixes.length} "${rule}" in this file${warning}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: same.flatMap((finding) => mended(document, finding, diagnostics)),
      edit: { changes: { [document.uri]: toTextEdits(document, fixes) } },
    },
  ];
}

/** On request and on save: only what is safe. */
function fixAll({ document, analysis }: ServiceDocument): CodeAction[] {
  const safe = analysis.findings.flatMap(({ fixes }) => fixes.filter(({ effect }) => effect === 'safe').slice(0, 1));
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
