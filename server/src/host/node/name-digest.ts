import { createHmac } from 'node:crypto';

/** What replacements of names follow from: nobody without the salt can find a name by trying which one gives the same. */
export function nameDigest(salt: string): (text: string) => Uint8Array {
  return (text) => createHmac('sha256', `scep-profiles ${salt}`).update(text).digest();
}
