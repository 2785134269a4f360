import { findAttributeByOid } from '../facts/attributes.ts';
import type { Name, NameAttribute } from '../name/name.ts';
import { hasHoles, toSource } from './provenance.ts';
import type { RenderedText, RenderingProblem } from './rendering.ts';

/** The values that AD CS refuses as too long. Where a variable has no value the length is not known. */
export function lengthProblems(name: Name, rendered: RenderedText): readonly RenderingProblem[] {
  return name.flat().flatMap((attribute) => lengthProblem(attribute, rendered) ?? []);
}

function lengthProblem(
  { oid, value, stringType, span }: NameAttribute,
  rendered: RenderedText,
): RenderingProblem | undefined {
  const fact = findAttributeByOid(oid);
  const limit = fact?.limit.adcs;
  if (fact === undefined || limit === undefined || stringType === 'OCTET STRING') return undefined;
  const length = countCharacters(value);
  if (length <= limit || hasHoles(rendered, span)) return undefined;
  return {
    kind: 'tooLong',
    severity: 'warning',
    attribute: fact.key,
    length,
    limit,
    source: toSource(rendered, span),
    message: `${fact.key} (${fact.label}) is ${length} characters long; AD CS takes at most ${limit}.`,
  };
}

/** A surrogate pair is one character. */
function countCharacters(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
