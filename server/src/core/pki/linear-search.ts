/**
 * What `text.indexOf(part, from)` gives, in time proportional to the length of both for every text: engines' own search
 * is quadratic for long parts that nearly match everywhere. Knuth, Morris and Pratt.
 */
export function linearIndexOf(text: string, part: string, from: number): number {
  if (part.length <= SHORT) return text.indexOf(part, from);
  const borders = bordersOf(part);
  let matched = 0;
  for (let at = from; at < text.length; at += 1) {
    matched = extend(part, borders, matched, text.charCodeAt(at));
    if (matched === part.length) return at - part.length + 1;
  }
  return -1;
}

/** Parts this short cost the engine's search no more than a constant for each character. */
const SHORT = 64;

/** For each beginning of the part by its length: how long its longest border (both beginning and end of it) is. */
function bordersOf(part: string): Uint32Array {
  const borders = new Uint32Array(part.length + 1);
  let border = 0;
  for (let length = 2; length <= part.length; length += 1) {
    border = extend(part, borders, border, part.charCodeAt(length - 1));
    borders[length] = border;
  }
  return borders;
}

/** How much of the part is matched after one more code unit. */
function extend(part: string, borders: Uint32Array, matched: number, unit: number): number {
  let length = matched;
  while (length > 0 && part.charCodeAt(length) !== unit) length = borders[length] ?? 0;
  return part.charCodeAt(length) === unit ? length + 1 : 0;
}
