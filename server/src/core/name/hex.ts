import type { Span } from '../text/span.ts';
import { describeCharacter, syntaxError } from './name-error.ts';
import type { NameError } from './name.ts';

/**
 * Reads a value that starts with `#`: pairs of hexadecimal digits, blanks between them skipped. Gives them in lower
 * case; they are the content of an OCTET STRING.
 */
export function readHex(text: string, span: Span): string | NameError {
  const written = text.slice(span.start + 1, span.end);
  const stranger = written.search(neither);
  if (stranger >= 0) return strangerError(text, span.start + 1 + stranger);
  const digits = written.replaceAll(blanks, '');
  if (digits === '') return syntaxError(span.start, `After the # hexadecimal digits are missing. ${advice}`);
  if (digits.length % 2 !== 0) return syntaxError(span.start, `After the # a hexadecimal digit is missing. ${advice}`);
  return digits.toLowerCase();
}

function strangerError(text: string, offset: number): NameError {
  return syntaxError(offset, `${describeCharacter(text, offset)} is no hexadecimal digit. ${advice}`);
}

const advice = 'A text that begins with # is written in double quotes.';
const blanks = /[\t\n\r ]/gu;
const neither = /[^0-9A-Fa-f\t\n\r ]/u;
