import { parseJson } from '../core/json/parse.ts';
import { findProperty } from '../core/json/pointer.ts';
import type { JsonNode, JsonObject } from '../core/json/tree.ts';
import type { Edit } from '../core/rules/rule.ts';
import { appendTo, layoutOf } from './append-json.ts';

/** A file of devices for a workspace file to name. */
export interface DeviceGroup {
  /** What the group is to be called; a number is added where another one has the name. */
  readonly name: string;
  /** From the workspace file, with `/`. */
  readonly path: string;
}

/**
 * Edits that make a workspace file name a file of devices; all else stays as it is written. None where it names the file
 * already; undefined in a text that is no workspace file.
 */
export function appendDeviceGroup(text: string, group: DeviceGroup): readonly Edit[] | undefined {
  if (text.trim() === '') return [{ span: { start: 0, end: text.length }, newText: newWorkspaceFile(group) }];
  const { root, problems } = parseJson(text);
  if (root?.kind !== 'object' || problems.length > 0) return undefined;
  const devices = findProperty(root, 'devices')?.value;
  const layout = layoutOf(text);
  if (devices === undefined)
    return appendTo(
      text,
      root,
      layout,
      `"devices": ${JSON.stringify({ [group.name]: group.path }, null, layout.indent)}`,
    );
  if (devices.kind !== 'object') return undefined;
  if (devices.properties.some(({ value }) => names(value, group.path))) return [];
  const entry = `${JSON.stringify(freeName(devices, group.name))}: ${JSON.stringify(group.path)}`;
  return appendTo(text, devices, layout, entry);
}

function newWorkspaceFile({ name, path }: DeviceGroup): string {
  return `${JSON.stringify({ devices: { [name]: path } }, null, 2)}\n`;
}

function names(value: JsonNode | undefined, path: string): boolean {
  if (value?.kind === 'array') return value.items.some((item) => names(item, path));
  return value?.kind === 'string' && value.value.replace(/^\.\//, '') === path;
}

function freeName(devices: JsonObject, wanted: string): string {
  const taken = new Set(devices.properties.map(({ key }) => key.value));
  if (!taken.has(wanted)) return wanted;
  const number = Array.from({ length: taken.size + 1 }, (_, index) => index + 2).find(
    (each) => !taken.has(`${wanted}-${each}`),
  );
  return `${wanted}-${number ?? taken.size + 2}`;
}
