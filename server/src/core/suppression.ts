import type { Analysis } from './analysis.ts';
import { commentsIn, ignoreMark } from './rules/ignore-comments.ts';
import type { Finding } from './rules/rule.ts';

const comment = /scep-profiles-ignore\s+([a-z0-9-]+)\s*:\s*(\S.*)/;

/**
 * The reason in the comment that silences a finding. A comment silences one rule on the next line: `// scep-profiles-ignore <rule>: <reason>` in JSONC,
 * `# scep-profiles-ignore <rule>: <reason>` in a subject file. Without a reason they silence nothing.
 */
export function suppressions(
  content: Pick<Analysis, 'text' | 'kind' | 'json'>,
): (finding: Finding) => string | undefined {
  if (!content.text.includes(ignoreMark)) return () => undefined;
  const reasons = new Map<string, string>();
  // Comments that stand one below the other are about the same line: by the line of a comment the one it is about.
  const targets = new Map<number, number>();
  for (const { start, text } of commentsIn(content).toReversed()) {
    const below = lineAfter(content.text, start + text.length);
    const target = targets.get(below) ?? below;
    const own = lineStart(content.text, start);
    if (content.text.slice(own, start).trim() === '') targets.set(own, target);
    const [, rule = '', written = ''] = comment.exec(text) ?? [];
    const reason = withoutEnd(written);
    if (reason !== '') reasons.set(`${target} ${rule}`, reason);
  }
  return ({ span, rule }) => reasons.get(`${lineStart(content.text, span.start)} ${rule}`);
}

/** Without what closes a block comment. */
function withoutEnd(reason: string): string {
  return reason.replace(/\*\/$/u, '').trimEnd();
}

/** Offset at which the line after the one holding `offset` starts. */
function lineAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
