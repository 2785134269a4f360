import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** As `nameDigest` of `host/node`, and with the same values: a browser's own digests are only to be had asynchronously. */
export function nameDigest(salt: string): (text: string) => Uint8Array {
  const key = utf8ToBytes(`scep-profiles ${salt}`);
  return (text) => hmac(sha256, key, utf8ToBytes(text));
}
