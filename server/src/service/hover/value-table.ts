import type { Device } from '../../core/render/device.ts';
import { list, table } from '../markdown.ts';
import { andMore, assumedNote, deviceLabel, deviceRows, isOwn, whoseDevices, type DeviceRow } from './devices.ts';

/** A device with what one text or variable is on it. */
export interface ValueRow extends DeviceRow {
  /** Markdown. */
  readonly value: string;
  /** How wide that is, in characters. */
  readonly width: number;
  readonly isAssumed: boolean;
}

/** A table of the devices, or, where a value would not fit beside its device, a list. */
export function valueTable(devices: readonly Device[], toRow: (device: Device) => ValueRow): readonly string[] {
  if (devices.length === 0) return [NONE_FITS];
  const { shown, more } = deviceRows(devices, toRow);
  return [
    shown.every(({ width }) => width <= WIDEST_CELL) ? asTable(shown) : asList(shown),
    andMore(more),
    shown.some(({ isAssumed }) => isAssumed) ? assumedNote : '',
  ];
}

/** The user's devices replace the built-in ones, so that there may be none. */
export const NONE_FITS = 'None of your sample devices fits this profile.';

/** So that a table is no wider than VS Code's hover: it would not break a value. */
const WIDEST_CELL = 42;

function asTable(rows: readonly ValueRow[]): string {
  const devices = rows.map(({ device }) => device);
  const head = [isOwn(devices) ? 'Your device' : 'Built-in sample device', 'Value'];
  return table(
    head,
    rows.map(({ device, value }) => [deviceLabel(device), value]),
  );
}

function asList(rows: readonly ValueRow[]): string {
  const title = `**On ${whoseDevices(rows.map(({ device }) => device))}**`;
  return `${title}\n\n${list(rows.map(({ device, value }) => [`${deviceLabel(device)}: ${value}`]))}`;
}
