import { mayHoldScepProfile } from '../core/profile/detect.ts';
import { decodeBytes, detectEncoding, type Encoding } from '../core/text/bytes.ts';
import type { FileSystem } from './file-system.ts';
import { workspaceFileName } from './workspace-file-name.ts';

/** A file that may be one of ours, with its text; or why there is none. */
export type FileDocument =
  | {
      readonly path: string;
      readonly kind: FileKind;
      readonly text: string;
      readonly encoding: Encoding;
      readonly hasBom: boolean;
    }
  | { readonly path: string; readonly kind: 'skipped'; readonly encoding: Encoding; readonly hasBom: boolean }
  | { readonly path: string; readonly kind: 'unreadable'; readonly message: string };

export type FileKind = 'json' | 'scepsubject' | 'workspace';

/** How the names of files end that are looked at in a folder. */
export const documentEndings = ['.json', '.jsonc', '.scepsubject'];

export interface DocumentPlace {
  readonly path: string;
  /** Named by the user, not found in a folder: being unable to read it is worth a finding of its own. */
  readonly isNamed: boolean;
}

/** Told the bytes of a file, also of one that is no document. */
export type OnBytes = (path: string, bytes: Uint8Array) => void;

/** Reads a file. One without a SCEP profile is not decoded, unless it was named. */
export async function readDocument(
  { path, isNamed }: DocumentPlace,
  files: FileSystem,
  onBytes?: OnBytes,
): Promise<FileDocument> {
  const read = await files.read(path);
  if ('problem' in read) return { path, kind: 'unreadable', message: `The file ${read.message}.` };
  const kind = kindOf(path);
  if (kind === 'json') onBytes?.(path, read.bytes);
  const { encoding, bomLength } = detectEncoding(read.bytes);
  const skipped = { path, kind: 'skipped', encoding, hasBom: bomLength > 0 } as const;
  if (kind === 'json' && !isNamed && !mayHoldScepProfile(read.bytes)) return skipped;
  const { text, hasBom, problem } = decodeBytes(read.bytes);
  if (problem && (isNamed || mayHoldScepProfile(read.bytes))) {
    return { path, kind: 'unreadable', message: notText };
  }
  return problem ? skipped : { path, kind, text, encoding, hasBom };
}

/** Of a file that is no text in any encoding we read. */
export const notText = 'The file is neither UTF-8 nor UTF-16 text. Save it as UTF-8.';

/** A workspace file is one by its name, a subject file by its ending; all else is JSON. */
export function kindOf(path: string): FileKind {
  if (path.slice(path.lastIndexOf('/') + 1) === workspaceFileName) return 'workspace';
  return path.toLowerCase().endsWith('.scepsubject') ? 'scepsubject' : 'json';
}
