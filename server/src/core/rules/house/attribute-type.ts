import { findAttributeByKey, findAttributeByOid } from '../../facts/attributes.ts';
import type { AttributeNode } from '../../subject/ast.ts';
import { attributeFact } from '../subject/attributes.ts';

/** Whether an attribute of a subject is of a type that is named by a key or an OID, however the subject writes it. */
export function isOfType(attribute: AttributeNode, type: string): boolean {
  const fact = findAttributeByKey(type) ?? findAttributeByOid(type);
  if (fact) return attributeFact(attribute) === fact;
  return attribute.key?.text.replace(/^OID\./i, '') === type;
}
