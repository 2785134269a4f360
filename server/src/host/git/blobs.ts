import { createHash } from 'node:crypto';

/** One answer of `git cat-file --batch`; undefined bytes where the repository does not have the object. */
export interface Blob {
  readonly oid: string;
  readonly bytes: Uint8Array | undefined;
}

const newline = 0x0a;

/** Reads what `git cat-file --batch` writes: `<oid> <type> <size>`, the bytes, a line break; or `<oid> missing`. */
export function* readBatch(output: Uint8Array): Generator<Blob, void, undefined> {
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(newline, at);
    if (end === -1) return;
    const [oid = '', type = '', size = ''] = Buffer.from(output.subarray(at, end)).toString('latin1').split(' ');
    const start = end + 1;
    if (type === 'missing') {
      yield { oid, bytes: undefined };
      at = start;
    } else {
      const length = Number(size);
      yield { oid, bytes: output.subarray(start, start + length) };
      at = start + length + 1;
    }
  }
}

/** Groups of which each has at most about `largest` bytes, so that memory does not grow with the number of files. */
export function* bySize<Item extends { readonly size: number }>(
  items: readonly Item[],
  largest: number,
): Generator<readonly Item[], void, undefined> {
  let group: Item[] = [];
  let size = 0;
  for (const item of items) {
    if (group.length > 0 && size + item.size > largest) {
      yield group;
      group = [];
      size = 0;
    }
    group.push(item);
    size += item.size;
  }
  if (group.length > 0) yield group;
}

/** The name that git gives these bytes, in the kind of hash that `like` is. */
export function blobName(bytes: Uint8Array, like: string): string {
  const hash = like.length > shortName ? 'sha256' : 'sha1';
  return createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** In hexadecimal digits. */
const shortName = 40;
