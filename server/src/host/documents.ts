import { mayHoldScepProfile } from '../core/profile/detect.ts';
import { whatMayBeIn } from '../core/tenant/detect.ts';
import { decodeBytes, detectEncoding, type Encoding } from '../core/text/bytes.ts';
import { whyNoText } from '../core/text/no-text.ts';
import type { ReadResult } from './file-system.ts';
import type { Lend } from './lend.ts';
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
  | {
      readonly path: string;
      readonly kind: 'skipped';
      /** Where profiles of other kinds may be in it. */
      readonly text: string | undefined;
      readonly encoding: Encoding;
      readonly hasBom: boolean;
    }
  | { readonly path: string; readonly kind: 'unreadable'; readonly message: string };

export type FileKind = 'json' | 'scepsubject' | 'workspace';

/** How the names of files end that are looked at in a folder. */
export const documentEndings = ['.json', '.jsonc', '.scepsubject'];

export interface DocumentPlace {
  readonly path: string;
  /** Named by the user, not found in a folder: being unable to read it is worth a finding of its own. */
  readonly isNamed: boolean;
}

/** Reads a file. One without a SCEP profile is no document, unless it was named; one without any profile is not decoded. */
export function readDocument(place: DocumentPlace, lend: Lend): FileDocument | Promise<FileDocument> {
  return lend(place.path, (read) => documentIn(read, place));
}

function documentIn(read: ReadResult, { path, isNamed }: DocumentPlace): FileDocument {
  if ('problem' in read) return { path, kind: 'unreadable', message: `The file ${read.message}.` };
  const { bytes } = read;
  const kind = kindOf(path);
  const may = kind === 'json' ? whatMayBeIn(bytes) : undefined;
  if (may === 'nothing' && !isNamed) {
    const { encoding, bomLength } = detectEncoding(bytes);
    return { path, kind: 'skipped', text: undefined, encoding, hasBom: bomLength > 0 };
  }
  const { text, encoding, hasBom, problem } = decodeBytes(bytes);
  if (problem) {
    const isWanted = isNamed || mayHoldScepProfile(bytes);
    return isWanted
      ? { path, kind: 'unreadable', message: notText(bytes) }
      : { path, kind: 'skipped', text: undefined, encoding, hasBom };
  }
  return { path, kind: may === 'configurations' && !isNamed ? 'skipped' : kind, text, encoding, hasBom };
}

/** Of a file that is no text in any encoding we read. */
export function notText(bytes: Uint8Array): string {
  return `The file ${whyNoText(bytes)}. Save it as UTF-8.`;
}

/** A workspace file is one by its name, a subject file by its ending; all else is JSON. */
export function kindOf(path: string): FileKind {
  if (path.slice(path.lastIndexOf('/') + 1) === workspaceFileName) return 'workspace';
  return path.toLowerCase().endsWith('.scepsubject') ? 'scepsubject' : 'json';
}
