import type { Fact } from '../../core/facts/fact.ts';
import { pageAbout } from '../../core/facts/source-pages.ts';
import { lines, link } from '../markdown.ts';

/** Where to read on about the facts: a page for each, once, at most two. */
export function sourceLinks(facts: readonly Fact[]): string {
  const pages = new Map(
    facts.flatMap(({ sources }) => {
      const page = pageAbout(sources);
      return page ? [[page.url, link(page.title, page.url)] as const] : [];
    }),
  );
  return lines(...[...pages.values()].slice(0, MOST_LINKS));
}

const MOST_LINKS = 2;
