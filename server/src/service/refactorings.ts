import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { Fix } from '../core/rules/rule.ts';
import type { Span } from '../core/text/span.ts';
import { refactoringKind } from './announced.ts';
import { addStrongMapping } from './refactorings/add-strong-mapping.ts';
import { toCustomFormat } from './refactorings/to-custom-format.ts';
import { toCustomNames } from './refactorings/to-custom-names.ts';
import { toOtherNotation } from './refactorings/to-other-notation.ts';
import { toRange, type ServiceDocument } from './service-document.ts';

/** Changes that are wished for and not called for: nothing is wrong where they are offered. Titles say what they cost. */
export function refactorings(
  service: ServiceDocument,
  { range, only }: { readonly range: Range; readonly only: readonly string[] | undefined },
): CodeAction[] {
  if (!isWanted(only)) return [];
  const { document, analysis } = service;
  const asked: Span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const profile = analysis.profiles.findLast(({ span }) => span.start <= asked.end && asked.start <= span.end);
  const found = [
    ...(profile
      ? [toCustomFormat, toCustomNames, addStrongMapping].flatMap((make) => make(analysis.text, profile, asked))
      : []),
    ...toOtherNotation(analysis, asked.start),
  ];
  return found.filter((fix) => !isQuickFix(service, fix)).map((fix) => toAction(service, fix));
}

/** Kinds form a tree by their dots. */
function isWanted(only: readonly string[] | undefined): boolean {
  return only?.some((asked) => refactoringKind === asked || refactoringKind.startsWith(`${asked}.`)) ?? true;
}

/** What mends a finding is offered there already. */
function isQuickFix({ analysis }: ServiceDocument, { title }: Fix): boolean {
  return analysis.findings.some(({ fixes }) => fixes.some((fix) => fix.title === title));
}

function toAction({ document }: ServiceDocument, { title, edits }: Fix): CodeAction {
  const changes = edits.map(({ span, newText }) => ({ range: toRange(document, span), newText }));
  return { title, kind: refactoringKind, edit: { changes: { [document.uri]: changes } } };
}
