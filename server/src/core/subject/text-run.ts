import { CLOSE_BRACE, NONE, isBlank, isNameCharacter, runStart } from './characters.ts';
import { CLOSER, OPENER, ORDINARY, SOFT_STOP, STOP, type Landmarks, landmarkOf } from './landmarks.ts';
import { variableEnd } from './variable-extent.ts';

/**
 * The end of the run of ordinary text at `start`; `start` itself where there is none. A run stops before a variable
 * and before whatever has a meaning in this place. Brackets that turn out to be no variable are ordinary text.
 */
export function textEnd(text: string, start: number, landmarks: Landmarks): number {
  for (let end = start; end < text.length; end++) {
    const landmark = landmarkOf(landmarks, text.charCodeAt(end));
    if (landmark === ORDINARY || landmark === SOFT_STOP) continue;
    if (landmark === OPENER) {
      if (variableEnd(text, end, landmarks) !== NONE) return end;
    } else if (landmark === CLOSER) {
      const name = unopenedName(text, end, start);
      if (name !== NONE) return name;
    } else {
      return end;
    }
  }
  return text.length;
}

/** As `textEnd`, without the blanks before a separator or the end; those before a variable belong to the text. */
export function trimmedTextEnd(text: string, start: number, landmarks: Landmarks): number {
  const end = textEnd(text, start, landmarks);
  const isLast = end === text.length || landmarkOf(landmarks, text.charCodeAt(end)) === STOP;
  return isLast ? runStart(text, end, start, isBlank) : end;
}

/** Where the name begins that `}}` at `closer` ends, as in `Name}}`; not before `floor`. */
function unopenedName(text: string, closer: number, floor: number): number {
  if (text.charCodeAt(closer + 1) !== CLOSE_BRACE) return NONE;
  const start = runStart(text, closer, floor, isNameCharacter);
  return start < closer ? start : NONE;
}
