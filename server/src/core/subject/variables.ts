import type { Subject, VariablePart } from './ast.ts';
import { isVariable } from './nodes.ts';
import { describeVariable } from './variable.ts';

/**
 * Every variable of a subject, in the order of the text: in values and in keys the very nodes of the tree, and those
 * behind a closing quote, which have no node there.
 */
export function variablesOf(subject: Subject): readonly VariablePart[] {
  const nodes = new Map<number, VariablePart>();
  for (const { attributes } of subject.rdns) {
    for (const { key, value } of attributes) {
      for (const part of [...(key?.variables ?? []), ...value.parts]) {
        if (isVariable(part)) nodes.set(part.span.start, part);
      }
    }
  }
  return subject.tokens
    .filter((token) => token.type === 'variable')
    .map(({ span }) => nodes.get(span.start) ?? describeVariable(subject.text, span));
}
