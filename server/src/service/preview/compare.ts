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
  const rows = new Rows();
  rows.add('Subject', device.subject ? textOf(device.subject) : '');
  for (const { label, text } of device.sans) rows.add(`SAN: ${label}`, textOf(text));
  rows.add('Problems', device.problems.map(({ message }) => message).join('\n'));
  for (const { label, values } of fields) rows.add(label, values.join('\n'));
  return rows.texts;
}

/** Two names of one type become two rows. */
class Rows {
  readonly texts = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  add(label: string, value: string): void {
    if (value === '') return;
    const number = (this.#counts.get(label) ?? 0) + 1;
    this.#counts.set(label, number);
    this.texts.set(number === 1 ? label : `${label} (${number})`, value);
  }
}

function textOf(rendered: RenderedPreview): string {
  return rendered.map(({ text }) => text).join('');
}
