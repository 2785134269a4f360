import { configurationWords } from '../facts/configuration-types.ts';
import { mayHoldScepProfile } from '../profile/detect.ts';
import { holdsEscapedLetter, searchFor, unitsOf } from '../text/ascii-search.ts';

// Cheap tests that come before any parsing. They may say yes where there is nothing, never no where there is something.

const common = searchFor(configurationWords.common);
const words = configurationWords.words.map(searchFor);
const inText = new RegExp(configurationWords.words.join('|'), 'i');
const escapedLetter = /\\u00[4-7]/;

/** Whether a file that is not decoded yet may hold a certificate profile, or a profile that names one; UTF-8 or UTF-16. */
export function mayHoldConfiguration(bytes: Uint8Array): boolean {
  return (common.isIn(bytes) && words.some((word) => word.isIn(bytes))) || holdsEscapedLetter(bytes);
}

/** What may be in a file; a SCEP profile is a configuration, too. */
export type MayBeIn = 'nothing' | 'configurations' | 'scepProfiles';

/** Both questions that are asked of every file of an export, with one search through most of them. */
export function whatMayBeIn(bytes: Uint8Array): MayBeIn {
  const units = unitsOf(bytes);
  // The name of a SCEP profile's type has the common word in it, too.
  if (!common.isIn(units)) return holdsEscapedLetter(units) ? 'scepProfiles' : 'nothing';
  if (mayHoldScepProfile(units)) return 'scepProfiles';
  return words.some((word) => word.isIn(units)) ? 'configurations' : 'nothing';
}

/** Whether a text may hold a certificate profile, or a profile that names one. */
export function mayHoldConfigurationText(text: string): boolean {
  return inText.test(text) || escapedLetter.test(text);
}
