import type { Digest } from '../core/render/anonymise.ts';
import type { FileSystem } from '../host/file-system.ts';
import type { ReviewAnswer, RevisionsAnswer } from './protocol.ts';

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
  /** What replacements of names follow from; with the same salt the same on every host. */
  nameDigest(salt: string): Digest;
  /** Undefined on a host without git. */
  readonly reviews?: ReviewHost;
  /** Today as `YYYY-MM-DD`. */
  today(): string;
}

/** Compares the files in a folder with commits of its repository. */
export interface ReviewHost {
  revisions(folder: string): Promise<RevisionsAnswer>;
  review(request: ReviewRequest): Promise<ReviewAnswer>;
}

export interface ReviewRequest {
  /** The folder, or one in it; without a `/` at its end. */
  readonly folder: string;
  /** A revision, of which the merge base with HEAD counts. */
  readonly base: string;
  readonly today: string;
  /** The text of a document that is open, by its path. */
  readonly textOf: (path: string) => string | undefined;
  readonly signal: AbortSignal;
}
