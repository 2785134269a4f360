import { findAttributeByOid } from '../../facts/attributes.ts';
import type { Name, NameAttribute } from '../../name/name.ts';
import type { ActualItem } from './match-items.ts';

/** `key` is the OID. */
export interface ActualAttribute extends ActualItem {
  readonly attribute: NameAttribute;
}

/** The attributes of a name one after the other, whatever RDNs they are in. */
export function attributesOf(name: Name): readonly ActualAttribute[] {
  return name.flatMap((rdn) => rdn.map((attribute) => ({ key: attribute.oid, value: attribute.value, attribute })));
}

/** `CN`; `OID.` and the dotted form where there is no name. */
export function nameOfAttribute(oid: string): string {
  return findAttributeByOid(oid)?.key ?? `OID.${oid}`;
}
