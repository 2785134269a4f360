import { telltaleColumns } from '../facts/device-columns.ts';
import { parseJson } from '../json/parse.ts';
import type { JsonNode, JsonProblem } from '../json/tree.ts';
import { parseDeviceTable } from './device-table.ts';
import type { DeviceSource } from './read-devices.ts';

/** What `joinDevices` takes of the text of one file, and where the text breaks off being JSON; one place where it never was. */
export interface DeviceFile {
  readonly sources: readonly DeviceSource[];
  readonly problems: readonly JsonProblem[];
}

/** A file of devices or users: JSON with comments, JSON Lines (one object a line), or the table of the admin center. */
export function parseDeviceFile(text: string, path: string): DeviceFile {
  const table = parseDeviceTable(text, path);
  if (table) return table;
  const { root, problems } = parseJson(text);
  const lines = problems.length === 0 ? undefined : parseLines(text, path);
  if (lines) return { sources: lines, problems: [] };
  return problems.length === 0 || beginsAsJson(root, problems)
    ? { sources: root ? [{ root, path }] : [], problems }
    : { sources: [], problems: [foreignText(text)] };
}

/** The parser passes over what is no JSON until a value comes, which in a log may be a brace somewhere. */
function beginsAsJson(root: JsonNode | undefined, problems: readonly JsonProblem[]): boolean {
  if (root?.kind !== 'object' && root?.kind !== 'array') return false;
  return problems.every(({ span }) => span.start >= root.span.start);
}

/** Everything in such a text is wrong as JSON, which nobody wants to read place by place. */
function foreignText(text: string): JsonProblem {
  const [first = ''] = text.split(/\r?\n/u, 1);
  return { span: { start: 0, end: first.length }, message: text.trim() === '' ? EMPTY : FOREIGN };
}

const KINDS = `managed devices (or users) from Microsoft Graph as JSON, or the devices of the admin center as CSV with commas and, in its first line, ${telltaleColumns.map((column) => `"${column}"`).join(' and ')}`;
const FOREIGN = `This is no export of devices. Give ${KINDS}.`;
const EMPTY = `This file is empty. Give ${KINDS}.`;

/** Undefined where some line is not complete by itself, or none is there. */
function parseLines(text: string, path: string): readonly DeviceSource[] | undefined {
  const sources: DeviceSource[] = [];
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/gu)) {
    if (line.trim() === '') continue;
    const { root, problems } = parseJson(line);
    if (root === undefined || problems.length > 0) return undefined;
    sources.push({ root, path, start });
  }
  return sources.length > 0 ? sources : undefined;
}
