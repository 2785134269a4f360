import { findProperty } from '../json/pointer.ts';
import type { JsonNode, JsonObject } from '../json/tree.ts';
import type { Span } from '../text/span.ts';
import type { Link } from './configuration.ts';
import { readGuid, readText } from './read-values.ts';

/**
 * Where an object leads to through one of its navigation properties, in any of the ways that Graph and the exporters
 * write it. Undefined where it does not lead anywhere, or in a way that is not understood.
 */
export function readLink(object: JsonObject, property: string): Link | undefined {
  const ways: readonly [string, (node: JsonNode) => Target | undefined][] = [
    [`${property}@odata.bind`, boundTo],
    [property, expanded],
    [`#CustomRef_${property}`, namedByExporter],
    [`${property}Id`, byId],
  ];
  for (const [name, read] of ways) {
    const value = findProperty(object, name)?.value;
    const found = value && read(value);
    if (found) return { property, ...found };
  }
  return undefined;
}

type Target = Omit<Link, 'property'>;

/** `https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('<id>')`, or with a slash. */
function boundTo(node: JsonNode): Target | undefined {
  const [, inBrackets, behindSlash] = ADDRESS.exec(readText(node) ?? '') ?? [];
  const id = readGuid(inBrackets ?? behindSlash);
  return id === undefined ? undefined : target(node.span, { id });
}

const ADDRESS = /(?:\(\s*'?([0-9a-f-]{36})'?\s*\)|\/([0-9a-f-]{36}))\/?\s*$/iu;

/** The object itself, as `$expand` gives it. */
function expanded(node: JsonNode): Target | undefined {
  if (node.kind !== 'object') return undefined;
  const id = readGuid(readText(findProperty(node, 'id')?.value));
  const displayName = readText(findProperty(node, 'displayName')?.value);
  const typeName = withoutNamespace(readText(findProperty(node, '@odata.type')?.value));
  const named = findProperty(node, 'displayName')?.value ?? node;
  return id === undefined && displayName === undefined ? undefined : target(named.span, { id, displayName, typeName });
}

/** IntuneManagement: `<displayName>|:|#microsoft.graph.<type>`. */
function namedByExporter(node: JsonNode): Target | undefined {
  const [displayName = '', typeName] = (readText(node) ?? '').split('|:|');
  return displayName === '' ? undefined : target(node.span, { displayName, typeName: withoutNamespace(typeName) });
}

/** Windows 10X. */
function byId(node: JsonNode): Target | undefined {
  const id = readGuid(readText(node));
  return id === undefined ? undefined : target(node.span, { id });
}

function target(span: Span, known: Partial<Target>): Target {
  return { id: undefined, displayName: undefined, typeName: undefined, ...known, span };
}

function withoutNamespace(type: string | undefined): string | undefined {
  return type?.replace(/^#?microsoft\.graph\./iu, '').toLowerCase();
}
