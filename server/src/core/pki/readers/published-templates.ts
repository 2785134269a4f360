// The text of `certutil -CATemplates`: `IntuneUser: Intune User -- Auto-Enroll: Access is denied.`
import type { Span } from '../../text/span.ts';
import { linesOf } from './lines.ts';

export interface PublishedTemplate {
  readonly name: string;
  readonly span: Span;
}

/** The lines that name a template, in whatever language they say who may use it. */
export function* readPublishedTemplates(text: string): Generator<PublishedTemplate, void, undefined> {
  for (const span of linesOf(text)) {
    const name = nameIn(text.slice(span.start, span.end));
    if (name !== undefined) yield { name, span };
  }
}

const BEHIND_NAME = ': ';
const BEFORE_ACCESS = ' -- ';

function nameIn(line: string): string | undefined {
  const at = line.indexOf(BEHIND_NAME);
  if (at < 1 || /^\s/u.test(line) || line.indexOf(BEFORE_ACCESS, at) === -1) return undefined;
  return line.slice(0, at);
}
