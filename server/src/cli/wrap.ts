// Lines for a terminal, broken where a person would break them.
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Sentences, with colours or without: no line begins with a blank. */
export function wrapWords(text: string, width: number): string {
  return wrapAnsi(breakLongWords(text, width), width, { hard: true });
}

/** What somebody wrote, such as a subject: blanks stay as they are, but for one that stands where a line ends. */
export function wrapValue(text: string, width: number): string {
  const wrapped = wrapAnsi(breakLongWords(text, width), width, { hard: true, trim: false });
  return wrapped.replaceAll(blankAtBreak, '$1');
}

/** Colours end, and are begun anew, at each break. */
const blankAtBreak = / ?((?:\u001b\[\d+m)*\n(?:\u001b\[\d+m)*) ?/gu;

/**
 * Subjects, paths and links have hardly any blanks. A blank that is put into a word which is longer than a line becomes
 * the end of a line, as what stands around it does not fit into one.
 */
function breakLongWords(text: string, width: number): string {
  return text.replaceAll(/[^ \n]+/gu, (word) => {
    if (stringWidth(word) <= width) return word;
    const parts = word
      .split(betweenParts)
      .flatMap((part) => (stringWidth(part) <= width ? part : part.split(insideParts)));
    return fill(parts, width).join(' ');
  });
}

/** Between the attributes of a name, the folders of a path; not behind `https:/`. */
const betweenParts = /(?<=[,;]|[^:/]\/)/u;
const insideParts = /(?<=[.@=+&?_-])/u;

/** As many parts a line as fit into it. */
function fill(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let room = 0;
  for (const part of parts) {
    const needed = stringWidth(part);
    if (needed <= room) {
      lines[lines.length - 1] += part;
      room -= needed;
    } else {
      lines.push(part);
      room = width - needed;
    }
  }
  return lines;
}
