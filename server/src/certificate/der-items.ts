import { decodeBytes } from '../core/text/bytes.ts';
import { elementLength } from './der-kind.ts';
import { largestFile, somethingElse, truncated, type FileProblem, type Wanted } from './file-problem.ts';
import { decodeBase64, pemBlocks } from './pem.ts';

/** The DER encodings in a file, at least one; or why there is none. */
export type DerItems =
  { readonly ok: true; readonly items: readonly Uint8Array[] } | { readonly ok: false; readonly problem: FileProblem };

/**
 * Finds the DER in a file: plain, as PEM with whatever text around it, or in base64 without armour, as Graph has it in
 * `trustedRootCertificate`. Text may be UTF-16, as PowerShell writes it. Never throws.
 */
export function derItems(bytes: Uint8Array, wanted: Wanted): DerItems {
  if (bytes.length > largestFile) return failed(somethingElse('tooLarge', wanted));
  if (isDer(bytes)) return consecutive(bytes);
  const { text } = decodeBytes(bytes);
  const blocks = pemBlocks(text);
  if (blocks.length > 0) return ofPem(blocks, wanted);
  const unwrapped = decodeBase64(text);
  if (unwrapped === undefined) return failed(somethingElse(kindOfText(text), wanted));
  if (isDer(unwrapped)) return consecutive(unwrapped);
  // The base64 of a file that was PEM already; Graph has those, too.
  const inner = pemBlocks(decodeBytes(unwrapped).text);
  return inner.length > 0 ? ofPem(inner, wanted) : failed(somethingElse('other', wanted));
}

/** Everything this room reads is a SEQUENCE. */
function isDer(bytes: Uint8Array): boolean {
  return bytes[0] === SEQUENCE;
}

const SEQUENCE = 0x30;

/** Several encodings one behind the other. What follows and is none, as a line break, is left. */
function consecutive(bytes: Uint8Array): DerItems {
  const items: Uint8Array[] = [];
  for (let rest = bytes; isDer(rest);) {
    const length = elementLength(rest);
    if (length === 'incomplete' || (length !== 'indefinite' && length > rest.length)) {
      return failed(truncated(rest.length, length));
    }
    const end = length === 'indefinite' ? rest.length : length;
    items.push(rest.subarray(0, end));
    rest = rest.subarray(end);
  }
  return { ok: true, items };
}

function ofPem(blocks: ReturnType<typeof pemBlocks>, wanted: Wanted): DerItems {
  const items: Uint8Array[] = [];
  let firstProblem: FileProblem | undefined;
  for (const { label, bytes } of blocks) {
    const read = ofBlock(label, bytes, wanted);
    if (read.ok) items.push(...read.items);
    else firstProblem ??= read.problem;
  }
  return firstProblem !== undefined && items.length === 0 ? failed(firstProblem) : { ok: true, items };
}

function ofBlock(label: string, bytes: Uint8Array | undefined, wanted: Wanted): DerItems {
  if (bytes !== undefined && isDer(bytes)) return consecutive(bytes);
  if (label.endsWith('PRIVATE KEY')) return failed(somethingElse('privateKey', wanted));
  const message = `The block "BEGIN ${label}" holds no base64 of a DER encoding.`;
  return failed({ kind: 'damaged', message });
}

function kindOfText(text: string): 'empty' | 'html' | 'json' | 'other' {
  const start = text.slice(0, looksAt).trimStart();
  if (start === '' && text.trim() === '') return 'empty';
  if (/^<(?:!doctype|html|head|body|\?xml)/i.test(start)) return 'html';
  return /^[[{]\s*["[{\]}]/.test(start) ? 'json' : 'other';
}

/** Characters. */
const looksAt = 1000;

function failed(problem: FileProblem): DerItems {
  return { ok: false, problem };
}
