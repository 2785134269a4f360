// A document with a place marked in it, and what a mouse resting there is told.
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { MarkupKind } from 'vscode-languageserver-types';
import { expect } from 'vitest';
import { hover } from '../../../server/src/service/hover.ts';
import { sources, type Source } from '../../../server/src/core/facts/sources.ts';
import { shownText } from '../../support/rendered-markdown.ts';
import { placeIn, type PlaceOptions } from '../completion/completing.ts';
import { valueOf } from './hovering.ts';

export interface Hovered {
  readonly markdown: string;
  /** What a person reads: the lines of the hover without their mark-up. */
  readonly lines: readonly string[];
  /** The text that the hover marks. */
  readonly about: string;
}

/** `|` stands before the character that the mouse is on. */
export function hoverAt(marked: string, options?: PlaceOptions): Hovered | undefined {
  const { service, text, offset } = placeIn(marked, options);
  const { document } = service;
  const found = hover(service, document.positionAt(offset), { kind: MarkupKind.Markdown });
  if (!found) return undefined;
  const { range } = found;
  if (!range) throw new Error('a hover has a range');
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  expect(span.start, 'the mouse is in the range').toBeLessThanOrEqual(offset);
  expect(span.end, 'the mouse is in the range').toBeGreaterThan(offset);
  const plain = hover(service, document.positionAt(offset), { kind: MarkupKind.PlainText });
  expect(plain?.range).toEqual(range);
  if (!plain) throw new Error('a hover is there in both forms');
  return {
    markdown: valueOf(found),
    lines: valueOf(plain)
      .split('\n')
      .filter((line) => line !== ''),
    about: text.slice(span.start, span.end),
  };
}

/** Of a place where there is something to say. */
export function hovered(marked: string, options?: PlaceOptions): Hovered {
  const found = hoverAt(marked, options);
  if (!found) throw new Error(`nothing is said about ${marked}`);
  return found;
}

/** The lines of what is shown, blocks, rows and items each their own; a code span is its text. */
export function shownLines(markdown: string): readonly string[] {
  const lines: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph') lines.push(...withBreaks(node).split('\n'));
    else if (node.type === 'tableRow') lines.push(node.children.map(shownText).join(': '));
    else if (node.type === 'listItem') {
      const before = lines.length;
      node.children.forEach(visit);
      lines[before] = `- ${lines[before] ?? ''}`;
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(readMarkdown(markdown));
  return lines;
}

function withBreaks(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'link') return `${shownText(node)}: ${node.url}`;
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(withBreaks).join('') : '';
}

/** What Markdown does beyond showing text, lists, tables, and links to the pages that our facts come from. */
export function activeParts(markdown: string): readonly string[] {
  const found: string[] = [];
  const waiting: Nodes[] = [readMarkdown(markdown) satisfies Root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'link') {
      if (!pages.has(node.url)) found.push(`link to ${node.url}`);
    } else if (!passive.has(node.type)) found.push(node.type);
    if ('children' in node) waiting.push(...node.children);
  }
  return found;
}

/** As VS Code does: an escaped sign makes no address. The transforms forget the escapes and link what is left. */
function readMarkdown(markdown: string): Root {
  const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions });
}

const everySource: readonly Source[] = Object.values(sources);
const pages: ReadonlySet<string> = new Set(everySource.flatMap(({ url }) => url ?? []));
const passive: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'inlineCode',
  'strong',
  'emphasis',
  'break',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
]);
