import { findAttributeByOid } from '../facts/attributes.ts';
import type { Name, NameAttribute, Rdn } from './name.ts';

/** What CertNameToStr's types and flags say, where they differ from `CERT_X500_NAME_STR` alone. */
export interface FormatOptions {
  /** Keys (`CN`, `OID.1.2.3`), bare OIDs, or values without either. */
  readonly keys?: 'x500' | 'oid' | 'none';
  readonly separator?: 'comma' | 'semicolon' | 'lineBreak';
  /** False: a blank instead of ` + ` between the attributes of an RDN. */
  readonly hasPlus?: boolean;
  /** False: values as they are. */
  readonly hasQuotes?: boolean;
  /** RDNs last to first; attributes inside an RDN stay. */
  readonly isReversed?: boolean;
}

/** The name as CertNameToStr prints it. Without options, CertStrToName reads it back to the same DER. */
export function formatName(name: Name, options: FormatOptions = {}): string {
  const rdns = name.map((rdn) => formatRdn(rdn, options));
  if (options.isReversed) rdns.reverse();
  return rdns.join(separators[options.separator ?? 'comma']);
}

const separators = { comma: ', ', semicolon: '; ', lineBreak: '\r\n' } as const;

function formatRdn(rdn: Rdn, options: FormatOptions): string {
  const [only] = rdn;
  // Nearly every RDN has one.
  if (only !== undefined && rdn.length === 1) return formatAttribute(only, options);
  return rdn.map((attribute) => formatAttribute(attribute, options)).join(options.hasPlus === false ? ' ' : ' + ');
}

function formatAttribute(attribute: NameAttribute, options: FormatOptions): string {
  return `${formatKey(attribute.oid, options)}${formatValue(attribute, options)}`;
}

function formatKey(oid: string, { keys = 'x500' }: FormatOptions): string {
  if (keys === 'none') return '';
  return `${keys === 'oid' ? oid : (findAttributeByOid(oid)?.key ?? `OID.${oid}`)}=`;
}

function formatValue({ value, stringType }: NameAttribute, { hasQuotes = true }: FormatOptions): string {
  if (stringType === 'OCTET STRING') return `#${value.toUpperCase()}`;
  return hasQuotes && needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Empty, a blank at either end, or one of `, + = " LF < > # ;` anywhere. */
const needsQuotes = /^$|^[\t-\r ]|[\t-\r ]$|[,+="\n<>#;]/u;
