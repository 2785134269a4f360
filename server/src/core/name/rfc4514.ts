import { encodeValue, toHex } from './der.ts';
import type { Name, NameAttribute } from './name.ts';

/**
 * The name as RFC 4514 writes it, which is how LDAP and most tools other than Windows do: the last RDN first, no blanks,
 * special characters behind a backslash, and types without a short name there as OIDs with the DER of their value.
 */
export function formatRfc4514(name: Name): string {
  return name
    .toReversed()
    .map((rdn) => rdn.map(formatAttribute).join('+'))
    .join(',');
}

function formatAttribute(attribute: NameAttribute): string {
  const key = keys.get(attribute.oid);
  if (key === undefined || attribute.stringType === 'OCTET STRING') {
    return `${key ?? attribute.oid}=#${toHex(encodeValue(attribute))}`;
  }
  return `${key}=${escape(attribute.value)}`;
}

/** RFC 4514, section 3: the only types that every reader knows by name. */
const keys: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.6', 'C'],
  ['2.5.4.9', 'STREET'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
]);

/** RFC 4514, section 2.4. */
function escape(value: string): string {
  return value.replaceAll(special, String.raw`\$&`).replaceAll('\0', String.raw`\00`);
}

/** Some characters anywhere, blanks and the number sign at an end. */
const special = /^[# ]|["+,;<>\\]|(?!^) $/gu;
