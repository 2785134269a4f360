import { attributes, findAttributeByKey, findAttributeByOid, type AttributeValueType } from '../facts/attributes.ts';
import { isObjectIdentifier } from './object-identifier.ts';

/** What the text before `=` stands for. */
export interface AttributeType {
  /** Dotted, without `OID.`. */
  readonly oid: string;
  readonly valueType: AttributeValueType;
}

/** Reads a key without blanks around it: a name in any case, `OID.` in any case and a dotted OID, or the OID alone. */
export function readKey(text: string): AttributeType | undefined {
  const known = usualSpellings.get(text) ?? findAttributeByKey(text);
  if (known !== undefined) return known;
  const oid = /^OID\./iu.test(text) ? text.slice(4) : text;
  if (!isObjectIdentifier(oid)) return undefined;
  return { oid, valueType: findAttributeByOid(oid)?.valueType ?? 'directory' };
}

/** Spares nearly every key the folding of its case. */
const usualSpellings: ReadonlyMap<string, AttributeType> = new Map(
  attributes.flatMap((row) => [row.key, ...row.aliases].map((key) => [key, row])),
);
