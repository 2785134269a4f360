import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, id_ce_keyUsage, KeyUsage } from '@peculiar/asn1-x509';
import { encodeName } from '../core/name/der.ts';
import { DerWriter } from '../core/name/der-writer.ts';
import type { RequestContent, SubjectAlternativeName } from '../core/pki/certificate.ts';
import { SampleKeys, signingAlgorithm } from './sample-keys.ts';
import {
  ExtendedKeyUsageExtension,
  Extension,
  ExtensionsAttribute,
  KeyUsageFlags,
  PemConverter,
  SubjectAlternativeNameExtension,
  type GeneralNameType,
} from './x509.ts';

export interface WrittenRequest {
  readonly der: Uint8Array;
  /** With a line break at its end. */
  readonly pem: string;
}

/**
 * A PKCS#10 request that looks like the one a device would send, but for its key: that is made here, used once and
 * thrown away. Give `keys` to write several with one key, for making keys takes long.
 */
export async function writeRequest(
  content: RequestContent,
  keys: SampleKeys = new SampleKeys(),
): Promise<WrittenRequest> {
  const { privateKey, publicKey } = await keys.get(content);
  const info = encode(tags.SEQUENCE, [
    version,
    // The library's own request would take the name apart and put it together anew, and not always rightly.
    encodeName(content.subject),
    new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)),
    encode(tags.ATTRIBUTES, attributesOf(content)),
  ]);
  const signature = await crypto.subtle.sign(signingAlgorithm(content), privateKey, info);
  const noUnusedBits = Uint8Array.of(0);
  const der = encode(tags.SEQUENCE, [
    info,
    algorithmOf(content),
    encode(tags.BIT_STRING, [noUnusedBits, new Uint8Array(signature)]),
  ]);
  return { der, pem: `${PemConverter.encode(der, PemConverter.CertificateRequestTag)}\n` };
}

/** RFC 2986 4. */
const tags = { SEQUENCE: 0x30, BIT_STRING: 0x03, ATTRIBUTES: 0xa0 } as const;
const version = Uint8Array.of(0x02, 1, 0);

function encode(tag: number, parts: readonly Uint8Array[]): Uint8Array {
  const writer = new DerWriter();
  for (const part of parts.toReversed()) writer.bytes(part);
  writer.header(tag, 0);
  return writer.result();
}

function algorithmOf({ hash }: RequestContent): Uint8Array {
  const algorithm = new AlgorithmIdentifier({ algorithm: signatureAlgorithms[hash], parameters: null });
  return new Uint8Array(AsnConvert.serialize(algorithm));
}

/** RFC 8017 A.2.4: sha1WithRSAEncryption, sha256WithRSAEncryption. */
const signatureAlgorithms: Readonly<Record<RequestContent['hash'], string>> = {
  'SHA-1': '1.2.840.113549.1.1.5',
  'SHA-256': '1.2.840.113549.1.1.11',
};

function attributesOf(content: RequestContent): readonly Uint8Array[] {
  const extensions = extensionsOf(content);
  return extensions.length === 0 ? [] : [new Uint8Array(new ExtensionsAttribute(extensions).rawData)];
}

/** Only what there is something to say in, key usage critical, as Windows writes them. */
function extensionsOf({ keyUsages, extendedKeyUsages, sans, subject }: RequestContent): Extension[] {
  const names = sans.map(({ sanType, value }) => ({ type: generalNames[sanType], value }));
  return [
    ...(keyUsages.length > 0 ? [keyUsageExtension(keyUsages)] : []),
    ...(extendedKeyUsages.length > 0 ? [new ExtendedKeyUsageExtension([...extendedKeyUsages])] : []),
    // Critical where it is all that names the subject (RFC 5280 4.2.1.6).
    ...(names.length > 0 ? [new SubjectAlternativeNameExtension(names, subject.length === 0)] : []),
  ];
}

function keyUsageExtension(keyUsages: RequestContent['keyUsages']): Extension {
  const flags = keyUsages.reduce((sum, usage) => sum | KeyUsageFlags[usage], 0);
  return new Extension(id_ce_keyUsage, true, AsnConvert.serialize(new KeyUsage(flags)));
}

const generalNames: Readonly<Record<SubjectAlternativeName['sanType'], GeneralNameType>> = {
  emailAddress: 'email',
  userPrincipalName: 'upn',
  domainNameService: 'dns',
  universalResourceIdentifier: 'url',
};
