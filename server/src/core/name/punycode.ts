/** A text as ASCII by RFC 3492 section 6.3, without any `xn--`. Its time grows with the square of the length. */
export function encodePunycode(text: string): string {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < firstCodePoint);
  let output = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let handled = basic.length;
  let current = firstCodePoint;
  let delta = 0;
  let bias = initialBias;
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= current));
    delta += (next - current) * (handled + 1);
    for (const point of points) {
      if (point < next) delta++;
      if (point !== next) continue;
      output += encodeInteger(delta, bias);
      bias = adapt({ delta, count: handled + 1, isFirst: handled === basic.length });
      delta = 0;
      handled++;
    }
    delta++;
    current = next + 1;
  }
  return output;
}

/** RFC 3492 section 5. */
const base = 36;
const minimum = 1;
const maximum = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const firstCodePoint = 0x80;
const digits = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A generalized variable-length integer, RFC 3492 section 3.3. */
function encodeInteger(value: number, bias: number): string {
  let output = '';
  let rest = value;
  for (let position = base; ; position += base) {
    const threshold = Math.min(Math.max(position - bias, minimum), maximum);
    if (rest < threshold) return output + digits.charAt(rest);
    output += digits.charAt(threshold + ((rest - threshold) % (base - threshold)));
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

/** RFC 3492 section 6.1. */
function adapt(state: { readonly delta: number; readonly count: number; readonly isFirst: boolean }): number {
  let delta = Math.floor(state.delta / (state.isFirst ? damp : 2));
  delta += Math.floor(delta / state.count);
  let bias = 0;
  for (; delta > Math.floor(((base - minimum) * maximum) / 2); bias += base)
    delta = Math.floor(delta / (base - minimum));
  return bias + Math.floor(((base - minimum + 1) * delta) / (delta + skew));
}
