/**
 * GitHub's `primaryLocationLineHash` of each line of a text, by which code scanning knows an alert again after lines
 * moved: a hash of the hundred characters from the line's first one on, whatever line they are on, and how often it has
 * come so far. Blanks do not count, and every kind of line break counts as one LF. As published with its vectors in
 * github/codeql-action, src/fingerprints.ts; a byte order mark is a character there like any other.
 */
export function lineHashes(text: string): readonly string[] {
  const hashes = new LineHashes();
  let follows: number | undefined;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const isSkipped = unit === space || unit === tab || (unit === lf && follows === cr);
    follows = isSkipped ? undefined : unit;
    if (!isSkipped) hashes.add(unit === cr ? lf : unit);
  }
  return hashes.finish();
}

const windowLength = 100;
const multiplier = 37;
const endOfText = 65535;
const [space, tab, lf, cr] = [32, 9, 10, 13];

/** A line's hash is known when a hundred units have come since the one that opened it. */
class LineHashes {
  readonly #rolling = new RollingHash();
  readonly #found: string[] = [];
  readonly #seen = new Map<string, number>();
  /** How many units had come when each line was opened. */
  readonly #opened: number[] = [];
  #count = 0;
  #opensLine = true;

  add(unit: number): void {
    if (this.#opensLine) this.#opened.push(this.#count);
    this.#opensLine = unit === lf;
    this.#roll(unit);
  }

  finish(): readonly string[] {
    this.add(endOfText);
    for (let index = 0; index < windowLength; index += 1) this.#roll(0);
    return this.#found;
  }

  #roll(unit: number): void {
    this.#rolling.add(unit);
    this.#count += 1;
    if (this.#opened[this.#found.length] === this.#count - windowLength) this.#found.push(this.#numbered());
  }

  #numbered(): string {
    const hash = this.#rolling.text();
    const times = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, times);
    return `${hash}:${times}`;
  }
}

const half = 2 ** 32;
/** 37^100 modulo 2^64, in halves: what a unit has been multiplied with when it leaves the window. */
const outgoing = halves(BigInt(multiplier) ** BigInt(windowLength));

/** `hash = 37 * hash + new - 37^100 * old` modulo 2^64; in halves of 32 bits, which is many times faster than a BigInt. */
class RollingHash {
  readonly #window = new Uint16Array(windowLength);
  #oldest = 0;
  #high = 0;
  #low = 0;

  add(unit: number): void {
    const old = this.#window[this.#oldest] ?? 0;
    this.#window[this.#oldest] = unit;
    this.#oldest = (this.#oldest + 1) % windowLength;
    const low = multiplier * this.#low + unit - old * outgoing.low;
    const high = multiplier * this.#high - old * outgoing.high + Math.floor(low / half);
    this.#low = modulo(low);
    this.#high = modulo(high);
  }

  text(): string {
    return ((BigInt(this.#high) << 32n) | BigInt(this.#low)).toString(16);
  }
}

function halves(value: bigint): { readonly high: number; readonly low: number } {
  const whole = BigInt.asUintN(64, value);
  return { high: Number(whole >> 32n), low: Number(whole & 0xffff_ffffn) };
}

/** Of numbers up to 2^53 of either sign. */
function modulo(value: number): number {
  return value - half * Math.floor(value / half);
}
