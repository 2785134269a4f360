import type { Digest } from '../core/render/anonymise.ts';
import type { FileSystem } from '../host/file-system.ts';

/** What the server needs of the machine or browser it runs on. */
export interface ServerHost {
  readonly files: FileSystem;
  /** The path of a document in `files`; undefined for a document that is nowhere in there. */
  toPath(uri: string): string | undefined;
  toUri(path: string): string;
  /** A file as the last commit has it, or a sentence why it is not there. Undefined on a host without git. */
  readAtHead?(path: string): Promise<Uint8Array | string>;
  /** Whether git keeps a file. Undefined on a host without git. */
  isTracked?(path: string): Promise<boolean>;
  /** What replacements of names follow from. Undefined on a host that cannot calculate it. */
  readonly nameDigest?: ((salt: string) => Digest) | undefined;
  /** Today as `YYYY-MM-DD`. */
  today(): string;
}
