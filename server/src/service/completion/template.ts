/** Text to put into a document, with the places where an editor lets the person go on typing. */
export type Template = readonly (string | Stop)[];

/** What stands at such a place at first, and what could stand there instead. */
export interface Stop {
  readonly choices: readonly [string, ...string[]];
}

/** A place with nothing in it yet. */
export const emptyStop: Stop = { choices: [''] };

/** The text alone, every place with its first choice. */
export function plainText(template: Template): string {
  return template.map((part) => (typeof part === 'string' ? part : part.choices[0])).join('');
}

/** The same in the snippet syntax of the Language Server Protocol. */
export function snippetText(template: Template): string {
  let stops = 0;
  const parts = template.map((part) => {
    if (typeof part === 'string') return part.replaceAll(/[\\$}]/g, String.raw`\$&`);
    stops += 1;
    return snippetStop(stops, part);
  });
  return parts.join('');
}

export function hasStops(template: Template): boolean {
  return template.some((part) => typeof part !== 'string');
}

function snippetStop(number: number, { choices }: Stop): string {
  const [first] = choices;
  if (choices.length > 1) {
    return `\${${number}|${choices.map((choice) => choice.replaceAll(/[\\,|]/g, String.raw`\$&`)).join(',')}|}`;
  }
  return first === '' ? `$${number}` : `\${${number}:${first.replaceAll(/[\\$}]/g, String.raw`\$&`)}}`;
}
