import { parse } from '@vanillaes/csv';
import { deviceColumns, telltaleColumns } from '../facts/device-columns.ts';
import { parseJson } from '../json/parse.ts';
import type { DeviceFile } from './device-file.ts';

/**
 * The table of devices that the admin center exports, as the objects that Graph would give: comma-separated, with English
 * columns in its first line. An empty cell is an empty value; a column that is missing is not known. Undefined for any other text.
 */
export function parseDeviceTable(text: string, path: string): DeviceFile | undefined {
  if (!isDeviceTable(text)) return undefined;
  const rows = rowsOf(text);
  if (rows === undefined) return { sources: [], problems: [{ span: { start: 0, end: text.length }, message: BROKEN }] };
  const [header = [], ...devices] = rows;
  const objects = devices.filter((cells) => cells.some((cell) => cell !== '')).map((cells) => toObject(header, cells));
  const { root } = parseJson(JSON.stringify(objects));
  // Every value is a string of a field that is known, so that nothing in it will ever be told with its place.
  return { sources: root ? [{ root, path }] : [], problems: [] };
}

const BROKEN = 'A quote in this table of devices is not where one can be; export it again.';

function isDeviceTable(text: string): boolean {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const columns = new Set(firstLine.split(',').map(plain));
  return telltaleColumns.every((column) => columns.has(column));
}

function plain(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1');
}

function rowsOf(text: string): readonly (readonly string[])[] | undefined {
  try {
    return parse(text).map((row) => row.map(String));
  } catch {
    return undefined;
  }
}

function toObject(header: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    deviceColumns.flatMap(({ column, field }) => {
      const at = header.findIndex((title) => title.trim() === column);
      const cell = cells[at];
      return cell === undefined ? [] : [[field, cell.trim()] as const];
    }),
  );
}
