import type { JsonDocument } from './json/tree.ts';
import type { LocatedSubject, Profile } from './profile/profile.ts';
import type { Finding } from './rules/rule.ts';
import type { ProfileMemory } from './profile-memory.ts';
import type { Tenant } from './tenant/tenant.ts';
import type { Acceptance, SeveritySetting, Workspace } from './workspace/workspace.ts';

/** Everything known about one version of one document. */
export interface Analysis {
  readonly text: string;
  readonly kind: DocumentKind;
  /** Undefined when the document has neither a SCEP profile nor one that names some; it is not looked at any further. */
  readonly json: JsonDocument | undefined;
  readonly profiles: readonly Profile[];
  /** Subjects of a stand-alone file, one a line. */
  readonly subjects: readonly LocatedSubject[];
  /** In document order. */
  readonly findings: readonly Finding[];
  /** What was found and is not told, because somebody silenced it. */
  readonly silenced: readonly SilencedFinding[];
  /** Rules that crashed: a defect of ours, which costs their findings and nothing else. */
  readonly failures: readonly RuleFailure[];
}

/** What is read of a document before any rule looks at it. */
export type Content = Pick<Analysis, 'text' | 'kind' | 'json' | 'profiles' | 'subjects'>;

export interface SilencedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** In the workspace file; undefined where a comment above the line did it. */
  readonly acceptance: Acceptance | undefined;
}

export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}

export type DocumentKind = 'json' | 'scepsubject';

/** A document in its place among the files of a workspace. */
export interface Among {
  readonly tenant: Tenant;
  /** Of this document. */
  readonly path: string;
  /** Whether the tenant knows the document as it is now, and not an older version of it. */
  readonly isCurrent: boolean;
}

export interface AnalysisSettings {
  readonly kind: DocumentKind;
  readonly workspace?: Workspace | undefined;
  /** `YYYY-MM-DD`; rules that depend on the date are silent without it. */
  readonly now?: string;
  /** JSON syntax errors of a profile document are told (the command line, other editors) or left to the host's own JSON service. */
  readonly reportsJsonSyntax?: boolean;
  /** The other files of the workspace, and which of them this one is; rules that compare files are silent without. */
  readonly among?: Among | undefined;
  /** Of the findings of one rule no more are told; 100 where nothing is said, as people read them. */
  readonly mostOfOneRule?: number;
  /** The severities where no workspace file governs. */
  readonly severities?: ReadonlyMap<string, SeveritySetting> | undefined;
  /** Kept by the caller from one version of a document to the next. */
  readonly memory?: ProfileMemory | undefined;
}
