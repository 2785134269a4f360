import {
  CompletionItemTag,
  InsertTextFormat,
  type MarkupKind,
  type CompletionItem,
  type CompletionItemKind,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { asciiLowerCase } from '../../core/facts/ascii-case.ts';
import type { Span } from '../../core/text/span.ts';
import { toMarkup } from '../plain-text.ts';
import { toRange } from '../service-document.ts';
import { hasStops, plainText, snippetText, type Template } from './template.ts';

/** Something to offer, in terms of the document. Candidates come in the order in which they are shown. */
export interface Candidate {
  readonly label: string;
  /** A few words beside the label. */
  readonly detail: string;
  /** Markdown. Made when it is asked for: of many offers a person looks at a few. */
  readonly documentation: () => string;
  readonly kind: CompletionItemKind;
  /** What is replaced; on the line of the cursor, which it touches. */
  readonly span: Span;
  /** As it is written into the document, escapes included. */
  readonly text: Template;
  readonly filterText: string;
  /** Works, but is advised against. */
  readonly isDeprecated?: boolean;
  /** What comes next is offered at once, where the editor can be told to. */
  readonly leadsOn?: boolean;
  /** Where a comma has to be put in, before `span`, to make the text fit. */
  readonly commaAt?: number | undefined;
}

export interface ItemOptions {
  readonly supportsSnippets: boolean;
  readonly documentationFormat: MarkupKind;
  /** The number of the list where an editor asks for the documentation of an item when it shows that one; else it is sent at once. */
  readonly deferredAs?: number | undefined;
  /** The command with which the editor asks for completions; undefined for one that has none. */
  readonly suggestCommand?: string | undefined;
}

/** What an item carries whose documentation is asked for later: the number of its list, and its place in there. */
export interface ItemData {
  readonly list: number;
  readonly index: number;
}

export function toItem(
  document: TextDocument,
  candidate: Candidate,
  index: number,
  { supportsSnippets, documentationFormat, deferredAs, suggestCommand }: ItemOptions,
): CompletionItem {
  const { label, detail, documentation, kind, span, text, filterText, isDeprecated, commaAt, leadsOn } = candidate;
  const isSnippet = supportsSnippets && hasStops(text);
  const written = isSnippet ? snippetText(text) : plainText(text);
  const isCommaApart = commaAt !== undefined && commaAt < span.start;
  const newText = commaAt === undefined || isCommaApart ? written : `, ${written}`;
  return {
    label,
    kind,
    detail,
    labelDetails: { description: detail },
    ...(deferredAs === undefined
      ? { documentation: toMarkup(documentation(), documentationFormat) }
      : { data: { list: deferredAs, index } satisfies ItemData }),
    filterText,
    sortText: String(index).padStart(SORT_DIGITS, '0'),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(document, span), newText },
    ...(leadsOn && suggestCommand !== undefined ? { command: { title: 'Suggest', command: suggestCommand } } : {}),
    ...(isDeprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
    ...(isCommaApart
      ? { additionalTextEdits: [{ range: toRange(document, { start: commaAt, end: commaAt }), newText: ',' }] }
      : {}),
  };
}

export interface Typed {
  /** The document from the beginning of the replaced span to the cursor: what editors compare a filter text with. */
  readonly before: string;
  /** Whether something complete stands there: a person who asks wants another one, whatever its name. */
  readonly isSettled: boolean;
}

/** The first of the names that goes on from what is typed; the first of all where none does. */
export function filterTextOf({ before, isSettled }: Typed, names: readonly [string, ...string[]]): string {
  const [first] = names;
  if (isSettled) return before + first;
  return names.find((name) => startsWith(name, before)) ?? first;
}

/** Without regard to ASCII case. */
export function startsWith(name: string, beginning: string): boolean {
  return asciiLowerCase(name.slice(0, beginning.length)) === asciiLowerCase(beginning);
}

const SORT_DIGITS = 4;
