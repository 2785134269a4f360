import { clip } from '../../core/text/clip.ts';
import type { Detail } from './markdown.ts';

/** What is there for who wants to know; `summary` is plain text of ours. */
export function folded(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

/** The beginning of a long text, without half a surrogate pair. */
export function clipped(text: string, { value }: Detail): string {
  return clip(text, value);
}
