import type { AttributeValueType } from '../facts/attributes.ts';
import type { Span } from '../text/span.ts';
import {
  firstLoneSurrogate,
  firstOutside,
  asciiSet,
  latin1Set,
  numericSet,
  printableSet,
  type CharacterSet,
} from './character-set.ts';
import type { NameOptions } from './flags.ts';
import { describeCharacter, nameError, syntaxError } from './name-error.ts';
import type { NameError, NameErrorName, StringType } from './name.ts';

/**
 * The string type that CertStrToName chooses for the text in the span, or the error of the first character that the
 * attribute cannot hold. A quote that is doubled in the source makes no difference: both halves are in the same sets.
 */
export function chooseStringType(
  text: string,
  span: Span,
  { valueType, options }: { readonly valueType: AttributeValueType; readonly options: NameOptions },
): StringType | NameError {
  if (valueType === 'directory') return directoryType(text, span, options);
  if (valueType !== 'ia5OrUtf8') return restrictedType(text, span, restricted[valueType]);
  return isWithin(text, span, asciiSet) ? 'IA5String' : unicodeType(text, span, 'UTF8String');
}

interface Restricted {
  readonly type: StringType;
  readonly set: CharacterSet;
  readonly error: NameErrorName;
  /** What it holds, for messages. */
  readonly holds: string;
}

const restricted: Readonly<Record<'ia5' | 'printable' | 'numeric', Restricted>> = {
  ia5: {
    type: 'IA5String',
    set: asciiSet,
    error: 'CRYPT_E_INVALID_IA5_STRING',
    holds: 'only ASCII characters',
  },
  printable: {
    type: 'PrintableString',
    set: printableSet,
    error: 'CRYPT_E_INVALID_PRINTABLE_STRING',
    holds: "only letters A to Z, digits, spaces and ' ( ) + , - . / : = ?",
  },
  numeric: {
    type: 'NumericString',
    set: numericSet,
    error: 'CRYPT_E_INVALID_NUMERIC_STRING',
    holds: 'only digits and spaces',
  },
};

function restrictedType(text: string, span: Span, { type, set, error, holds }: Restricted): StringType | NameError {
  const offset = firstOutside(text, span, set);
  if (offset === undefined) return type;
  const character = describeCharacter(text, offset);
  return nameError(
    error,
    offset,
    `The string type of this attribute is always ${type}, which holds ${holds}, not ${character}.`,
  );
}

function directoryType(text: string, span: Span, options: NameOptions): StringType | NameError {
  if (!options.forcesUtf8 && isWithin(text, span, printableSet)) return 'PrintableString';
  if (options.fallback === 'teletex' && isWithin(text, span, latin1Set)) return 'TeletexString';
  return unicodeType(text, span, options.fallback === 'utf8' ? 'UTF8String' : 'BMPString');
}

function unicodeType(text: string, span: Span, type: StringType): StringType | NameError {
  const offset = firstLoneSurrogate(text, span);
  if (offset === undefined) return type;
  return syntaxError(offset, `${describeCharacter(text, offset)} is half a surrogate pair, which is no character.`);
}

function isWithin(text: string, span: Span, set: CharacterSet): boolean {
  return firstOutside(text, span, set) === undefined;
}
