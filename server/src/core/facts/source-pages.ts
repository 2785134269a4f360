import { sources, type Source, type SourceId } from './sources.ts';

/** A source that is a page of the web, not a whole site or repository. */
export interface SourcePage {
  readonly title: string;
  readonly url: string;
}

/**
 * The page to read about a fact: of those that its sources name the newest in Microsoft's documentation, else the newest
 * of all. Undefined where no source is a page.
 */
export function pageAbout(ids: readonly SourceId[]): SourcePage | undefined {
  const pages = ids.map((id): Source => sources[id]).filter(isPage);
  const documentation = pages.filter(({ url }) => url.startsWith(DOCUMENTATION));
  return newest(documentation.length > 0 ? documentation : pages);
}

const DOCUMENTATION = 'https://learn.microsoft.com/';
/** Nothing behind the host, or behind a repository's name. */
const WHOLE = /^https:\/\/(?:github\.com\/[^/]+\/[^/]+|[^/]+)\/?$/u;

/** Whether its address leads to the page itself. */
export function isPage(source: Source): source is Source & SourcePage {
  return source.url !== undefined && !WHOLE.test(source.url);
}

function newest(pages: readonly (Source & SourcePage)[]): SourcePage | undefined {
  return pages.toSorted((left, right) => (right.date ?? '').localeCompare(left.date ?? '')).at(0);
}
