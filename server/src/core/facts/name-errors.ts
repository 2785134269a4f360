// The errors of CertStrToName, and the characters behind them.
import type { Fact } from './fact.ts';

export interface NameErrorFact extends Fact {
  readonly name: NameErrorName;
  /** Lower-case hex without `0x`. */
  readonly code: string;
  /** When it happens, in a sentence. */
  readonly cause: string;
}

export type NameErrorName =
  | 'CRYPT_E_INVALID_NUMERIC_STRING'
  | 'CRYPT_E_INVALID_PRINTABLE_STRING'
  | 'CRYPT_E_INVALID_IA5_STRING'
  | 'CRYPT_E_INVALID_X500_STRING';

/** By name; CertStrToName has no others. */
export const nameErrors: Readonly<Record<NameErrorName, NameErrorFact>> = {
  CRYPT_E_INVALID_NUMERIC_STRING: {
    name: 'CRYPT_E_INVALID_NUMERIC_STRING',
    code: '80092020',
    cause: 'The value of an attribute that takes digits and spaces only (X21Address) has another character.',
    sources: ['wincryptHeader'],
  },
  CRYPT_E_INVALID_PRINTABLE_STRING: {
    name: 'CRYPT_E_INVALID_PRINTABLE_STRING',
    code: '80092021',
    cause:
      'The value of an attribute that is a PrintableString only (C, SERIALNUMBER, Phone) has a character outside its alphabet.',
    sources: ['wincryptHeader', 'dotnetTests'],
  },
  CRYPT_E_INVALID_IA5_STRING: {
    name: 'CRYPT_E_INVALID_IA5_STRING',
    code: '80092022',
    cause: 'The value of an attribute that is an IA5String only (E) has a character that is not ASCII.',
    sources: ['wincryptHeader', 'wineTests'],
  },
  CRYPT_E_INVALID_X500_STRING: {
    name: 'CRYPT_E_INVALID_X500_STRING',
    code: '80092023',
    cause: 'A key, an OID, a value or a delimiter is not as CertStrToName wants it.',
    sources: ['wincryptHeader', 'certStrToNamePage', 'wineTests', 'dotnetTests'],
  },
};

/** The alphabet of PrintableString (X.680), as Windows uses it. */
export const printableAlphabet = {
  characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 '()+,-./:=?",
  sources: ['wincryptHeader', 'dotnetTests', 'wineTests'],
} as const satisfies Fact & { readonly characters: string };

/** The alphabet of NumericString (X.680). */
export const numericAlphabet = {
  characters: '0123456789 ',
  sources: ['wincryptHeader'],
} as const satisfies Fact & { readonly characters: string };
