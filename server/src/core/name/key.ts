import { findAttributeByKey, findAttributeByOid, type AttributeValueType } from '../facts/attributes.ts';
import { isObjectIdentifier } from './object-identifier.ts';

/** What the text before `=` stands for. */
export interface AttributeType {
  /** Dotted, without `OID.`. */
  readonly oid: string;
  readonly valueType: AttributeValueType;
}

/** Reads a key without blanks around it: a name in any case, `OID.` in any case and a dotted OID, or the OID alone. */
export function readKey(text: string): AttributeType | undefined {
  const known = findAttributeByKey(text);
  if (known !== undefined) return known;
  const oid = /^OID\./iu.test(text) ? text.slice(4) : text;
  if (!isObjectIdentifier(oid)) return undefined;
  return { oid, valueType: findAttributeByOid(oid)?.valueType ?? 'directory' };
}
