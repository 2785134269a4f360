import { holdsEscapedLetter, searchFor, type Units } from '../text/ascii-search.ts';

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
export function mayHoldScepProfile(file: Uint8Array | Units): boolean {
  return inBytes.isIn(file) || holdsEscapedLetter(file);
}
