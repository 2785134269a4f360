import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Related, Severity } from '../core/rules/rule.ts';
import { toRange } from './service-document.ts';

export interface DiagnosticOptions {
  readonly helpUri: (rule: string) => string;
  /** The document of a path that related information points to; undefined where it is not at hand. */
  readonly documentOf: (path: string) => { readonly uri: string; readonly document: TextDocument } | undefined;
}

export const diagnosticSource = 'scep-profiles';

export function toDiagnostics(
  document: TextDocument,
  findings: readonly Finding[],
  options: DiagnosticOptions,
): Diagnostic[] {
  return findings.map((finding) => ({
    range: toRange(document, finding.span),
    message: finding.message,
    severity: severities[finding.severity],
    source: diagnosticSource,
    code: finding.rule,
    codeDescription: { href: options.helpUri(finding.rule) },
    ...(finding.isUnnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(finding.related.length > 0
      ? { relatedInformation: finding.related.flatMap((related) => toRelated(document, related, options)) }
      : {}),
  }));
}

function toRelated(
  document: TextDocument,
  { message, path, span }: Related,
  { documentOf }: DiagnosticOptions,
): NonNullable<Diagnostic['relatedInformation']> {
  const target = path === undefined ? { uri: document.uri, document } : documentOf(path);
  return target ? [{ message, location: { uri: target.uri, range: toRange(target.document, span) } }] : [];
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
