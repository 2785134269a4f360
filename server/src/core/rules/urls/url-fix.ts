import type { Span } from '../../text/span.ts';
import type { Fix, Format } from '../rule.ts';
import { replace } from '../variables/write-variable.ts';

/** Another URL leaves the certificates alone until they are due. */
export function urlFix(
  target: Pick<Format, 'text'>,
  newText: string,
  span: Span = { start: 0, end: target.text.text.length },
): Fix {
  return { title: `Write ${newText}`, effect: 'safe', edits: [replace(target, span, newText)] };
}
