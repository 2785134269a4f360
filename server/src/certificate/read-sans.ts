import { AsnConvert } from '@peculiar/asn1-schema';
import { DirectoryString, SubjectAlternativeName as AsnNames, type GeneralName } from '@peculiar/asn1-x509';
import { principalName } from '../core/facts/certificate-fields.ts';
import { formatName } from '../core/name/format-name.ts';
import type { CertificateContent, SubjectAlternativeName } from '../core/pki/certificate.ts';
import { readName } from './read-name.ts';
import type { SubjectAlternativeNameExtension } from './x509.ts';

/** The names of the extension. The library's own list leaves out the kinds it does not know, so it is not asked for it. */
export function readSans(
  extension: SubjectAlternativeNameExtension | undefined,
): Pick<CertificateContent, 'sans' | 'otherSans'> {
  const sans: SubjectAlternativeName[] = [];
  const otherSans: string[] = [];
  for (const name of extension ? AsnConvert.parse(extension.value, AsnNames) : []) {
    const san = readSan(name);
    if (san) sans.push(san);
    else otherSans.push(describe(name));
  }
  return { sans, otherSans };
}

function readSan(name: GeneralName): SubjectAlternativeName | undefined {
  const { rfc822Name, dNSName, uniformResourceIdentifier, otherName } = name;
  if (rfc822Name !== undefined) return { sanType: 'emailAddress', value: rfc822Name };
  if (dNSName !== undefined) return { sanType: 'domainNameService', value: dNSName };
  if (uniformResourceIdentifier !== undefined) {
    return { sanType: 'universalResourceIdentifier', value: uniformResourceIdentifier };
  }
  if (otherName?.typeId !== principalName.oid) return undefined;
  return { sanType: 'userPrincipalName', value: AsnConvert.parse(otherName.value, DirectoryString).toString() };
}

function describe({ iPAddress, directoryName, registeredID, otherName }: GeneralName): string {
  if (iPAddress !== undefined) return `IP address ${iPAddress}`;
  if (directoryName !== undefined)
    return `directory name ${formatName(readName(new Uint8Array(AsnConvert.serialize(directoryName))))}`;
  if (registeredID !== undefined) return `registered ID ${registeredID}`;
  return otherName === undefined ? 'a name of a rare kind' : `other name ${otherName.typeId}`;
}
