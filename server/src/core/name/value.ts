import type { AttributeValueType } from '../facts/attributes.ts';
import type { ValueNode } from '../subject/ast.ts';
import { spanText, type Span } from '../text/span.ts';
import { toAsciiAddress } from './email-address.ts';
import type { NameOptions } from './flags.ts';
import { readHex } from './hex.ts';
import { syntaxError } from './name-error.ts';
import type { NameAttribute, NameError } from './name.ts';
import { chooseStringType } from './string-type.ts';

export type Value = Pick<NameAttribute, 'value' | 'stringType'>;

/** The text being read and how. */
export interface Reading {
  readonly text: string;
  readonly options: NameOptions;
}

/** Reads the value of an attribute: what it says and as which string type, or its first error. */
export function readValue(reading: Reading, node: ValueNode, valueType: AttributeValueType): Value | NameError {
  const { text } = reading;
  if (node.form === 'hex') {
    const hex = readHex(text, node.span);
    return typeof hex === 'string' ? { value: hex, stringType: 'OCTET STRING' } : hex;
  }
  if (node.form === 'plain') return settleType(reading, node.span, { value: spanText(text, node.span), valueType });
  const error = quoteError(text, node);
  if (error !== undefined) return error;
  const span = { start: node.openQuote?.end ?? node.span.start, end: node.closeQuote?.start ?? node.span.end };
  return settleType(reading, span, { value: spanText(text, span).replaceAll('""', '"'), valueType });
}

function quoteError(text: string, node: ValueNode): NameError | undefined {
  if (node.closeQuote === undefined) return syntaxError(text.length, 'The quote is never closed: a " is missing.');
  if (node.afterQuote === undefined) return undefined;
  const advice = 'A quote inside a quoted value is written twice: "".';
  return syntaxError(node.afterQuote.start, `After the closing quote only a separator may follow. ${advice}`);
}

interface Content {
  readonly value: string;
  readonly valueType: AttributeValueType;
}

function settleType({ text, options }: Reading, span: Span, { value, valueType }: Content): Value | NameError {
  const stringType = chooseStringType(text, span, { valueType, options });
  if (typeof stringType === 'string') return { value, stringType };
  const address = valueType === 'ia5' && options.hasPunycode ? toAsciiAddress(value) : undefined;
  return address === undefined ? stringType : { value: address, stringType: 'IA5String' };
}
