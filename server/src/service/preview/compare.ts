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
  const rows = [...new Map([...own, ...others])].map(([label, { kind }]): ComparedRow => {
    const [one = '', two = ''] = [own.get(label)?.value, others.get(label)?.value];
    return { label, kind, selected: one, other: two, isEqual: one === two };
  });
  return {
    title,
    note: null,
    rows: [...rows.filter(({ isEqual }) => !isEqual), ...rows.filter(({ isEqual }) => isEqual)],
  };
}

interface Row {
  readonly kind: ComparedRow['kind'];
  readonly value: string;
}

function rowsOf({ device, fields }: ComparedSide): ReadonlyMap<string, Row> {
  const rows = new Rows();
  rows.add('Subject', { kind: 'text', value: device.subject ? textOf(device.subject) : '' });
  for (const { label, text } of device.sans) rows.add(`SAN: ${label}`, { kind: 'text', value: textOf(text) });
  rows.add('Problems', { kind: 'words', value: device.problems.map(({ message }) => message).join('\n') });
  for (const { label, values } of fields) rows.add(label, { kind: 'words', value: values.join('\n') });
  return rows.byLabel;
}

/** Two names of one type become two rows. */
class Rows {
  readonly byLabel = new Map<string, Row>();
  readonly #counts = new Map<string, number>();

  add(label: string, row: Row): void {
    if (row.value === '') return;
    const number = (this.#counts.get(label) ?? 0) + 1;
    this.#counts.set(label, number);
    this.byLabel.set(number === 1 ? label : `${label} (${number})`, row);
  }
}

function textOf(rendered: RenderedPreview): string {
  return rendered.map(({ text }) => text).join('');
}
