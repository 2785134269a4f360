/** A value with remarks on lines of their own above it, for whoever reads the file. */
export class Remarked {
  readonly remarks: readonly string[];
  readonly value: unknown;

  constructor(value: unknown, ...remarks: readonly string[]) {
    this.value = value;
    this.remarks = remarks;
  }
}

/**
 * JSON with comments, as a person would write it: a line for each entry, and what is short on one line. Takes what
 * JSON takes, and `Remarked` around entries and the whole; `undefined` properties are left out.
 */
export function writeJsonc(value: unknown): string {
  return `${remarksOf(value, '')}${write(value, '')}\n`;
}

const WIDTH = 110;

function write(value: unknown, indent: string): string {
  const inline = indent === '' || hasRemark(value) ? undefined : writeInline(value);
  if (inline !== undefined && indent.length + inline.length <= WIDTH) return inline;
  if (value instanceof Remarked) return write(value.value, indent);
  if (typeof value !== 'object' || value === null) return writeInline(value);
  const entries = entriesOf(value);
  const [open, close] = brackets(value);
  if (entries.length === 0) return `${open}${close}`;
  const deeper = `${indent}  `;
  const lines = entries.map(([key, entry]) => `${remarksOf(entry, deeper)}${deeper}${key}${write(entry, deeper)}`);
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function writeInline(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const [open, close] = brackets(value);
  const texts = entriesOf(value).map(([key, entry]) => `${key}${writeInline(entry)}`);
  const blank = open === '{' && texts.length > 0 ? ' ' : '';
  return `${open}${blank}${texts.join(', ')}${blank}${close}`;
}

function brackets(value: object): readonly [string, string] {
  return Array.isArray(value) ? ['[', ']'] : ['{', '}'];
}

/** With what stands before each value: a key and a colon, or nothing in a list. */
function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((entry: unknown) => ['', entry] as const);
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([key, entry]) => [`${JSON.stringify(key)}: `, entry] as const);
}

function hasRemark(value: unknown): boolean {
  if (value instanceof Remarked) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasRemark);
}

/** A remark is one line: what a file says may stand in it, and must not end the comment. */
function remarksOf(value: unknown, indent: string): string {
  if (!(value instanceof Remarked)) return '';
  return value.remarks.map((remark) => `${indent}// ${remark.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}\n`).join('');
}
