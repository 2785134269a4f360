// A document with a cursor in it, what is offered there, and what the document is after one of the offers is taken.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { InsertTextFormat, MarkupKind, TextEdit, type CompletionItem } from 'vscode-languageserver-types';
import { expect } from 'vitest';
import type { DocumentKind } from '../../../server/src/core/analysis.ts';
import { analyze } from '../../../server/src/core/analyze.ts';
import type { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import { completions } from '../../../server/src/service/completion.ts';
import type { ServiceDocument } from '../../../server/src/service/service-document.ts';
import { exampleDay } from '../../support/examples.ts';

export interface Place {
  readonly service: ServiceDocument;
  readonly text: string;
  readonly offset: number;
}

export interface PlaceOptions {
  readonly kind?: DocumentKind;
  readonly workspace?: Workspace;
}

/** `|` is the cursor; there is exactly one. */
export function placeIn(marked: string, { kind = 'json', workspace }: PlaceOptions = {}): Place {
  const [before, after, ...more] = marked.split('|');
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`one cursor: ${marked}`);
  const text = before + after;
  return { service: serviceOf(text, { kind, workspace }), text, offset: before.length };
}

export function serviceOf(text: string, { kind = 'json', workspace }: PlaceOptions = {}): ServiceDocument {
  return {
    document: TextDocument.create('file:///a', kind, 1, text),
    analysis: analyze(text, { kind, workspace }),
    workspace,
    today: exampleDay,
  };
}

const vsCode = { supportsSnippets: true, documentationFormat: MarkupKind.Markdown } as const;

/** In the order in which an editor lists them that knows nothing of what is typed. */
export function offersAt({ service, offset }: Pick<Place, 'service' | 'offset'>): readonly CompletionItem[] {
  const { items, isIncomplete } = completions(service, service.document.positionAt(offset), vsCode);
  expect(isIncomplete).toBe(false);
  return items.toSorted((left, right) => compare(left.sortText, right.sortText));
}

/** The labels that an editor shows: of what is offered, that which goes on from what is typed. */
export function shownAt(marked: string, options?: PlaceOptions): readonly string[] {
  const place = placeIn(marked, options);
  return offersAt(place)
    .filter((item) => isShown(item, place))
    .map(({ label }) => label);
}

/** The document after the offer is taken, snippet placeholders with their first choice; the cursor is gone. */
export function accept(marked: string, label: string, options?: PlaceOptions): string {
  const place = placeIn(marked, options);
  const items = offersAt(place);
  const found = items.filter((item) => item.label === label);
  expect(
    found.map((item) => item.label),
    `"${label}" is offered once among ${items.map((item) => item.label).join(' ')}`,
  ).toEqual([label]);
  const [item] = found;
  if (!item) return place.text;
  checkRange(item, place);
  expect(isShown(item, place), `"${item.filterText}" is found by what is typed`).toBe(true);
  const accepted = resultOf(place.service, item);
  expect(resultOf(place.service, plainItem(place, label)), 'without snippets the same').toBe(accepted);
  return accepted;
}

export function editOf({ textEdit }: CompletionItem): TextEdit {
  if (!textEdit || !('range' in textEdit)) throw new Error('an edit with one range');
  return textEdit;
}

/** The document after the edits of an item. */
export function resultOf({ document }: ServiceDocument, item: CompletionItem): string {
  const { additionalTextEdits = [], insertTextFormat } = item;
  const { range, newText: written } = editOf(item);
  const isSnippet = insertTextFormat === InsertTextFormat.Snippet;
  const newText = isSnippet ? resolveSnippet(written) : written;
  return TextDocument.applyEdits(document, [...additionalTextEdits, TextEdit.replace(range, newText)]);
}

/** An editor takes only edits on the cursor's line that the cursor is in. */
export function checkRange(item: CompletionItem, { service, offset }: Pick<Place, 'service' | 'offset'>): void {
  const { start, end } = editOf(item).range;
  const cursor = service.document.positionAt(offset);
  expect([start.line, end.line]).toEqual([cursor.line, cursor.line]);
  expect(start.character).toBeLessThanOrEqual(cursor.character);
  expect(end.character).toBeGreaterThanOrEqual(cursor.character);
}

/** What is typed, leading blanks aside, has to come in the filter text in the same order and begin a word of it. */
function isShown(item: CompletionItem, { service, text, offset }: Place): boolean {
  const start = service.document.offsetAt(editOf(item).range.start);
  const typed = text.slice(start, offset).trimStart().toLowerCase();
  const target = (item.filterText ?? '').toLowerCase();
  let at = 0;
  for (const character of typed) {
    at = target.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function plainItem({ service, offset }: Place, label: string): CompletionItem {
  const position = service.document.positionAt(offset);
  const item = completions(service, position, { ...vsCode, supportsSnippets: false }).items.find(
    (one) => one.label === label,
  );
  if (!item) throw new Error(`no ${label} without snippets`);
  expect(item.insertTextFormat).toBe(InsertTextFormat.PlainText);
  return item;
}

/** Of the snippet syntax what a server of ours sends: `$1`, `${1:text}`, `${1|a,b|}` and escapes. */
function resolveSnippet(snippet: string): string {
  return snippet.replaceAll(
    /\\([\\$}])|\$\d|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}/gu,
    (_all, escaped?: string, text?: string, choice?: string) =>
      escaped ?? (text ?? choice ?? '').replaceAll(/\\(.)/gu, '$1'),
  );
}

function compare(left = '', right = ''): number {
  return left < right ? -1 : Number(left > right);
}
