import type { DocumentLink } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseJson } from '../core/json/parse.ts';
import { nodeAtPointer } from '../core/json/pointer.ts';
import type { JsonDocument } from '../core/json/tree.ts';
import { ruleIds } from '../core/rules/rules.ts';
import { covers, type Span } from '../core/text/span.ts';
import { parseWorkspaceFile } from '../core/workspace/parse.ts';
import { toRange, type ServiceDocument } from './service-document.ts';

export interface LinkOptions {
  /** The address of a rule's page. */
  readonly helpUri: (rule: string) => string;
}

/** In a document of profiles or subjects: the rules that comments silence. What a device asks for is never opened. */
export function documentLinks({ document, analysis }: ServiceDocument, { helpUri }: LinkOptions): DocumentLink[] {
  const { text, kind, json } = analysis;
  const silenced = [...text.matchAll(/(?<before>scep-profiles-ignore[ \t]+)(?<rule>[a-z0-9-]+)/gu)].map((match) => {
    const { before = '', rule = '' } = match.groups ?? {};
    const start = match.index + before.length;
    return { rule, span: { start, end: start + rule.length } };
  });
  const isComment = (span: Span): boolean =>
    kind === 'scepsubject'
      ? text
          .slice(text.lastIndexOf('\n', span.start) + 1)
          .trimStart()
          .startsWith('#')
      : (json?.comments.some((comment) => covers(comment, span)) ?? false);
  return silenced.filter(({ span }) => isComment(span)).flatMap((named) => ruleLink(document, named, helpUri));
}

/** In a workspace file: the files it names, and the rules it sets or accepts. `path` is its own, with `/`. */
export function workspaceLinks(
  document: TextDocument,
  path: string,
  { helpUri, uriOf }: LinkOptions & { readonly uriOf: (path: string) => string },
): DocumentLink[] {
  const text = document.getText();
  const files = [...parseWorkspaceFile(text, path).files.values()].map((file) => ({
    range: toRange(document, inside(file.span)),
    target: uriOf(file.path),
  }));
  return [...files, ...namedRules(parseJson(text)).flatMap((named) => ruleLink(document, named, helpUri))];
}

interface NamedRule {
  readonly rule: string;
  readonly span: Span;
}

function namedRules(json: JsonDocument): readonly NamedRule[] {
  const rules = nodeAtPointer(json, '/rules');
  const accepted = nodeAtPointer(json, '/accepted');
  const set =
    rules?.kind === 'object' ? rules.properties.map(({ key }) => ({ rule: key.value, span: inside(key.span) })) : [];
  const entries = accepted?.kind === 'array' ? accepted.items : [];
  const names = entries.flatMap((entry) => (entry.kind === 'object' ? entry.properties : []));
  const silenced = names.flatMap(({ key, value }) =>
    key.value === 'rule' && value?.kind === 'string' ? [{ rule: value.value, span: inside(value.span) }] : [],
  );
  return [...set, ...silenced];
}

/** Without the quotes. */
function inside({ start, end }: Span): Span {
  return { start: start + 1, end: Math.max(start + 1, end - 1) };
}

function ruleLink(document: TextDocument, { rule, span }: NamedRule, helpUri: LinkOptions['helpUri']): DocumentLink[] {
  if (!known.has(rule)) return [];
  return [{ range: toRange(document, span), target: helpUri(rule), tooltip: `What ${rule} finds, and why` }];
}

const known: ReadonlySet<string> = new Set(ruleIds);
