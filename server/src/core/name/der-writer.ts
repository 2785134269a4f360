/**
 * Writes DER from its end to its start, so that a length is known when its header is due and nothing is copied twice.
 * Content is therefore written last part first. A writer can be used again and again, one encoding after the other.
 */
export class DerWriter {
  #bytes = new Uint8Array(initialSize);
  #start = initialSize;

  /** How many bytes there are so far; remember it before the content of an element to close it with `header`. */
  get length(): number {
    return this.#bytes.length - this.#start;
  }

  byte(value: number): void {
    if (this.#start === 0) this.#grow(1);
    this.#start -= 1;
    this.#bytes[this.#start] = value;
  }

  bytes(values: Uint8Array): void {
    if (this.#start < values.length) this.#grow(values.length);
    this.#start -= values.length;
    this.#bytes.set(values, this.#start);
  }

  /** Identifier and length of the element whose content was written since `length` was `before`. */
  header(tag: number, before: number): void {
    const length = this.length - before;
    if (length < 0x80) {
      this.byte(length);
    } else {
      let count = 0;
      for (let rest = length; rest > 0; rest = Math.floor(rest / 0x100)) {
        this.byte(rest % 0x100);
        count++;
      }
      this.byte(0x80 + count);
    }
    this.byte(tag);
  }

  result(): Uint8Array {
    return this.#bytes.slice(this.#start);
  }

  /** Copies the result to the start of `target`, where it fits. */
  copyTo(target: Uint8Array): void {
    const { length } = this;
    if (length > target.length) return;
    // Byte by byte: for the length of a name that is faster than a view for `set`.
    for (let index = 0; index < length; index++) target[index] = this.#bytes[this.#start + index] ?? 0;
  }

  /** Empties the writer for the next encoding. */
  clear(): void {
    if (this.#bytes.length > largestKept) this.#bytes = new Uint8Array(initialSize);
    this.#start = this.#bytes.length;
  }

  #grow(needed: number): void {
    const { length } = this;
    const bytes = new Uint8Array((length + needed) * 2);
    bytes.set(this.#bytes.subarray(this.#start), bytes.length - length);
    this.#start = bytes.length - length;
    this.#bytes = bytes;
  }
}

const initialSize = 256;

/** One huge name must not hold its memory for ever. */
const largestKept = 64 * 1024;
