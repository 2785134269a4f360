import type { Finding, Severity } from '../core/rules/rule.ts';
import { LineMap } from '../core/text/line-map.ts';
import type { Span } from '../core/text/span.ts';
import { ruleAddress } from '../project.ts';

/** Lines and columns count from 1, columns in UTF-16 units, ends are exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedFinding extends Region {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly evidence: string;
  readonly path: string;
  readonly profile: string | null;
  readonly pointer: string;
  readonly profilePointer: string;
  readonly helpUri: string;
  readonly related: readonly ReportedRelated[];
  readonly fixes: readonly ReportedFix[];
}

export interface ReportedRelated extends Region {
  readonly message: string;
  readonly path: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly (Region & { readonly newText: string })[];
}

/** Texts of other files that findings point into, by path. */
export type TextOf = (path: string) => string | undefined;

/** What was found in one text. */
export interface FoundIn {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Findings with lines, columns and addresses of their rules, ready for any format. */
export function reportFindings(files: readonly FoundIn[], textOf: TextOf): readonly ReportedFinding[] {
  const linesOf = lineMaps(textOf);
  return files.flatMap((file) => reportFile(file, linesOf));
}

/** Many findings point into the same file, such as that of a template. */
function lineMaps(textOf: TextOf): (path: string) => LineMap {
  const known = new Map<string, LineMap>();
  return (path) => {
    const lines = known.get(path) ?? new LineMap(textOf(path) ?? '');
    known.set(path, lines);
    return lines;
  };
}

function reportFile(file: FoundIn, linesOf: (path: string) => LineMap): readonly ReportedFinding[] {
  if (file.findings.length === 0) return [];
  const lines = new LineMap(file.text);
  return file.findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    evidence: finding.evidence,
    path: file.path,
    ...region(lines, finding.span),
    profile: finding.profile,
    pointer: finding.pointer,
    profilePointer: finding.profilePointer,
    helpUri: ruleAddress(finding.rule),
    related: finding.related.map(({ message, path = file.path, span }) => ({
      message,
      path,
      ...region(path === file.path ? lines : linesOf(path), span),
    })),
    fixes: finding.fixes.map(({ title, effect, edits }) => ({
      title,
      safe: effect === 'safe',
      edits: edits.map(({ span, newText }) => ({ ...region(lines, span), newText })),
    })),
  }));
}

function region(lines: LineMap, span: Span): Region {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
