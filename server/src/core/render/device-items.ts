import type { ExportRecord } from '../facts/device-fields.ts';
import type { JsonNode } from '../json/tree.ts';
import { shift, type Span } from '../text/span.ts';
import { nestedRecord, nodeOf, recordOf, type DeviceRecord } from './device-record.ts';
import { recordKind } from './device-records.ts';
import { recordProblems, variableProblems, type RecordProblem } from './record-problems.ts';

/** One file, or one inline list, of devices, users or both. */
export interface DeviceSource {
  readonly root: JsonNode;
  /** Where problems are to be shown. */
  readonly path: string;
  /** The offset in the file of the text that `root` was parsed from; 0 unless told otherwise. */
  readonly start?: number;
}

/** What could not be read; the rest is read all the same. */
export interface DeviceProblem {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

/** One entry of a source. */
export interface DeviceItem {
  readonly record: DeviceRecord;
  readonly kind: ExportRecord;
  /** Values of variables for all devices of the source. */
  readonly variables: DeviceRecord | undefined;
}

export interface DeviceItems {
  readonly items: readonly DeviceItem[];
  readonly problems: readonly DeviceProblem[];
}

/** The objects of a source, whatever it is wrapped in. What is no object, or an unknown one, is left out and told. */
export function readItems({ root, path, start = 0 }: DeviceSource): DeviceItems {
  const { nodes, wrapper } = unwrap(root);
  const variables = wrapper && nestedRecord(wrapper, 'variables');
  const read = nodes.map((node) => readItem(node, variables));
  const problems = [wrapper ? variableProblems(wrapper) : [], ...read.map((item) => item.problems)].flat();
  return {
    items: read.flatMap(({ item }) => item ?? []),
    problems: problems.map(({ span, message }) => ({ path, span: shift(span, start), message })),
  };
}

function readItem(
  node: JsonNode,
  variables: DeviceRecord | undefined,
): { readonly item?: DeviceItem; readonly problems: readonly RecordProblem[] } {
  if (node.kind !== 'object') return { problems: [{ span: node.span, message: NO_OBJECT }] };
  const record = recordOf(node);
  const kind = recordKind(record);
  if (kind === undefined) return { problems: [{ span: node.span, message: NO_FIELD }] };
  return { item: { record, kind, variables }, problems: recordProblems(record, kind) };
}

/** Graph puts a list into `value`, our own form into `devices`. */
function unwrap(root: JsonNode): { readonly nodes: readonly JsonNode[]; readonly wrapper?: DeviceRecord } {
  if (root.kind === 'array') return { nodes: root.items };
  if (root.kind !== 'object') return { nodes: [root] };
  const wrapper = recordOf(root);
  const list = ['value', 'devices'].map((name) => nodeOf(wrapper, name)).find((node) => node?.kind === 'array');
  return list?.kind === 'array' ? { nodes: list.items, wrapper } : { nodes: [root] };
}

const NO_OBJECT = 'An object is expected here: a managed device, a user or a device.';
const NO_FIELD = 'This object has no field of a managed device, a user or a device.';
