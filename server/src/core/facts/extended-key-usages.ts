// Well-known extended key usages: what a certificate may be used for.
import { indexWithoutCase } from './ascii-case.ts';
import type { Fact, Remark } from './fact.ts';

export interface ExtendedKeyUsageFact extends Fact {
  /** Dotted. */
  readonly oid: string;
  /** As the admin center and Windows show it. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Why it is too much for a certificate whose subject the device supplies; undefined where it is not. */
  readonly risk: ExtendedKeyUsageRisk | undefined;
}

export interface ExtendedKeyUsageRisk extends Remark {
  /** Members of `keyStorageProviderOption` with which Microsoft itself tells people to use it. */
  readonly usualWith: readonly string[];
}

export const extendedKeyUsages: readonly ExtendedKeyUsageFact[] = [
  usage('1.3.6.1.5.5.7.3.2', 'Client Authentication', ['clientAuth'], ['rfc5280', 'scepProfiles2025']),
  usage('1.3.6.1.5.5.7.3.1', 'Server Authentication', ['serverAuth'], ['rfc5280']),
  usage('1.3.6.1.5.5.7.3.3', 'Code Signing', ['codeSigning'], ['rfc5280']),
  usage('1.3.6.1.5.5.7.3.4', 'Secure Email', ['emailProtection', 'Email Protection'], ['rfc5280', 'scepmanWindows']),
  usage('1.3.6.1.5.5.7.3.5', 'IP Security End System', ['ipsecEndSystem'], ['kb287547']),
  usage('1.3.6.1.5.5.7.3.6', 'IP Security Tunnel Termination', ['ipsecTunnel'], ['kb287547']),
  usage('1.3.6.1.5.5.7.3.7', 'IP Security User', ['ipsecUser'], ['kb287547']),
  usage('1.3.6.1.5.5.7.3.8', 'Time Stamping', ['timeStamping'], ['rfc5280']),
  usage('1.3.6.1.5.5.7.3.9', 'OCSP Signing', ['OCSPSigning'], ['rfc5280']),
  usage('1.3.6.1.5.5.7.3.13', 'EAP over PPP', ['eapOverPPP'], ['rfc4334']),
  usage('1.3.6.1.5.5.7.3.14', 'EAP over LAN', ['eapOverLAN'], ['rfc4334']),
  usage('1.3.6.1.5.5.7.3.17', 'IPsec IKE', ['ipsecIKE'], ['rfc4945']),
  usage('1.3.6.1.5.5.8.2.2', 'IP Security IKE Intermediate', ['iKEIntermediate'], ['kb287547']),
  usage('1.3.6.1.5.2.3.4', 'PKINIT Client Authentication', ['keyPurposeClientAuth'], ['rfc4556']),
  usage('1.3.6.1.5.2.3.5', 'KDC Authentication', ['keyPurposeKdc'], ['rfc4556']),
  {
    ...usage('2.5.29.37.0', 'Any Purpose', ['anyExtendedKeyUsage'], ['rfc5280', 'cloudPkiConfigureCa']),
    risk: {
      text: 'Any Purpose lets the certificate stand for every other usage, and Cloud PKI does not support it.',
      usualWith: [],
      sources: ['cloudPkiConfigureCa'],
    },
  },
  usage('1.3.6.1.4.1.311.10.12.1', 'Any Application Policy', ['anyApplicationPolicy'], ['kb287547', 'msCrtd']),
  {
    ...usage('1.3.6.1.4.1.311.20.2.2', 'Smart Card Logon', ['Smartcard Logon'], ['kb287547']),
    risk: {
      text: 'Smart Card Logon lets whoever can choose the name log on to Active Directory as somebody else.',
      usualWith: ['usePassportForWorkKspOtherwiseFail'],
      sources: ['scepmanCertifried', 'mollemaEsc', 'helloRemoteDesktop', 'helloCertificates'],
    },
  },
  {
    ...usage('1.3.6.1.4.1.311.20.2.1', 'Certificate Request Agent', ['Enrollment Agent'], ['kb287547']),
    risk: {
      text: 'Certificate Request Agent lets the holder request certificates for other people.',
      usualWith: [],
      sources: ['scepmanCertifried', 'mollemaEsc'],
    },
  },
  usage('1.3.6.1.4.1.311.10.3.1', 'Microsoft Trust List Signing', [], ['kb287547']),
  usage('1.3.6.1.4.1.311.10.3.4', 'Encrypting File System', ['EFS'], ['kb287547']),
  usage('1.3.6.1.4.1.311.10.3.4.1', 'File Recovery', [], ['kb287547']),
  usage('1.3.6.1.4.1.311.10.3.11', 'Key Recovery', [], ['kb287547']),
  usage('1.3.6.1.4.1.311.10.3.12', 'Document Signing', [], ['kb287547']),
  usage('1.3.6.1.4.1.311.21.5', 'Private Key Archival', [], ['kb287547']),
  usage('1.3.6.1.4.1.311.21.6', 'Key Recovery Agent', [], ['kb287547']),
  usage('1.3.6.1.4.1.311.21.19', 'Directory Service Email Replication', [], ['kb287547']),
  usage('1.3.6.1.4.1.311.54.1.2', 'Remote Desktop Authentication', [], ['kb287547']),
  usage('1.3.6.1.4.1.311.67.1.1', 'BitLocker Drive Encryption', [], ['kb287547']),
  usage('1.3.6.1.4.1.311.67.1.2', 'BitLocker Data Recovery Agent', [], ['kb287547']),
  usage('1.3.6.1.4.1.311.80.1', 'Document Encryption', [], ['kb287547']),
];

/** The usage nearly every profile needs. */
export const clientAuthentication = '1.3.6.1.5.5.7.3.2';
/** The usage of S/MIME. */
export const secureEmail = '1.3.6.1.5.5.7.3.4';
/** Lets a certificate do everything. */
export const anyPurpose = '2.5.29.37.0';

/** Usages that let a holder authenticate to a server as Client Authentication does. */
export const usagesOfClients = {
  oids: [clientAuthentication, anyPurpose, '1.3.6.1.4.1.311.10.12.1'],
  sources: ['scepProfiles2025', 'kb814394', 'rfc5280'],
} as const satisfies Fact & { readonly oids: readonly string[] };

/** Usages of servers and services: a user or device that has nothing else can authenticate to nobody. */
export const usagesOfServers = {
  oids: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.9', '1.3.6.1.5.2.3.5'],
  sources: ['rfc5280', 'rfc4556'],
} as const satisfies Fact & { readonly oids: readonly string[] };

const byOid: ReadonlyMap<string, ExtendedKeyUsageFact> = new Map(extendedKeyUsages.map((row) => [row.oid, row]));
const byName = indexWithoutCase(extendedKeyUsages, (row) => [row.name, ...row.aliases]);

/** The usage of a dotted OID. */
export function findExtendedKeyUsageByOid(oid: string): ExtendedKeyUsageFact | undefined {
  return byOid.get(oid);
}

/**
 * Whether well-known usages are registered below an OID that is none itself, as 1.3.6.1.5.5.7.3 (id-kp) is in RFC 5280:
 * what is left of a usage when its end is lost.
 */
export function isArcOfUsages(oid: string): boolean {
  return !byOid.has(oid) && extendedKeyUsages.some((row) => row.oid.startsWith(`${oid}.`));
}

/** The usage of a name, in any ASCII case. */
export function findExtendedKeyUsageByName(name: string): ExtendedKeyUsageFact | undefined {
  return byName(name);
}

function usage(
  oid: string,
  name: string,
  aliases: readonly string[],
  sources: ExtendedKeyUsageFact['sources'],
): ExtendedKeyUsageFact {
  return { oid, name, aliases, risk: undefined, sources };
}
