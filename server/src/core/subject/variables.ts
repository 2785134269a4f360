import type { Subject, VariablePart } from './ast.ts';
import { isVariable } from './nodes.ts';
import { describeVariable } from './variable.ts';

/**
 * Every variable of a subject, in the order of the text: in values and in keys the very nodes of the tree, and those
 * behind a closing quote, which have no node there.
 */
export function variablesOf(subject: Subject): readonly VariablePart[] {
  const inTree = variablesInTree(subject);
  if (!subject.attributes.some(({ value }) => value.afterQuote)) return inTree;
  const tokens = subject.tokens.filter((token) => token.type === 'variable');
  const nodes = new Map(inTree.map((variable) => [variable.span.start, variable]));
  return tokens.map(({ span }) => nodes.get(span.start) ?? describeVariable(subject.text, span));
}

function variablesInTree({ rdns }: Subject): readonly VariablePart[] {
  const variables: VariablePart[] = [];
  for (const { attributes } of rdns) {
    for (const { key, value } of attributes) {
      for (const variable of key?.variables ?? []) variables.push(variable);
      for (const part of value.parts) if (isVariable(part)) variables.push(part);
    }
  }
  return variables;
}
