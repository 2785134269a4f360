import { holdsEscapedLetter, searchFor } from '../text/ascii-search.ts';

// Cheap tests that come before any parsing. They may say yes where there is no profile, never no where there is one.

/** In the `@odata.type` of every SCEP certificate profile, spelled `Scep` or `SCEP`. */
const word = 'scepcertificateprofile';

const inText = new RegExp(word, 'i');
const escapedLetter = /\\u00[4-7]/;
const inBytes = searchFor(word);

/** Whether a document may hold a SCEP certificate profile. */
export function mayHoldProfile(text: string): boolean {
  return inText.test(text) || escapedLetter.test(text);
}

/** The same for a file that is not decoded yet, in UTF-8 or UTF-16. */
export function mayHoldScepProfile(bytes: Uint8Array): boolean {
  return inBytes.isIn(bytes) || holdsEscapedLetter(bytes);
}
