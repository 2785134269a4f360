import type { JsonProperty } from '../../json/tree.ts';
import type { Edit } from '../rule.ts';

/** Takes a property out of its object together with the comma that it no longer needs. */
export function removeProperty(property: JsonProperty): Edit {
  const { properties } = property.parent;
  const index = properties.indexOf(property);
  const next = properties[index + 1];
  const previous = properties[index - 1];
  if (next) return { span: { start: property.span.start, end: next.span.start }, newText: '' };
  return { span: { start: previous ? previous.span.end : property.span.start, end: property.span.end }, newText: '' };
}
