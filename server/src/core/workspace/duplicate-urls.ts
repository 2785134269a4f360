import { normalizeUrl } from '../pki/url-match.ts';
import type { WorkspaceFile } from './parse.ts';
import type { ProblemList } from './problem-list.ts';
import { quoted } from '../text/quoted.ts';

/** URLs that one file lists twice. One of a file that is extended may be listed again: that is how it is overruled. */
export function reportDuplicateUrls({ content }: WorkspaceFile, problems: ProblemList): void {
  const seen = new Set<string>();
  for (const server of content.servers?.value ?? []) {
    for (const { value, node } of server.value.urls?.value ?? []) {
      const url = normalizeUrl(value);
      if (seen.has(url)) {
        problems.add(
          'workspace-duplicate-url',
          node.span,
          () => `${quoted(value)} is listed twice: the first one counts.`,
        );
      }
      seen.add(url);
    }
  }
}
