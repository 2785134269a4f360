import type { Device } from '../../core/render/device.ts';
import { escapeMarkdown, clip } from '../markdown.ts';

/** What a hover says about one device. */
export interface DeviceRow {
  readonly device: Device;
  /** Something is missing or wrong there: such devices are shown before the others. */
  readonly isNotable: boolean;
}

export interface DeviceRows<Row extends DeviceRow> {
  readonly shown: readonly Row[];
  /** How many devices are not shown. */
  readonly more: number;
}

/** The rows of the first few devices. Where there are more than can be shown, those with something to tell go first. */
export function deviceRows<Row extends DeviceRow>(
  devices: readonly Device[],
  toRow: (device: Device) => Row,
): DeviceRows<Row> {
  const rows = devices.slice(0, MOST_LOOKED_AT).map(toRow);
  const inOrder =
    rows.length > MOST_SHOWN ? [...rows.filter(isNotable), ...rows.filter((row) => !isNotable(row))] : rows;
  const shown = inOrder.slice(0, MOST_SHOWN);
  return { shown, more: devices.length - shown.length };
}

/** `your devices`, or the ones that come with the product. */
export function whoseDevices(devices: readonly Device[]): string {
  return isOwn(devices) ? 'your devices' : 'built-in sample devices';
}

export function isOwn(devices: readonly Device[]): boolean {
  return devices.some(({ evidence }) => evidence === 'real');
}

/** Never empty: signs of bold without anything between them would be a line across the hover. */
export function deviceLabel({ label }: Device): string {
  return escapeMarkdown(clip(label.trim() || 'a device without a name', LONGEST_LABEL));
}

export function andMore(more: number): string {
  return more > 0 ? `… and ${more} more` : '';
}

/** Said where a value is marked so. */
export const ASSUMED = '*assumed*';
export const assumedNote = `${ASSUMED}: no document says, or documents differ on, what exactly Intune fills in.`;

const MOST_SHOWN = 8;
const MOST_LOOKED_AT = 100;
const LONGEST_LABEL = 60;

function isNotable(row: DeviceRow): boolean {
  return row.isNotable;
}
