// A document with a mouse in it, and what an editor shows there.
import { expect } from 'vitest';
import { MarkupContent, MarkupKind, type Hover } from 'vscode-languageserver-types';
import { hover } from '../../../server/src/service/hover.ts';
import type { ServiceDocument } from '../../../server/src/service/service-document.ts';
import { readMarkdown, shownText } from '../../support/rendered-markdown.ts';
import { placeIn, type PlaceOptions } from '../completion/completing.ts';

/** `|` is before the character that the mouse is on; there is exactly one. The Markdown of the hover, '' where there is none. */
export function hoverAt(marked: string, options?: PlaceOptions): string {
  const { service, offset } = placeIn(marked, options);
  return markdownAt(service, offset);
}

export function markdownAt(service: ServiceDocument, offset: number): string {
  const shown = hoverOn(service, offset, MarkupKind.Markdown);
  return shown ? valueOf(shown) : '';
}

/** What a person reads, block by block. */
export function linesAt(marked: string, options?: PlaceOptions): readonly string[] {
  const markdown = hoverAt(marked, options);
  expect(markdown, `a hover at ${marked}`).not.toBe('');
  return readMarkdown(markdown).children.flatMap(blockLines);
}

export function hoverOn(service: ServiceDocument, offset: number, kind: MarkupKind): Hover | undefined {
  return hover(service, service.document.positionAt(offset), { kind });
}

export function valueOf({ contents }: Hover): string {
  if (!MarkupContent.is(contents)) throw new Error('markup');
  return contents.value;
}

function blockLines(node: ReturnType<typeof readMarkdown>['children'][number]): readonly string[] {
  if (node.type === 'list') return node.children.flatMap((item) => item.children.flatMap(blockLines));
  if (node.type === 'table') return node.children.map((row) => row.children.map(shownText).join(' = '));
  return lineTexts(node);
}

/** A hard break ends a line. */
function lineTexts(node: Parameters<typeof shownText>[0]): readonly string[] {
  if (!('children' in node)) return [shownText(node)];
  const lines = [''];
  for (const child of node.children) {
    if (child.type === 'break') lines.push('');
    else lines.push((lines.pop() ?? '') + shownText(child));
  }
  return lines;
}
