import { attributes } from '../facts/attributes.ts';
import { PERIOD_PATTERN } from '../pki/period.ts';
import type { TextFormat } from './shape.ts';

export const PERIOD: TextFormat = { pattern: PERIOD_PATTERN, label: 'a period such as "2 years" or "45 days"' };

export const PATH: TextFormat = { pattern: '[^ ]', label: 'the path of a file' };

export const OBJECT_IDENTIFIER: TextFormat = {
  pattern: '^[0-2](\\.(0|[1-9][0-9]*))+$',
  label: 'an object identifier such as "1.3.6.1.5.5.7.3.2"',
};

/** A key that CertStrToName reads, or an OID. */
export const ATTRIBUTE: TextFormat = {
  pattern: `^(${attributes
    .flatMap(({ key, aliases }) => [key, ...aliases])
    .filter((key) => /^[A-Za-z0-9]+$/.test(key))
    .join('|')}|[0-2](\\.(0|[1-9][0-9]*))+)$`,
  label: 'an attribute type such as "OU", or its object identifier',
};

/** RFC 6901, with the slash it starts with; the empty one leads to the whole profile. */
export const POINTER: TextFormat = {
  pattern: '^(/([^~]|~[01])*)?$',
  label: 'a pointer such as "/subjectNameFormatString"',
};

export const DATE: TextFormat = {
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  label: 'a date such as "2027-01-31"',
};

/** Something must be said: blanks alone are no text. */
export const SOME_TEXT: TextFormat = { pattern: '\\S', label: 'a text' };
