import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import type { Finding } from '../../core/rules/rule.ts';
import type { ServiceDocument } from '../service-document.ts';
import { showReason, type SilenceOptions } from './silence.ts';

/**
 * Writes the comment that silences a rule on the line of a finding. It has no effect until the reason is written.
 * Undefined in JSON that has no comments: most of what reads profiles takes none.
 */
export function ignoreAction(
  { document, analysis }: ServiceDocument,
  { rule, span }: Finding,
  options: SilenceOptions,
): CodeAction | undefined {
  const sign = commentSign(document, analysis);
  if (sign === undefined) return undefined;
  const { line } = document.positionAt(span.start);
  const start = { line, character: 0 };
  const text = document.getText({ start, end: { line: line + 1, character: 0 } });
  const [indent = ''] = /^[ \t]*/u.exec(text) ?? [];
  const newLine = document.getText().includes('\r\n') ? '\r\n' : '\n';
  const comment = `${indent}${sign} scep-profiles-ignore ${rule}: `;
  const place = { line, character: comment.length };
  return {
    title: `Ignore "${rule}" on this line, with a reason`,
    kind: CodeActionKind.QuickFix,
    edit: { changes: { [document.uri]: [{ range: { start, end: start }, newText: `${comment}${newLine}` }] } },
    ...showReason(options, { uri: document.uri, range: { start: place, end: place } }),
  };
}

function commentSign(
  { languageId, uri }: ServiceDocument['document'],
  { kind, json }: ServiceDocument['analysis'],
): string | undefined {
  if (kind === 'scepsubject') return '#';
  const hasComments = languageId === 'jsonc' || /\.jsonc$/iu.test(uri) || (json?.comments.length ?? 0) > 0;
  return hasComments ? '//' : undefined;
}
