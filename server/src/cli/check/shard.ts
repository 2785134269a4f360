import { createHash } from 'node:crypto';

/** One of several runs that share the files between them. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/**
 * Whether a file belongs to a shard. Its path alone decides, so that it stays in its shard whatever other files come and
 * go, on every machine.
 */
export function isInShard(path: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(path).digest().readUInt32BE(0) % count === index - 1;
}
