import { nodeAt } from '../core/json/pointer.ts';
import type { JsonNode, JsonProperty } from '../core/json/tree.ts';
import type { Configuration, Link } from '../core/tenant/configuration.ts';
import { summarizeDocument } from '../core/tenant/summarize.ts';
import type { Resolution, Tenant } from '../core/tenant/tenant.ts';
import { covers, type Span } from '../core/text/span.ts';
import type { ServiceDocument } from './service-document.ts';

/** A place where one profile names another. */
export interface LinkPlace {
  readonly link: Link;
  /** Of the key or the value, wherever the cursor is. */
  readonly span: Span;
  readonly to: Resolution;
  /** With this document as it is now. */
  readonly tenant: Tenant;
}

/** The link that an offset is on, by its key or its value. Undefined elsewhere, and until all files were read. */
export function linkAt({ analysis, among }: ServiceDocument, offset: number): LinkPlace | undefined {
  const { json, profiles } = analysis;
  if (!json || !among) return undefined;
  const property = propertyOf(nodeAt(json, offset));
  if (!property?.value) return undefined;
  const { key, value, parent } = property;
  const own = summarizeDocument(json, profiles, among.path);
  const from = own.find(({ span }) => span.start === parent.span.start);
  const link = from && linksOf(from).find(({ span }) => covers(value.span, span));
  if (!from || !link) return undefined;
  const tenant = among.tenant.with(among.path, own);
  const span = covers(key.span, { start: offset, end: offset }) ? key.span : value.span;
  return { link, span, to: tenant.resolve(link, from), tenant };
}

/** The places where it names others. */
export function linksOf(configuration: Configuration): readonly Link[] {
  if (configuration.kind === 'scep') return configuration.root ? [configuration.root] : [];
  return configuration.kind === 'dependant' ? configuration.identities : [];
}

/** The property that a node is the value of. */
function propertyOf(node: JsonNode | JsonProperty | undefined): JsonProperty | undefined {
  if (node?.kind === 'property') return node;
  return node?.parent?.kind === 'property' ? node.parent : undefined;
}
