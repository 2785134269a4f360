import { parseJson } from '../json/parse.ts';
import type { JsonProblem } from '../json/tree.ts';
import { parseDeviceTable } from './device-table.ts';
import type { DeviceSource } from './read-devices.ts';

/** What `joinDevices` takes of the text of one file, and where the text is no JSON. */
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
  return { sources: lines ?? (root ? [{ root, path }] : []), problems: lines ? [] : problems };
}

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
