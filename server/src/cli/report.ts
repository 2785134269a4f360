import type { Finding, Severity } from '../core/rules/rule.ts';
import { LineMap } from '../core/text/line-map.ts';
import type { Span } from '../core/text/span.ts';
import type { FixedFindings } from './baseline.ts';
import type { FixedFile } from './fix-file.ts';
import type { Shard } from './shard.ts';

/** What `check` found, ready for a format: plain data, positions from 1, paths relative with `/`. */
export interface Report {
  readonly summary: Summary;
  /** Those with a profile, a subject or a finding. */
  readonly files: readonly ReportedFile[];
  readonly findings: readonly ReportedFinding[];
  /** What is to be said once about the whole run, to people. */
  readonly notes: readonly Note[];
  /** What a baseline did; undefined without one. */
  readonly baseline?: { readonly hidden: number; readonly fixed: readonly FixedFindings[] };
  /** What `--fix` made; undefined without it. */
  readonly fixed?: readonly FixedFile[];
  /** The part of the files that this run was for; undefined for all of them. */
  readonly shard?: Shard;
}

export interface Note {
  /** Sentences. */
  readonly text: string;
  /** Lines to copy. */
  readonly code: readonly string[];
}

export interface ReportedFile {
  readonly path: string;
  readonly profiles: readonly ReportedProfile[];
  /** Stand-alone ones, not those of the profiles. */
  readonly subjects: number;
}

export interface ReportedProfile {
  /** displayName */
  readonly name: string | null;
  /** From the document (RFC 6901). */
  readonly pointer: string;
}

export interface Summary {
  readonly files: number;
  readonly profiles: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

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

/** One document that was looked at. */
export interface CheckedFile extends ReportedFile {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Texts of other files that findings point into, by path. */
export type TextOf = (path: string) => string | undefined;

export function makeReport(files: readonly CheckedFile[], helpUri: (rule: string) => string, textOf: TextOf): Report {
  const linesOf = lineMaps(textOf);
  const findings = files.flatMap((file) => reportFile(file, helpUri, linesOf));
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    summary: {
      files: files.length,
      profiles: files.reduce((sum, file) => sum + file.profiles.length, 0),
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      hints: count('hint'),
    },
    files: files
      .filter((file) => file.profiles.length + file.subjects + file.findings.length > 0)
      .map(({ path, profiles, subjects }) => ({ path, profiles, subjects })),
    findings,
    notes: [],
  };
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

function reportFile(
  file: CheckedFile,
  helpUri: (rule: string) => string,
  linesOf: (path: string) => LineMap,
): ReportedFinding[] {
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
    helpUri: helpUri(finding.rule),
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
