import type { ReportingDescriptor } from 'sarif';
import { sources, type Source } from '../../core/facts/sources.ts';
import { documentedRules, type DocumentedRule } from '../../core/rules/documented-rules.ts';
import type { Evidence, Severity } from '../../core/rules/rule.ts';
import { rules } from '../../core/rules/rules.ts';
import { ruleAddress } from '../../project.ts';
import { markdownText } from '../../report/markdown-text.ts';

/** The catalogue as SARIF has it: every rule, found or not, so that the files of several runs can be merged. */
export function reportingDescriptors(): ReportingDescriptor[] {
  return documentedRules().map(descriptor);
}

/** Where a rule stands in the catalogue. */
export const ruleIndexes: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));

export const levels = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
} as const satisfies Record<Severity, string>;

function descriptor(rule: DocumentedRule): ReportingDescriptor {
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: sentence(rule.title) },
    fullDescription: { text: sentence(rule.why) },
    help: help(rule),
    helpUri: ruleAddress(rule.id),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      tags: ['intune', 'scep', rule.family],
      precision: precisions[rule.evidence],
      'problem.severity': problemSeverities[rule.severity],
    },
  };
}

const precisions: Readonly<Record<Evidence, string>> = {
  documented: 'very-high',
  reported: 'high',
  inferred: 'medium',
};

const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  hint: 'recommendation',
};

function help(rule: DocumentedRule): { text: string; markdown: string } {
  const why = sentence(rule.why);
  const symptoms = rule.symptoms ?? [];
  const known = rule.sources.map((id): Source => sources[id]);
  const page = ruleAddress(rule.id);
  return {
    text: [
      why,
      ...section('What an admin sees', symptoms),
      ...section(
        'How we know',
        known.map(({ title, where, url }) => `${title} (${url ?? where})`),
      ),
      `More: ${page}`,
    ].join('\n\n'),
    markdown: [
      markdownText(why),
      ...section('**What an admin sees**', symptoms.map(markdownText)),
      ...section('**How we know**', known.map(markdownSource)),
      `[More about ${rule.id}](${page})`,
    ].join('\n\n'),
  };
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length > 0 ? [title, items.map((item) => `- ${item}`).join('\n')] : [];
}

function markdownSource({ title, where, url }: Source): string {
  return url === undefined ? `${markdownText(title)} (${markdownText(where)})` : `${markdownText(title)}: <${url}>`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
