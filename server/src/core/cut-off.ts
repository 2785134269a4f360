import { nodeAt } from './json/pointer.ts';
import type { JsonDocument, JsonNode, JsonProperty } from './json/tree.ts';
import type { Profile } from './profile/profile.ts';
import type { RawFinding } from './settle.ts';
import type { Span } from './text/span.ts';

/**
 * Drops what the rules say about a value that the end of the text cuts off: what is not there is not known. That the
 * document breaks off is a finding of its own.
 */
export function withoutCutOff(
  found: readonly RawFinding[],
  { json, text }: { readonly json: JsonDocument | undefined; readonly text: string },
): readonly RawFinding[] {
  if (!json || !isOpen(json.root)) return found;
  const end = text.trimEnd().length;
  return found.filter(
    ({ rule, profile, problem }) =>
      rule.scope === 'document' || !(isCutOff(json, problem.span, end) || isAboutTheRest(profile, problem.span, end)),
  );
}

function isOpen(node: JsonNode | undefined): boolean {
  return (node?.kind === 'object' || node?.kind === 'array') && !node.isClosed;
}

/** Whether the innermost value around a span is one of which there may be more. */
function isCutOff(json: JsonDocument, span: Span, end: number): boolean {
  let node = nodeAt(json, span.start);
  while (node && node.span.end < span.end) node = node.parent;
  return node !== undefined && node.span.end >= end && mayGoOn(node);
}

function mayGoOn(node: JsonNode | JsonProperty): boolean {
  switch (node.kind) {
    case 'object':
    case 'array':
    case 'string':
      return !node.isClosed;
    case 'property':
      return node.value === undefined;
    case 'number':
      return true;
    case 'boolean':
    case 'null':
      return false;
  }
}

/** What a profile lacks is said at its type, and may have been in the part that is missing. */
function isAboutTheRest(profile: Profile | undefined, span: Span, end: number): boolean {
  return (
    profile !== undefined &&
    !profile.node.isClosed &&
    profile.span.end >= end &&
    span.start >= profile.typeNode.span.start &&
    span.end <= profile.typeNode.span.end
  );
}
