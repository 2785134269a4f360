import type { Among, AnalysisSettings, Content, RuleFailure } from './analysis.ts';
import type { LocatedSubject, Profile } from './profile/profile.ts';
import { renderProfile } from './render/render.ts';
import type { Rendering } from './render/rendering.ts';
import { formatsOf, looksAt, subjectFormat, usesAngles } from './rules/formats.ts';
import { rules } from './rules/rules.ts';
import type { DocumentContext, Format, FormatRule, ProfileContext, Report, Rule, RuleContext } from './rules/rule.ts';
import { typedValues } from './rules/schema/values.ts';
import type { RawFinding } from './settle.ts';
import type { Configuration } from './tenant/configuration.ts';
import { summarizeDocument } from './tenant/summarize.ts';
import type { Tenant } from './tenant/tenant.ts';
import { devicesFor } from './workspace/profile-settings.ts';

/** Runs rules over the parts of a document, and gathers what they say. */
export class RuleRun {
  readonly found: RawFinding[] = [];
  readonly failures: RuleFailure[] = [];
  readonly #context: DocumentContext;
  readonly #rules: ReturnType<typeof byScope>;

  constructor(context: DocumentContext) {
    this.#context = context;
    this.#rules = context.workspace ? allRules : unaidedRules;
  }

  profile(profile: Profile): void {
    const formats = formatsOf(profile);
    const context: ProfileContext = {
      ...this.#context,
      profile,
      usesAngles: usesAngles(formats),
      values: once(() => typedValues(profile)),
      renderings: once(() => renderings(profile, this.#context)),
    };
    for (const rule of this.#rules.profile) this.#run(rule, profile, profile, context);
    for (const rule of this.#rules.format) this.#checkFormats(rule, formats, context);
    if (profile.subject) this.#checkSubject(profile.subject, context);
  }

  /** Stand-alone subjects; those of one file are written in one notation. */
  subjects(subjects: readonly LocatedSubject[]): void {
    if (subjects.length === 0) return;
    const formats = subjects.map(subjectFormat);
    const context = { ...this.#context, profile: undefined, usesAngles: usesAngles(formats) };
    for (const subject of subjects) this.#checkSubject(subject, context);
    for (const rule of this.#rules.format) this.#checkFormats(rule, formats, context);
  }

  document(content: Content): void {
    for (const rule of documentRules) this.#run(rule, undefined, content, this.#context);
  }

  /** Together with the other files. */
  among({ json, profiles }: Content, among: AnalysisSettings['among']): void {
    if (!json || !among) return;
    const { path, isCurrent } = among;
    const tenant = isCurrent ? among.tenant : among.tenant.with(path, summarizeDocument(json, profiles, path));
    const byStart = new Map(profiles.map((profile) => [profile.span.start, profile]));
    for (const target of ownOf(path, tenant)) {
      const profile = byStart.get(target.span.start);
      const context = { ...this.#context, tenant, profile: () => profile };
      for (const rule of tenantRules) this.#run(rule, profile, target, context);
    }
  }

  /** Whether the same may find something, asked without the document: perhaps, where a rule wants to see a profile of it. */
  mayFindAmong({ tenant, path }: Among): boolean {
    let isWanted = false;
    const profile = (): undefined => void (isWanted = true);
    const context = { ...this.#context, tenant, profile };
    for (const target of ownOf(path, tenant))
      for (const rule of tenantRules) this.#run(rule, undefined, target, context);
    return isWanted || this.found.length + this.failures.length > 0;
  }

  #checkSubject(subject: LocatedSubject, context: RuleContext): void {
    for (const rule of this.#rules.subject) this.#run(rule, context.profile, subject, context);
  }

  #checkFormats(rule: FormatRule, formats: readonly Format[], context: RuleContext): void {
    for (const format of formats) {
      if (looksAt(rule, format.place)) this.#run(rule, context.profile, format, context);
    }
  }

  /** A rule that crashes must not take the others' findings with it. */
  #run<Target, Context>(
    rule: Rule & { check(target: Target, context: Context, report: Report): void },
    profile: Profile | undefined,
    target: Target,
    context: Context,
  ): void {
    try {
      rule.check(target, context, (problem) => this.found.push({ rule, profile, problem }));
    } catch (error) {
      this.failures.push({ rule: rule.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** Without copies inside of other profiles. */
function ownOf(path: string, tenant: Tenant): readonly Configuration[] {
  return tenant.in(path).filter(({ isCopy }) => !isCopy);
}

const tenantRules = rules.filter((rule) => rule.scope === 'tenant');
const documentRules = rules.filter((rule) => rule.scope === 'document');

/** The rules about a profile and its texts. */
const allRules = byScope(rules);
/** Those of them that say something where no workspace file describes anything. */
const unaidedRules = byScope(rules.filter(({ needs = [] }) => needs.length === 0));

function byScope(some: readonly Rule[]) {
  return {
    profile: some.filter((rule) => rule.scope === 'profile'),
    format: some.filter((rule) => rule.scope === 'format'),
    subject: some.filter((rule) => rule.scope === 'subject'),
  };
}

function renderings(profile: Profile, { workspace }: DocumentContext): readonly Rendering[] {
  if (!workspace) return [];
  return devicesFor(workspace, profile).map((device) => renderProfile(profile, device));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
