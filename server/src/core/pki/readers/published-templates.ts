// The text of `certutil -CATemplates`: `IntuneUser: Intune User -- Auto-Enroll: Access is denied.`
import type { Span } from '../../text/span.ts';
import { linesOf } from './lines.ts';

export interface PublishedTemplate {
  readonly name: string;
  readonly span: Span;
}

/**
 * The lines that name a template, in whatever language they say who may use it. Where people have cut that off in some
 * lines, these count by those around them: a list that lacks a template would be worse than none.
 */
export function* readPublishedTemplates(text: string): Generator<PublishedTemplate, void, undefined> {
  let block: NamedLine[] = [];
  for (const span of linesOf(text)) {
    const line = namedLine(text.slice(span.start, span.end), span);
    if (line) block.push(line);
    else {
      yield* templatesOf(block);
      block = [];
    }
  }
  yield* templatesOf(block);
}

interface NamedLine extends PublishedTemplate {
  /** Whether it says who may use the template. */
  readonly hasAccess: boolean;
}

/** Lines without a gap are one list as soon as one of them is certain. */
function templatesOf(block: readonly NamedLine[]): readonly PublishedTemplate[] {
  return block.some(({ hasAccess }) => hasAccess) ? block.map(({ name, span }) => ({ name, span })) : [];
}

const BEHIND_NAME = ': ';
const BEFORE_ACCESS = ' -- ';
/** What the program says about itself, in every language: `CertUtil: -CATemplates command completed successfully.` */
const VERDICT = /^CertUtil: -/u;

function namedLine(line: string, span: Span): NamedLine | undefined {
  const at = line.indexOf(BEHIND_NAME);
  if (at < 1 || /^\s/u.test(line) || VERDICT.test(line)) return undefined;
  return { name: line.slice(0, at), span, hasAccess: line.indexOf(BEFORE_ACCESS, at) !== -1 };
}
