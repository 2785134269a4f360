import type { Name } from '../../core/name/name.ts';
import { isPage } from '../../core/facts/source-pages.ts';
import { sources, type Source } from '../../core/facts/sources.ts';
import type { DocumentedRule } from '../../core/rules/documented-rules.ts';
import type { Evidence, Example, Severity } from '../../core/rules/rule.ts';
import type { LoadedCertificate } from '../../core/workspace/loaded-certificates.ts';

/** The page of a rule, in Markdown; made from what the rule tells about itself, so that the two never differ. */
export function rulePage(rule: DocumentedRule): string {
  const { id, title, family, severity, evidence, why, symptoms = [], remarks = [], supersedes = [] } = rule;
  const parts = [
    `# ${id}`,
    `${title}.`,
    `**${severity}** (${severities[severity]}), ${evidence} (${knowledge[evidence]}); family ${family}.`,
    why,
    ...list('What an admin sees', symptoms),
    ...list(
      'Good to know',
      remarks.map(({ text }) => text),
    ),
    ...examples('Found', rule.examples.bad),
    ...examples('Not found', rule.examples.good),
    ...(supersedes.length > 0
      ? ['## Instead of', `At the same place it takes the place of ${supersedes.map(pageLink).join(', ')}.`]
      : []),
    ...list('How we know', rule.sources.map((source): Source => sources[source]).map(sourceLine)),
    '## Not for you?',
    `In \`scep-profiles.json\`: \`"rules": { "${id}": "off" }\`, or another severity. For one line, where the file has comments: \`// scep-profiles-ignore ${id}: reason\` above it.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The list of all pages. */
export function ruleIndex(rules: readonly DocumentedRule[]): string {
  const rows = rules.map(
    ({ id, family, severity, evidence, title }) =>
      `| [${id}](${id}.md) | ${family} | ${severity} | ${evidence} | ${title.replaceAll('|', '\\|')} |`,
  );
  const table = ['| Rule | Family | Severity | Known | What is wrong |', '| --- | --- | --- | --- | --- |', ...rows];
  return `# Rules\n\n${table.join('\n')}\n`;
}

const severities: Readonly<Record<Severity, string>> = {
  error: 'Intune, Graph, the device or the CA rejects it, or their documentation says it must not be',
  warning: 'it goes through, but not as written, or documented advice is not followed',
  info: 'it may well be intended, or sources conflict',
  hint: 'unused here, or style',
};

const knowledge: Readonly<Record<Evidence, string>> = {
  documented: 'a document says so',
  reported: 'somebody saw it happen',
  inferred: 'we conclude it',
};

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length > 0 ? [`## ${title}`, items.map((item) => `- ${item}`).join('\n')] : [];
}

/** An address of a whole site or repository does not say where in it. */
function sourceLine(source: Source): string {
  const { title, where, date, url } = source;
  const parts = [
    url === undefined ? title : `[${title}](${url})`,
    ...(isPage(source) ? [] : [` (${where})`]),
    ...(date === undefined ? [] : [`, ${date}`]),
  ];
  return parts.join('');
}

function pageLink(id: string): string {
  return `[${id}](${id}.md)`;
}

/** Workspace files that say the same are shown once. */
function examples(title: string, all: readonly Example[]): readonly string[] {
  let shown: string | undefined;
  const blocks = all.flatMap((example) => {
    const workspace = example.workspace === undefined ? undefined : listing(example.workspace);
    const isShown = workspace === shown;
    shown = workspace ?? shown;
    return [...exampleBlocks(example), ...(workspace === undefined || isShown ? [] : withWorkspace(workspace))];
  });
  return [`## ${title}`, ...blocks];
}

function withWorkspace(text: string): readonly string[] {
  return ['With this in `scep-profiles.json`:', block('jsonc', text)];
}

function exampleBlocks(example: Example): readonly string[] {
  const {
    title,
    type,
    profile,
    document,
    subject,
    workspaceText,
    workspaceFiles = {},
    beside = {},
    trusted = {},
  } = example;
  return [
    ...(title === undefined ? [] : [`${title.charAt(0).toUpperCase()}${title.slice(1)}:`]),
    ...(subject === undefined ? [] : [block('text', subject)]),
    ...(document === undefined ? [] : [block('jsonc', document)]),
    ...(profile === undefined && type === undefined ? [] : [block('jsonc', profileText(type, profile))]),
    ...(workspaceText === undefined ? [] : [block('jsonc', workspaceText)]),
    ...Object.entries(beside).flatMap(([path, content]) => [
      `With this in \`${path}\` of the same folder:`,
      block('jsonc', listing(content)),
    ]),
    ...Object.entries(trusted).map(([content, found]) => `Where \`${content}\` is ${inWords(found)}.`),
    ...Object.entries(workspaceFiles).flatMap(([path, text]) => [`With this in \`${path}\`:`, block('text', text)]),
  ];
}

function inWords(found: LoadedCertificate): string {
  if (!('certificates' in found)) return 'no certificate';
  const { subject, issuer, notAfter } = found.certificates[0];
  return `the certificate of ${nameText(subject)}, issued by ${nameText(issuer)}, valid until ${notAfter.slice(0, 10)}`;
}

function nameText(name: Name): string {
  return name.flatMap((rdn) => rdn.map(({ value }) => value)).join(', ');
}

/** Of a profile only what matters here. */
function profileText(type: string | undefined, profile: Example['profile']): string {
  const typeName = type === undefined ? {} : { '@odata.type': `#microsoft.graph.${type}` };
  return listing({ ...typeName, ...profile });
}

/** A line for each property. */
function listing(object: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${inline(value)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${inline(part)}`);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}

/** Fenced so that nothing in the text ends it. */
function block(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
