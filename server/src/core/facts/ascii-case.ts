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

/** Finds a row by any name that `namesOf` gives, compared without ASCII case; of two rows with one name the first counts. */
export function indexWithoutCase<Row>(
  rows: readonly Row[],
  namesOf: (row: Row) => readonly string[],
): (name: string) => Row | undefined {
  const index = new Map<string, Row>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const key = asciiLowerCase(name);
      if (!index.has(key)) index.set(key, row);
    }
  }
  const usual = new Map(rows.flatMap(namesOf).map((name) => [name, index.get(asciiLowerCase(name))]));
  // Nearly every name is written as it is documented, and spared the folding of its case.
  return (name) => usual.get(name) ?? index.get(asciiLowerCase(name));
}

const CASE_DISTANCE = 'a'.charCodeAt(0) - 'A'.charCodeAt(0);
