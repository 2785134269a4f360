// The names in a workspace file: where they are given, and where they are used.
import { parseJson } from '../core/json/parse.ts';
import { findProperty } from '../core/json/pointer.ts';
import type { JsonNode } from '../core/json/tree.ts';
import { templateKey } from '../core/pki/meet.ts';
import type { Origin } from '../core/pki/pki.ts';
import { touches, type Span } from '../core/text/span.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { Used } from './profile-uses.ts';

export interface WorkspaceName {
  readonly kind: 'authority' | 'template' | 'deviceGroup';
  readonly name: string;
  /** With its quotes. */
  readonly span: Span;
  /** Given here, not used. */
  readonly isDefinition: boolean;
}

export interface NamesTarget {
  /** Of the workspace file and of those that it extends, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly workspace: Workspace;
  /** Of the file that the cursor is in. */
  readonly path: string;
  readonly offset: number;
}

/** Where the name at an offset is given: in a workspace file, or a template in the export that it was read from. */
export function nameDefinitions(target: NamesTarget): readonly Origin[] {
  const name = nameAt(target);
  if (!name) return [];
  const given = sameNames(target, name).flatMap(({ origin, isDefinition }) => (isDefinition ? [origin] : []));
  if (given.length > 0 || name.kind === 'deviceGroup') return given;
  const { templates, authorities } = target.workspace.pki;
  const origin = (name.kind === 'template' ? templates.get(templateKey(name.name)) : authorities.get(name.name))
    ?.origin;
  return origin ? [origin] : [];
}

/** Every place of the name at an offset; of where it is given only if wanted. */
export function nameReferences(
  target: NamesTarget,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): readonly Origin[] {
  const name = nameAt(target);
  if (!name) return [];
  return sameNames(target, name).flatMap(({ origin, isDefinition }) =>
    isDefinition && !includeDeclaration ? [] : [origin],
  );
}

/** What profiles use of the place at an offset: a template or an authority by its name, a server by one of its URLs. */
export function usedAtName(target: NamesTarget): readonly Used[] {
  const { texts, path, offset, workspace } = target;
  const name = nameAt(target);
  if (name) return name.kind === 'deviceGroup' ? [] : [{ kind: name.kind, name: name.name }];
  const { root } = parseJson(texts.get(path) ?? '');
  const entry = itemsOf(member(root, 'servers')).find((each) =>
    itemsOf(member(each, 'urls')).some(({ span }) => touches(span, offset)),
  );
  const server = entry && workspace.pki.servers.find(({ origin }) => isAt(origin, path, entry.span));
  return server ? [{ kind: 'server', origin: server.origin }] : [];
}

function isAt(origin: Origin, path: string, span: Span): boolean {
  return origin.path === path && origin.span.start === span.start;
}

/** All names of a workspace file, however broken. */
function namesIn(text: string): readonly WorkspaceName[] {
  const { root } = parseJson(text);
  const servers = itemsOf(member(root, 'servers'));
  return [
    ...keysOf('authority', member(root, 'authorities')),
    ...keysOf('deviceGroup', member(root, 'devices')),
    ...itemsOf(member(root, 'templates')).flatMap((entry) => textsIn('template', member(entry, 'name'), true)),
    ...valuesOf(member(root, 'authorities')).flatMap((entry) =>
      textsIn('template', member(entry, 'publishedTemplates')),
    ),
    ...servers.flatMap((entry) => textsIn('authority', member(entry, 'authority'))),
    ...servers.flatMap((entry) => textsIn('template', member(entry, 'templates'))),
    ...itemsOf(member(root, 'profiles')).flatMap((entry) => textsIn('deviceGroup', member(entry, 'devices'))),
  ];
}

function nameAt({ texts, path, offset }: NamesTarget): WorkspaceName | undefined {
  return namesIn(texts.get(path) ?? '').find(({ span }) => touches(span, offset));
}

function sameNames(
  { texts }: NamesTarget,
  { kind, name }: WorkspaceName,
): readonly { readonly origin: Origin; readonly isDefinition: boolean }[] {
  const key = kind === 'template' ? templateKey : (text: string) => text;
  return [...texts].flatMap(([path, text]) =>
    namesIn(text)
      .filter((other) => other.kind === kind && key(other.name) === key(name))
      .map(({ span, isDefinition }) => ({ origin: { path, span }, isDefinition })),
  );
}

function keysOf(kind: WorkspaceName['kind'], node: JsonNode | undefined): readonly WorkspaceName[] {
  if (node?.kind !== 'object') return [];
  return node.properties.map(({ key }) => ({ kind, name: key.value, span: key.span, isDefinition: true }));
}

/** A text, or the texts in a list or an object. */
function textsIn(
  kind: WorkspaceName['kind'],
  node: JsonNode | undefined,
  isDefinition = false,
): readonly WorkspaceName[] {
  if (node?.kind === 'string') return [{ kind, name: node.value, span: node.span, isDefinition }];
  return [...itemsOf(node), ...valuesOf(node)].flatMap((entry) =>
    entry.kind === 'string' ? textsIn(kind, entry, isDefinition) : [],
  );
}

function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? findProperty(node, name)?.value : undefined;
}

function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : [];
}

function valuesOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'object' ? node.properties.flatMap(({ value }) => value ?? []) : [];
}
