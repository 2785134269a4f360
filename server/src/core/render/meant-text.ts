import type { Subject, ValueNode } from '../subject/ast.ts';
import type { Span } from '../text/span.ts';
import { piecesOf, toRendered } from './provenance.ts';
import type { RenderedText } from './rendering.ts';

/**
 * The rendered text as its author meant it: each of `values` stays whole in its attribute, as if quoted by someone who
 * knew what would be put in. The rest is as rendered.
 */
export function meantText(subject: Subject, rendered: RenderedText, values: ReadonlySet<ValueNode>): string {
  const texts: string[] = [];
  let end = 0;
  for (const { value } of subject.rdns.flatMap((rdn) => rdn.attributes)) {
    if (!values.has(value)) continue;
    const content = contentOf(value);
    const quote = value.form === 'quoted' ? '' : '"';
    texts.push(
      rendered.text.slice(end, toRendered(rendered, content.start)),
      quote,
      quotable(value, content, rendered),
      quote,
    );
    end = toRendered(rendered, content.end);
  }
  texts.push(rendered.text.slice(end));
  return texts.join('');
}

/** What stands, or would stand, between the quotes. */
function contentOf({ span, openQuote, closeQuote }: ValueNode): Span {
  return { start: openQuote?.end ?? span.start, end: closeQuote?.start ?? span.end };
}

/** In a quoted value the author's own quotes are doubled already; in a plain one they are text like any other. */
function quotable(value: ValueNode, content: Span, rendered: RenderedText): string {
  const start = toRendered(rendered, content.start);
  const end = toRendered(rendered, content.end);
  const texts = piecesOf(rendered, content).map(({ span, state }) => {
    const text = rendered.text.slice(Math.max(span.start, start), Math.min(span.end, end));
    return value.form === 'quoted' && state === 'text' ? text : text.replaceAll('"', '""');
  });
  return texts.join('');
}
