import type { Nodes, Root, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { homepage } from '../../server/src/project.ts';

/** Markdown as GitHub reads it. */
export function readMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** What Markdown shows, without a mark-up of its own. */
export function shownText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(shownText).join('') : '';
}

export function tableRows(root: Root): readonly TableRow[] {
  return root.children.flatMap((node) => (node.type === 'table' ? node.children : []));
}

/**
 * What Markdown does beyond showing text, code, tables and links to our own pages; and what stands in its text that
 * GitHub, GitLab or Azure DevOps would make something of after reading the Markdown: mentions, references, emoji, commands.
 */
export function activeContent(root: Root): readonly string[] {
  const found: string[] = [];
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') found.push(...(node.value.match(activeText) ?? []));
    else if (node.type === 'link' && node.url.startsWith(homepage)) continue;
    else if (!passive.has(node.type)) found.push(node.type);
    if ('children' in node) waiting.push(...node.children);
  }
  return found;
}

const passive: ReadonlySet<string> = new Set(['root', 'paragraph', 'inlineCode', 'table', 'tableRow', 'tableCell']);
const activeText = /[@#<>&!~$^*_`[\]{}|\\]+\S|:\/\/|\bwww\.|\b[A-Z]+-\d+|:[\w+-]+:|^\s*\/\w+/gu;
