import type { Analysis, AnalysisSettings, Content } from './analysis.ts';
import { withoutCutOff } from './cut-off.ts';
import type { ProfileMemory } from './profile-memory.ts';
import type { Profile } from './profile/profile.ts';
import { RuleRun } from './rule-run.ts';
import type { DocumentContext } from './rules/rule.ts';
import { ruleIds } from './rules/rules.ts';
import { settle } from './settle.ts';

/** Runs every rule over a document and settles what they say: severities, suppressions, one finding for one cause. */
export function checkDocument(
  content: Content,
  settings: AnalysisSettings,
): Pick<Analysis, 'findings' | 'silenced' | 'failures'> {
  const run = new RuleRun(documentContext(settings));
  settings.memory?.begin(settings);
  for (const profile of content.profiles) checkProfile(run, profile, content.text, settings.memory);
  run.subjects(content.subjects);
  run.document(content);
  run.among(content, settings.among);
  return { ...settle(withoutCutOff(run.found, content), content, settings), failures: run.failures };
}

/** Runs only the rules that compare files. */
export function checkNeighbour(
  content: Content,
  settings: AnalysisSettings,
): Pick<Analysis, 'findings' | 'silenced' | 'failures'> {
  const run = new RuleRun(documentContext(settings));
  run.among(content, settings.among);
  return { ...settle(withoutCutOff(run.found, content), content, settings), failures: run.failures };
}

/**
 * Whether the rules that compare files may find something in a document, which the tenant knows as it is: only then does
 * who has checked it alone have to check it again.
 */
export function mayFindAmong(settings: AnalysisSettings): boolean {
  return settings.among !== undefined && new RuleRun(documentContext(settings)).mayFindAmong(settings.among);
}

function checkProfile(run: RuleRun, profile: Profile, text: string, memory: ProfileMemory | undefined): void {
  const remembered = memory?.recall(profile, text);
  if (remembered) {
    run.found.push(...remembered);
    return;
  }
  const { found, failures } = run;
  const [foundBefore, failuresBefore] = [found.length, failures.length];
  run.profile(profile);
  if (failures.length === failuresBefore) memory?.remember(profile, text, found.slice(foundBefore));
}

function documentContext(settings: AnalysisSettings): DocumentContext {
  return {
    workspace: settings.workspace,
    now: settings.now,
    reportsJsonSyntax: settings.reportsJsonSyntax ?? false,
    ruleIds: knownRules,
  };
}

const knownRules: ReadonlySet<string> = new Set(ruleIds);
