import { findAttributeByKey, findAttributeByOid, type AttributeFact } from '../../core/facts/attributes.ts';
import type { NameAttribute } from '../../core/name/name.ts';
import { piecesOf, toSource } from '../../core/render/provenance.ts';
import type { RenderedText, Rendering } from '../../core/render/rendering.ts';
import type { AttributeNode } from '../../core/subject/ast.ts';
import type { AttributePreview } from './model.ts';
import { formatOf, subjectSpan } from './problems.ts';
import type { PreviewTarget } from './target.ts';

type Tree = readonly (readonly AttributePreview[])[];

/**
 * The parts of a subject: as Windows encodes them, or, while something is empty, not known or wrong, as they stand in the
 * format, of which no string type can be told. Null where there is no format to read.
 */
export function subjectTree(target: PreviewTarget, rendering: Rendering): Tree | null {
  const { subject, name } = rendering;
  if (!subject) return null;
  if (name) return name.map((rdn) => rdn.map((attribute) => encoded(attribute, subject, rendering, target)));
  const format = formatOf(target, rendering);
  return format
    ? format.rdns.map((rdn) => rdn.attributes.map((attribute) => written(attribute, subject, rendering, target)))
    : null;
}

function encoded(
  { oid, stringType, value, span }: NameAttribute,
  subject: RenderedText,
  rendering: Rendering,
  target: PreviewTarget,
): AttributePreview {
  return {
    ...typeOf(findAttributeByOid(oid), `OID.${oid}`),
    oid,
    stringType,
    value,
    state: 'value',
    source: subjectSpan(target, rendering, toSource(subject, span)),
  };
}

function written(
  { key, value, span }: AttributeNode,
  subject: RenderedText,
  rendering: Rendering,
  target: PreviewTarget,
): AttributePreview {
  const fact = key && findAttributeByKey(key.text);
  const pieces = piecesOf(subject, value.span);
  const states = pieces.map(({ state }) => state);
  return {
    ...typeOf(fact, key?.text ?? ''),
    oid: fact?.oid ?? '',
    stringType: '',
    value: textOf(subject, pieces, value.span),
    state: stateOf(states),
    source: subjectSpan(target, rendering, span),
  };
}

/** What the format says between `span`'s ends, with its variables filled in. */
function textOf({ text }: RenderedText, pieces: RenderedText['pieces'], span: AttributeNode['span']): string {
  return pieces
    .map((piece) => {
      if (piece.state !== 'text') return text.slice(piece.span.start, piece.span.end);
      const start = piece.span.start + Math.max(0, span.start - piece.source.start);
      return text.slice(start, piece.span.end - Math.max(0, piece.source.end - span.end));
    })
    .join('');
}

function stateOf(states: readonly RenderedText['pieces'][number]['state'][]): AttributePreview['state'] {
  if (states.includes('empty')) return 'empty';
  return states.includes('unknown') ? 'unknown' : 'value';
}

function typeOf(fact: AttributeFact | undefined, key: string): Pick<AttributePreview, 'key' | 'label'> {
  return { key: fact?.key ?? key, label: fact?.label ?? '' };
}
