/** Why a file holds no certificate, or no request. */
export interface FileProblem {
  readonly kind: FileProblemKind;
  /** A sentence about the file to show: `It is a private key, not a certificate.` */
  readonly message: string;
  /** `truncated` only: how many bytes of the DER there are. */
  readonly offset?: number;
}

export type FileProblemKind =
  | 'empty'
  | 'tooLarge'
  | 'truncated'
  /** The shape of what was wanted, but not readable. */
  | 'damaged'
  | 'certificate'
  | 'request'
  | 'privateKey'
  | 'publicKey'
  | 'pkcs12'
  | 'revocationList'
  | 'html'
  | 'json'
  /** Neither DER nor PEM nor base64, or DER of something else. */
  | 'other';

/** What is wanted of a file, in words. */
export type Wanted = 'certificate' | 'certificate request';

/** Larger than any certificate or chain; in bytes. */
export const largestFile = 1024 * 1024;

/** It is something, but not what is wanted. */
export function somethingElse(kind: Exclude<FileProblemKind, 'truncated' | 'damaged'>, wanted: Wanted): FileProblem {
  if (kind === 'other') return { kind, message: `There is no ${wanted} in it, as DER, PEM or base64.` };
  return { kind, message: `${descriptions[kind]}, not a ${wanted}.` };
}

/** `length` bytes are there of an encoding of `expected` bytes. */
export function truncated(length: number, expected: number | 'incomplete'): FileProblem {
  const announced = expected === 'incomplete' ? '' : ` of ${expected}`;
  const message = `It is truncated: it ends after byte ${length}${announced}.`;
  return { kind: 'truncated', message, offset: length };
}

export function damaged(wanted: Wanted, error: unknown): FileProblem {
  const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  return { kind: 'damaged', message: `It is a damaged ${wanted}: ${reason}` };
}

const descriptions: Readonly<Record<Exclude<FileProblemKind, 'truncated' | 'damaged' | 'other'>, string>> = {
  empty: 'It is an empty file',
  tooLarge: `It is a file of more than ${largestFile / 1024 / 1024} MB`,
  certificate: 'It is a certificate',
  request: 'It is a certificate request',
  privateKey: 'It is a private key',
  publicKey: 'It is a public key',
  pkcs12: 'It is a PKCS#12 file (.pfx, .p12), which is encrypted',
  revocationList: 'It is a certificate revocation list',
  html: 'It is an HTML page, perhaps the error page of a server',
  json: 'It is JSON',
};
