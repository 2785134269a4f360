// The Network Device Enrollment Service: which template answers a request, and the address of the service.
import type { Fact } from './fact.ts';

/** One of the three values of the registry key that names a template. */
export interface NdesTemplateValue extends Fact {
  readonly usage: 'signature' | 'encryption' | 'generalPurpose';
  /** Its name in the registry. */
  readonly name: 'SignatureTemplate' | 'EncryptionTemplate' | 'GeneralPurposeTemplate';
  /** The members of Graph's `keyUsages` that a profile has when this value answers it. */
  readonly keyUsages: readonly string[];
  /** The purpose the template should have, on its Request Handling tab. */
  readonly purpose: string;
}

/** Template names, not display names. */
export const ndesTemplateValues: readonly NdesTemplateValue[] = [
  {
    usage: 'signature',
    name: 'SignatureTemplate',
    keyUsages: ['digitalSignature'],
    purpose: 'Signature',
    sources: ['scepInfrastructure', 'scepArticle2018', 'error80094800'],
  },
  {
    usage: 'encryption',
    name: 'EncryptionTemplate',
    keyUsages: ['keyEncipherment'],
    purpose: 'Encryption',
    sources: ['scepInfrastructure', 'scepArticle2018', 'error80094800'],
  },
  {
    usage: 'generalPurpose',
    name: 'GeneralPurposeTemplate',
    keyUsages: ['keyEncipherment', 'digitalSignature'],
    purpose: 'Signature and encryption',
    sources: ['scepInfrastructure', 'scepArticle2018', 'error80094800'],
  },
];

/** Limits of the web server that a request from Intune may exceed, because it is long. */
export const httpLimits = {
  registryKey: 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters',
  /** In bytes. */
  names: { maxFieldLength: 'MaxFieldLength', maxRequestBytes: 'MaxRequestBytes' },
  advised: 65_534,
  sources: ['scepArticle2018'],
} as const satisfies Fact & Readonly<Record<string, unknown>>;

export const ndes = {
  registryKey: {
    value: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP',
    text: 'The registry key with the three template values.',
    sources: ['scepInfrastructure', 'scepArticle2018'],
  },
  defaultTemplate: {
    value: 'IPSECIntermediateOffline',
    text: 'What all three values name until somebody changes them.',
    sources: ['scepInfrastructure', 'error80094800'],
  },
  path: {
    value: '/certsrv/mscep/mscep.dll',
    text: 'The path of the service, on NDES and on products that stand in for it.',
    sources: ['scepProfiles2025', 'scepmanWindows'],
  },
  /** What Windows itself puts behind the path when it asks the server. */
  pathOfWindows: {
    value: '/pkiclient.exe',
    text: 'Windows devices ask for mscep.dll/pkiclient.exe.',
    sources: ['troubleshootDeviceToNdes'],
  },
  /** How a device asks for one of the operations of SCEP. */
  operation: {
    value: 'operation=',
    text: 'Devices add ?operation=GetCACaps and the like themselves.',
    sources: ['troubleshootDeviceToNdes', 'rfc8894'],
  },
  /** Printed by a troubleshooting article of 2020. */
  misprintedFile: {
    value: 'msecp.dll',
    text: 'msecp.dll is a misprint of mscep.dll.',
    sources: ['troubleshootScep2020'],
  },
  /** The page that shows an administrator a challenge password. */
  adminPath: {
    value: '/mscep_admin',
    text: 'This is the page for administrators; devices need /certsrv/mscep/mscep.dll.',
    sources: ['troubleshootDeviceToNdes'],
  },
} as const satisfies Readonly<Record<string, Fact & { readonly value: string; readonly text: string }>>;

/** What a SCEP URI of Microsoft Cloud PKI looks like. */
export const cloudPkiUrl = {
  variable: 'CloudPKIFQDN',
  path: '/TrafficGateway/PassThroughRoutingService/CloudPki/CloudPkiService/Scep/',
  /** The two ids are invented. */
  example:
    'https://{{CloudPKIFQDN}}/TrafficGateway/PassThroughRoutingService/CloudPki/CloudPkiService/Scep/11111111-1111-1111-1111-111111111111/22222222-2222-2222-2222-222222222222',
  sources: ['cloudPkiConfigureCa'],
} as const satisfies Fact & { readonly variable: string; readonly path: string; readonly example: string };
