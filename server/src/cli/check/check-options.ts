import { type BaselineOptions } from './baseline.ts';
import type { FormatName } from '../formats/format-names.ts';
import { type Shard } from './shard.ts';
import { type FailOn } from '../severity.ts';

export interface CheckOptions {
  readonly paths: readonly string[];
  /** Each with the file it goes to; at most one without a file, which goes to standard output. */
  readonly outputs: readonly { readonly format: FormatName; readonly file: string | undefined }[];
  readonly failOn: FailOn;
  /** `YYYY-MM-DD`. */
  readonly now: string;
  readonly config: string | undefined;
  /** Check standard input as if it were this file. */
  readonly stdinFilename: string | undefined;
  readonly isQuiet: boolean;
  /** Only findings on lines that were changed since this revision and HEAD parted. */
  readonly changedSince: string | undefined;
  readonly baseline: BaselineOptions | undefined;
  readonly shard: Shard | undefined;
  /** Make the safe fixes first. */
  readonly isFixing: boolean;
  /** Quote the values of the user's own devices, wherever it goes. */
  readonly showsDevices: boolean;
  /** Of the texts of all files so many UTF-16 units are kept, the others read again; enough for most runs where nothing is said. */
  readonly keptCharacters?: number;
}
