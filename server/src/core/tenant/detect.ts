import { configurationWords } from '../facts/configuration-types.ts';
import { holdsEscapedLetter, searchFor } from '../text/ascii-search.ts';

// Cheap tests that come before any parsing. They may say yes where there is nothing, never no where there is something.

const common = searchFor(configurationWords.common);
const words = configurationWords.words.map(searchFor);
const inText = new RegExp(configurationWords.words.join('|'), 'i');
const escapedLetter = /\\u00[4-7]/;

/** Whether a file that is not decoded yet may hold a certificate profile, or a profile that names one; UTF-8 or UTF-16. */
export function mayHoldConfiguration(bytes: Uint8Array): boolean {
  return (common.isIn(bytes) && words.some((word) => word.isIn(bytes))) || holdsEscapedLetter(bytes);
}

/** The same for a text. */
export function mayHoldConfigurationText(text: string): boolean {
  return inText.test(text) || escapedLetter.test(text);
}
