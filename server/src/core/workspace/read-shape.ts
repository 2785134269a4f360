import type { JsonArray, JsonNode, JsonObject, JsonString } from '../json/tree.ts';
import type { Located } from '../profile/profile.ts';
import type { Span } from '../text/span.ts';
import { assertNever } from '../text/assert-never.ts';
import type { WorkspaceRuleId } from './rule-ids.ts';
import type {
  ChoiceShape,
  FileKind,
  ListShape,
  MapShape,
  MemberShape,
  Named,
  PatternKind,
  PlainShape,
  RecordShape,
  Shape,
  TextShape,
  Value,
} from './shape.ts';
import { quoted } from '../text/quoted.ts';
import { hint, wrongType } from './wording.ts';

/** Hears what a reader meets on its way. */
export interface ShapeListener {
  /** The message is made only if it is wanted. */
  problem(rule: WorkspaceRuleId, span: Span, message: () => string): void;
  /** A text that is the path of a file. */
  file(kind: FileKind, text: string, node: JsonString): void;
  /** A text that is a pattern for paths. */
  pattern(kind: PatternKind, text: string, node: JsonString): void;
}

/**
 * The value of a node as its shape says; undefined where it is something else. What is wrong in it or below it is told
 * to the listener and left out. `label` is what messages call the value. Goes as deep as the shape, not the document.
 */
export function readShape<S extends Shape>(
  shape: S,
  node: JsonNode,
  label: string,
  listener: ShapeListener,
): Value<S> | undefined;
export function readShape(shape: Shape, node: JsonNode, label: string, listener: ShapeListener): unknown {
  switch (shape.kind) {
    case 'text':
      return node.kind === 'string' ? readText(shape, node, label, listener) : wrong(shape, node, label, listener);
    case 'member':
      return node.kind === 'string' ? readMember(shape, node, label, listener) : wrong(shape, node, label, listener);
    case 'flag':
      return node.kind === 'boolean' ? node.value : wrong(shape, node, label, listener);
    case 'count':
      return node.kind === 'number' && isCount(node.value) ? node.value : wrong(shape, node, label, listener);
    case 'list':
      return node.kind === 'array' ? readList(shape, node, label, listener) : wrong(shape, node, label, listener);
    case 'map':
      return node.kind === 'object' ? readMap(shape, node, listener) : wrong(shape, node, label, listener);
    case 'record':
      return node.kind === 'object' ? readRecord(shape, node, listener) : wrong(shape, node, label, listener);
    case 'choice':
      return readChoice(shape, node, label, listener);
    case 'open':
      return node.kind === 'object' ? node : wrong(shape, node, label, listener);
    default:
      return assertNever(shape);
  }
}

function wrong(shape: Shape, node: JsonNode, label: string, listener: ShapeListener): undefined {
  listener.problem('workspace-wrong-type', node.span, () => wrongType(label, shape, node));
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

function readText(shape: TextShape, node: JsonString, label: string, listener: ShapeListener): string | undefined {
  if (shape.format !== undefined && !new RegExp(shape.format.pattern, 'u').test(node.value))
    return wrong(shape, node, label, listener);
  if (shape.file !== undefined) listener.file(shape.file, node.value, node);
  if (shape.files !== undefined) listener.pattern(shape.files, node.value, node);
  return node.value;
}

function readMember(shape: MemberShape, node: JsonString, label: string, listener: ShapeListener): string | undefined {
  if (Object.hasOwn(shape.members, node.value)) return node.value;
  listener.problem('workspace-unknown-member', node.span, () => {
    return `${quoted(node.value)} is no value of ${label}.${hint(node.value, Object.keys(shape.members))}`;
  });
  return undefined;
}

function readList(
  shape: ListShape,
  node: JsonArray,
  label: string,
  listener: ShapeListener,
): readonly Located<unknown>[] {
  return node.items.flatMap((item) => {
    const value = readShape(shape.items, item, `An entry of ${label}`, listener);
    return value === undefined ? [] : [{ value, node: item }];
  });
}

function readMap(shape: MapShape, node: JsonObject, listener: ShapeListener): ReadonlyMap<string, Named<unknown>> {
  const entries = new Map<string, Named<unknown>>();
  for (const { key, value: child } of node.properties) {
    const value = child && readShape(shape.values, child, quoted(key.value), listener);
    if (child !== undefined && value !== undefined) {
      entries.set(key.value, { value, node: child, key: key.span });
    }
  }
  return entries;
}

function readRecord(
  shape: RecordShape,
  node: JsonObject,
  listener: ShapeListener,
): Readonly<Record<string, Located<unknown>>> {
  const fields: Record<string, Located<unknown>> = {};
  for (const { key, value: child } of node.properties) {
    const field = Object.hasOwn(shape.fields, key.value) ? shape.fields[key.value] : undefined;
    if (field === undefined) {
      listener.problem('workspace-unknown-key', key.span, () => {
        return `Unknown key ${quoted(key.value)}.${hint(key.value, Object.keys(shape.fields))}`;
      });
      continue;
    }
    const value = child && readShape(field, child, quoted(key.value), listener);
    if (child !== undefined && value !== undefined) {
      fields[key.value] = { value, node: child };
    }
  }
  reportMissing(shape, node, listener);
  return fields;
}

/** Told at the brace that opens the object: there is no better place for what is not there. */
function reportMissing(shape: RecordShape, node: JsonObject, listener: ShapeListener): void {
  const missing = (shape.required ?? []).filter((name) => node.properties.every(({ key }) => key.value !== name));
  for (const name of missing) {
    const { start } = node.span;
    listener.problem('workspace-missing-key', { start, end: start + 1 }, () => `${quoted(name)} is missing here.`);
  }
}

/** The alternative that takes this kind of JSON value. */
function readChoice(shape: ChoiceShape, node: JsonNode, label: string, listener: ShapeListener): unknown {
  const alternative = shape.alternatives.find(({ kind }) => JSON_KIND_OF[kind] === node.kind);
  return alternative === undefined
    ? wrong(shape, node, label, listener)
    : readShape(alternative, node, label, listener);
}

const JSON_KIND_OF: Readonly<Record<PlainShape['kind'], JsonNode['kind']>> = {
  text: 'string',
  member: 'string',
  flag: 'boolean',
  count: 'number',
  list: 'array',
  map: 'object',
  record: 'object',
  open: 'object',
};
