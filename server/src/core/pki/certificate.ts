// Certificates and certificate requests as data. Files are read and written in the room `certificate`.
import type { KeyUsage } from '../facts/certificate-fields.ts';
import type { SanType } from '../facts/fact.ts';
import type { Name } from '../name/name.ts';

/** What a certificate and a request both say. */
export interface CertificateContent {
  /**
   * In encoding order. The spans are empty, for there is no text it was read from. A value of a type that `StringType`
   * has no word for is given as OCTET STRING, as its content in hex.
   */
  readonly subject: Name;
  readonly publicKey: PublicKey;
  /** `SHA-256`; undefined where the signature algorithm is not known to tell. */
  readonly signatureHash: string | undefined;
  /** Undefined without the extension. */
  readonly keyUsages: readonly KeyUsage[] | undefined;
  /** Dotted OIDs; undefined without the extension. */
  readonly extendedKeyUsages: readonly string[] | undefined;
  readonly sans: readonly SubjectAlternativeName[];
  /** Subject alternative names that no profile can ask for, in words: `IP address 10.0.0.1`. */
  readonly otherSans: readonly string[];
  /** Lower-case hex. */
  readonly subjectKeyIdentifier: string | undefined;
}

export interface Certificate extends CertificateContent {
  readonly kind: 'certificate';
  /** As `subject`. */
  readonly issuer: Name;
  /** Lower-case hex. */
  readonly serialNumber: string;
  /** ISO 8601 in UTC, to the second: `2026-11-24T00:00:00Z`. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** Undefined without the extension: then it is no authority. */
  readonly basicConstraints: BasicConstraints | undefined;
  /** Subject and issuer are one, and its own key made the signature, as far as the algorithm can be checked. */
  readonly isSelfSigned: boolean;
  /** Lower-case hex. */
  readonly authorityKeyIdentifier: string | undefined;
  /** SHA-1 of the DER in lower-case hex, as Windows shows it. */
  readonly thumbprint: string;
}

/** A PKCS#10 request. */
export interface CertificateRequest extends CertificateContent {
  readonly kind: 'request';
  /** Whether the key in it made the signature; undefined where the algorithm cannot be checked. */
  readonly hasValidSignature: boolean | undefined;
}

export interface PublicKey {
  /** `RSA`, `EC`, or the OID of another algorithm. */
  readonly algorithm: string;
  /** Of the modulus or the curve; undefined where it is not known. */
  readonly bits: number | undefined;
}

export interface BasicConstraints {
  readonly isAuthority: boolean;
  /** How many authorities may follow below; undefined for any number. */
  readonly pathLength: number | undefined;
}

export interface SubjectAlternativeName {
  readonly sanType: Exclude<SanType, 'none' | 'customAzureADAttribute'>;
  readonly value: string;
}

/** What goes into a sample request. Mail, DNS and URI names are ASCII, OIDs are well formed. */
export interface RequestContent {
  /** Written as our own DER writer has it. */
  readonly subject: Name;
  readonly sans: readonly SubjectAlternativeName[];
  readonly keyUsages: readonly KeyUsage[];
  /** Dotted OIDs. */
  readonly extendedKeyUsages: readonly string[];
  /** Of the RSA key, in bits. */
  readonly keySize: number;
  readonly hash: 'SHA-1' | 'SHA-256';
}
