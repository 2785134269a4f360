/**
 * `text` with A to Z lowered and nothing else. Names of variables, attributes and types are ASCII; `toLowerCase` would
 * also let the Kelvin sign pass for `k`, and a locale's own rules the dotless `ı` for `i`.
 */
export function asciiLowerCase(text: string): string {
  // Of ASCII alone `toLowerCase` is the same, and much faster.
  return ascii.test(text) ? text.toLowerCase() : lowerAsciiOnly(text);
}

const ascii = /^[\x00-\x7f]*$/u;

function lowerAsciiOnly(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + CASE_DISTANCE));
}

/** Rows by every name that `namesOf` gives, compared without ASCII case; of two rows with one name the first stays. */
export function indexWithoutCase<Row>(
  rows: readonly Row[],
  namesOf: (row: Row) => readonly string[],
): ReadonlyMap<string, Row> {
  const index = new Map<string, Row>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const key = asciiLowerCase(name);
      if (!index.has(key)) index.set(key, row);
    }
  }
  return index;
}

const CASE_DISTANCE = 'a'.charCodeAt(0) - 'A'.charCodeAt(0);
