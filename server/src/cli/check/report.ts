import type { Severity } from '../../core/rules/rule.ts';
import type { ReportedFinding } from '../../report/reported-finding.ts';
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

/** One document that was looked at. */
export interface CheckedFile extends ReportedFile {
  readonly findings: readonly ReportedFinding[];
}

export function makeReport(files: readonly CheckedFile[]): Report {
  const findings = files.flatMap((file) => file.findings);
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
