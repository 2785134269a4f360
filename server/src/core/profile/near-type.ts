import { distance } from 'fastest-levenshtein';
import { asciiLowerCase } from '../facts/ascii-case.ts';
import { findProfileType, profileTypes, type ProfileType } from '../facts/profile-types.ts';

/** An `@odata.type` that is none of a SCEP certificate profile and looks as if it was meant to be. */
export interface NearType {
  readonly written: string;
  /** The most similar first. */
  readonly meant: readonly ProfileType[];
}

/**
 * The first misspelt profile type of a text; of a text, not of a document, because nothing else is known of a document
 * without a profile. The types of other certificate profiles (PKCS, imported, derived) are further from these than a slip.
 */
export function findNearType(text: string): NearType | undefined {
  for (const [, written = ''] of text.matchAll(odataType)) {
    if (findProfileType(written)) continue;
    const meant = similarTo(written);
    if (meant.length > 0) return { written, meant };
  }
  return undefined;
}

const odataType = /"@odata\.type"\s*:\s*"([^"\\\r\n]{1,100})"/g;

/** Slips of a hand; `Pkcs` for `Scep` takes four. */
const MOST_SLIPS = 3;

function similarTo(written: string): readonly ProfileType[] {
  const name = asciiLowerCase(written.slice(written.lastIndexOf('.') + 1));
  return profileTypes
    .map((type) => ({ type, slips: distance(name, asciiLowerCase(type.name)) }))
    .filter(({ slips }) => slips <= MOST_SLIPS)
    .toSorted((a, b) => a.slips - b.slips)
    .map(({ type }) => type);
}
