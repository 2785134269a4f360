/** What can be looked up in a text somebody pasted. */
export interface Clues {
  /** Eight lower-case hex digits. */
  readonly codes: ReadonlySet<string>;
  /** Of events and of HTTP. */
  readonly numbers: ReadonlySet<number>;
  /** The whole text in lower case, in which names and phrases are looked for. */
  readonly text: string;
}

/**
 * Codes are read in all the ways Windows' tools show them: `0x80092023`, `80092023`, the signed and the unsigned number
 * in decimal (`-2146885597`, `2148081699`), as 64 bits (`0xFFFFFFFF80092023`). A number of an event stands after the word
 * or alone. Windows shows a status of HTTP as a code of its own (winerror.h: HTTP_E_STATUS_NOT_FOUND is `0x80190194`).
 */
export function cluesIn(text: string): Clues {
  const hex = [...text.matchAll(/\b(?:0x)?(?:f{8})?([0-9a-f]{8})\b|\b0x([0-9a-f]{3,7})\b/gi)];
  const decimal = [...text.matchAll(/(?<![\w.-])(-?\d{9,10})(?![\w.])/g)].map(([, digits]) => Number(digits));
  const codes = [
    ...hex.map(([, long, short]) => (long ?? short ?? '').toLowerCase().padStart(8, '0')),
    ...decimal.filter(isHresult).map((number) => (number >>> 0).toString(16)),
  ];
  const numbers = [...text.matchAll(numbered)].map(([, after, alone]) => Number(after ?? alone));
  return {
    codes: new Set(codes),
    numbers: new Set([...numbers, ...codes.flatMap(httpStatus)].filter((number) => number > 0)),
    text: text.toLowerCase(),
  };
}

function httpStatus(code: string): readonly number[] {
  return code.startsWith(HTTP_FACILITY) ? [Number.parseInt(code.slice(HTTP_FACILITY.length), 16)] : [];
}

/** The upper half of an HRESULT whose lower half is a status. */
const HTTP_FACILITY = '8019';

const numbered = /\b(?:event|status|error|answers|http(?: error)?)(?:[ _-]?id)?[:=#]? ?(\d{2,5})\b|^\s*(\d{2,5})\s*$/gi;

/** A failure: its highest bit is set. */
function isHresult(number: number): boolean {
  return number < 0 ? number >= -0x8000_0000 : number >= 0x8000_0000 && number <= 0xffff_ffff;
}
