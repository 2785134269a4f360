import { clip as clipText } from '../text/clip.ts';

/** `text` for a message: its beginning where it is long, without half a surrogate pair. */
export function clip(text: string): string {
  return clipText(text, LONGEST);
}

/** In UTF-16 units: about two lines. */
const LONGEST = 200;
