import type { Place, Remark, SanType } from '../facts/fact.ts';
import type { SourceId } from '../facts/sources.ts';
import type { JsonDocument } from '../json/tree.ts';
import type { LocatedFormat, LocatedSubject, Profile } from '../profile/profile.ts';
import type { Rendering } from '../render/rendering.ts';
import type { VariablePart } from '../subject/ast.ts';
import type { EmbeddedText } from '../text/embedded-text.ts';
import type { Configuration } from '../tenant/configuration.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Span } from '../text/span.ts';
import type { LoadedCertificate } from '../workspace/loaded-certificates.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { TypedValue } from './schema/values.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** How a finding is known: stated by a document, reported by somebody, or concluded by us (never an error). */
export type Evidence = 'documented' | 'reported' | 'inferred';

export type RuleFamily =
  | 'subject'
  | 'variables'
  | 'san'
  | 'keys'
  | 'eku'
  | 'validity'
  | 'renewal'
  | 'urls'
  | 'trust'
  | 'assignment'
  | 'dependants'
  | 'house'
  | 'schema'
  | 'template'
  | 'workspace';

/** The authority or the template that the profile's URL leads to, devices of the user's own, what the certificates are used for, or rules of the user's own. */
export type RuleNeed = 'authority' | 'template' | 'devices' | 'use' | 'houseRules';

/** What a rule tells those who run it and those who show what it finds. */
export interface RuleMetadata {
  /** kebab-case, forever. */
  readonly id: string;
  readonly family: RuleFamily;
  /** The severity of its findings unless a finding says otherwise or the workspace file sets one. */
  readonly severity: Severity;
  readonly evidence: Evidence;
  /** One line: what is wrong. */
  readonly title: string;
  /** What a workspace file has to describe before the rule says anything; none where the profile alone is enough. */
  readonly needs?: readonly RuleNeed[];
  /** Whether the day decides, so that a finding can come without any change. */
  readonly dependsOnDate?: boolean;
  /** Whether its messages quote values of the user's devices, so that they are not for everybody's eyes. */
  readonly quotesDevices?: boolean;
  /** Ids of rules whose findings at the same place this one makes superfluous. */
  readonly supersedes?: readonly string[];
}

/**
 * What a rule tells those who read about it; its page is made from this. Beside the rule, in a function of its own, so
 * that a bundle which shows no page does not carry it.
 */
export interface RuleDocumentation {
  /** Why it matters, in a sentence or two. */
  readonly why: string;
  /** What an admin sees when it happens: portal texts, event ids, error codes. */
  readonly symptoms?: readonly string[];
  readonly sources: readonly SourceId[];
  readonly remarks?: readonly Remark[];
  readonly examples: {
    readonly bad: readonly [Example, ...Example[]];
    readonly good: readonly [Example, ...Example[]];
  };
}

/**
 * An executed example. `profile` is laid over a complete profile that has no findings; `document` is a whole text;
 * `subject` is a stand-alone subject. `workspace` is the content of a workspace file.
 */
export interface Example {
  readonly title?: string;
  readonly type?: string;
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly document?: string;
  readonly subject?: string;
  readonly workspace?: Readonly<Record<string, unknown>>;
  /** The text of a workspace file, where that itself is the example. */
  readonly workspaceText?: string;
  /** The texts of the files that it names, by their paths from it. */
  readonly workspaceFiles?: Readonly<Record<string, string>>;
  /** What its certificate files hold, by their paths from it. */
  readonly certificates?: Readonly<Record<string, LoadedCertificate>>;
  /** Profiles in other files of the same folder, by the names of their files. */
  readonly beside?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What the certificates inside of profiles are, by what stands there. */
  readonly trusted?: Readonly<Record<string, LoadedCertificate>>;
}

export type Rule = SubjectRule | FormatRule | ProfileRule | DocumentRule | TenantRule | ReadingRule;

/** Looks at one subject, in a profile or alone. */
export interface SubjectRule extends RuleMetadata {
  readonly scope: 'subject';
  check(target: LocatedSubject, context: RuleContext, report: Report): void;
}

/** Looks at one text with variables: a subject, a SAN value or a URL. */
export interface FormatRule extends RuleMetadata {
  readonly scope: 'format';
  /** The only places it looks at; every place where nothing is said. */
  readonly places?: readonly Place[];
  check(target: Format, context: RuleContext, report: Report): void;
}

/** Looks at one profile as a whole. */
export interface ProfileRule extends RuleMetadata {
  readonly scope: 'profile';
  check(target: Profile, context: ProfileContext, report: Report): void;
}

/** Looks at a document as a whole. */
export interface DocumentRule extends RuleMetadata {
  readonly scope: 'document';
  check(target: DocumentTarget, context: DocumentContext, report: Report): void;
}

/** Looks at one profile together with the profiles of other files. */
export interface TenantRule extends RuleMetadata {
  readonly scope: 'tenant';
  check(target: Configuration, context: TenantContext, report: Report): void;
}

/** Found while a file is read (a workspace file, or one that cannot be decoded), so there is nothing to run here. */
export interface ReadingRule extends RuleMetadata {
  readonly scope: 'reading';
}

export interface DocumentTarget {
  readonly text: string;
  readonly json: JsonDocument | undefined;
  readonly profiles: readonly Profile[];
}

/** A text with variables and where it stands. */
export interface Format {
  readonly place: Place;
  readonly sanType: SanType | undefined;
  readonly text: EmbeddedText;
  readonly variables: readonly VariablePart[];
  readonly located: LocatedSubject | LocatedFormat;
}

/** What is known beside the target itself. */
export interface DocumentContext {
  readonly workspace: Workspace | undefined;
  /** `YYYY-MM-DD`, or undefined when the caller gave no date. */
  readonly now: string | undefined;
  /** Whether JSON syntax errors are ours to tell; in VS Code its own JSON service does. */
  readonly reportsJsonSyntax: boolean;
  /** Of every rule there is. */
  readonly ruleIds: ReadonlySet<string>;
}

export interface RuleContext extends DocumentContext {
  /** Undefined for a stand-alone subject. */
  readonly profile: Profile | undefined;
  /**
   * Whether the profile, or the file of stand-alone subjects, uses `<<Name>>` for Intune variables, so that `{{...}}`
   * belongs to a template engine.
   */
  readonly usesAngles: boolean;
}

export interface ProfileContext extends RuleContext {
  readonly profile: Profile;
  /** The values of the profile with the rows that say what they should be. Made on first use. */
  values(): readonly TypedValue[];
  /** On the user's own devices that fit the profile; empty when there are none. Made on first use. */
  renderings(): readonly Rendering[];
}

export interface TenantContext extends DocumentContext {
  /** All files, this one as it is now. */
  readonly tenant: Tenant;
  /** What the document has of a SCEP profile. Asked for only where the tenant does not tell: the document may have to be read again. */
  profile(): Profile | undefined;
}

/**
 * Takes what a rule finds. Rules tell it instead of returning it, as most of them find nothing in most profiles, and then
 * leave nothing behind.
 */
export type Report = (problem: Problem) => void;

/** What a rule reports; `analyze` makes a Finding of it. Spans are document offsets. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
  /** Lower (never higher than documented evidence allows) or raise for this one problem. */
  readonly severity?: Severity;
  readonly evidence?: Evidence;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Greyed in the editor. */
  readonly isUnnecessary?: boolean;
}

export interface Related {
  readonly message: string;
  /** Undefined for the same document. */
  readonly path?: string;
  readonly span: Span;
}

/** A change that mends a problem. */
export interface Fix {
  readonly title: string;
  /** `safe`: deployed certificates stay, or none could be issued as written. `reissues`: every device gets a new one. */
  readonly effect: 'safe' | 'reissues';
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly evidence: Evidence;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** displayName of the profile, or null. */
  readonly profile: string | null;
  /** RFC 6901 pointer from the document to the value the finding is about. */
  readonly pointer: string;
  /** The same from the profile. */
  readonly profilePointer: string;
}
