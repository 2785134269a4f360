import type { ComparedRow, Comparison, DevicePreview, PreviewField, RenderedPreview } from './model.ts';

/** One side of a comparison. */
export interface ComparedSide {
  readonly device: DevicePreview;
  readonly fields: readonly PreviewField[];
}

/** Two certificates row by row, those that differ first. */
export function compare(title: string, selected: ComparedSide, other: ComparedSide): Comparison {
  const own = rowsOf(selected);
  const others = rowsOf(other);
  const labels = [...new Set([...own.keys(), ...others.keys()])];
  const rows = labels.map((label): ComparedRow => {
    const [one = '', two = ''] = [own.get(label), others.get(label)];
    return { label, selected: one, other: two, isEqual: one === two };
  });
  return {
    title,
    note: null,
    rows: [...rows.filter(({ isEqual }) => !isEqual), ...rows.filter(({ isEqual }) => isEqual)],
  };
}

function rowsOf({ device, fields }: ComparedSide): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  add(rows, 'Subject', device.subject ? textOf(device.subject) : '');
  for (const { label, text } of device.sans) add(rows, `SAN: ${label}`, textOf(text));
  add(rows, 'Problems', device.problems.map(({ message }) => message).join('\n'));
  for (const { label, values } of fields) add(rows, label, values.join('\n'));
  return rows;
}

/** Two names of one type become two rows. */
function add(rows: Map<string, string>, label: string, value: string): void {
  if (value === '') return;
  let number = 1;
  while (rows.has(numbered(label, number))) number++;
  rows.set(numbered(label, number), value);
}

function numbered(label: string, number: number): string {
  return number === 1 ? label : `${label} (${number})`;
}

function textOf(rendered: RenderedPreview): string {
  return rendered.map(({ text }) => text).join('');
}
