// The enums of Microsoft Graph that a SCEP profile uses.
import type { Fact } from './fact.ts';

export interface EnumMember {
  readonly name: string;
  /** Graph's number for it; undefined where it was not read. */
  readonly value: number | undefined;
  /** What the admin center calls it, or what it means. */
  readonly description: string;
  /** For a fixed subject format: the format string that gives the same; what fills it is assumed, not documented. */
  readonly equivalentFormat?: string;
}

export interface EnumFact extends Fact {
  readonly name: string;
  /** Members can be joined by commas in one string. */
  readonly isFlags: boolean;
  readonly members: readonly EnumMember[];
}

const csdl = ['graphCsdl', 'graphTypeMappings'] as const;
const typings = ['graphTypings', 'graphTypeMappings'] as const;

/** Fixed formats of the subject that Apple's enum has too, with its own numbers. */
const fixedFormats = {
  commonName: { description: 'Common name', equivalentFormat: 'CN={{UserName}}' },
  commonNameIncludingEmail: {
    description: 'Common name including e-mail',
    equivalentFormat: 'CN={{UserName}},E={{EmailAddress}}',
  },
  commonNameAsEmail: { description: 'Common name as e-mail', equivalentFormat: 'CN={{EmailAddress}}' },
  custom: { description: 'Custom: subjectNameFormatString holds the format' },
  commonNameAsIMEI: { description: 'IMEI as common name', equivalentFormat: 'CN={{IMEINumber}}' },
  commonNameAsSerialNumber: {
    description: 'Serial number as common name',
    equivalentFormat: 'CN={{SerialNumber}}',
  },
} as const;

export const enums: readonly EnumFact[] = [
  {
    name: 'certificateStore',
    isFlags: false,
    members: [
      { name: 'user', value: 1, description: 'User' },
      { name: 'machine', value: 2, description: 'Device' },
    ],
    sources: [...csdl, 'scepProfiles2025'],
  },
  {
    name: 'certificateValidityPeriodScale',
    isFlags: false,
    members: [
      { name: 'days', value: 0, description: 'Days' },
      { name: 'months', value: 1, description: 'Months' },
      { name: 'years', value: 2, description: 'Years' },
    ],
    sources: csdl,
  },
  {
    name: 'keySize',
    isFlags: false,
    members: [
      { name: 'size1024', value: 0, description: '1024' },
      { name: 'size2048', value: 1, description: '2048' },
      { name: 'size4096', value: 2, description: '4096' },
    ],
    sources: [...csdl, 'scepProfiles2025'],
  },
  {
    name: 'keyUsages',
    isFlags: true,
    members: [
      { name: 'keyEncipherment', value: 1, description: 'Key encipherment' },
      { name: 'digitalSignature', value: 2, description: 'Digital signature' },
    ],
    sources: [...csdl, 'scepProfiles2025'],
  },
  {
    name: 'hashAlgorithms',
    isFlags: true,
    members: [
      { name: 'sha1', value: 1, description: 'SHA-1' },
      { name: 'sha2', value: 2, description: 'SHA-2' },
    ],
    sources: [...csdl, 'scepProfiles2025'],
  },
  {
    name: 'keyStorageProviderOption',
    isFlags: false,
    members: [
      {
        name: 'useTpmKspOtherwiseUseSoftwareKsp',
        value: 0,
        description: 'Enroll to Trusted Platform Module (TPM) KSP if present, otherwise Software KSP',
      },
      {
        name: 'useTpmKspOtherwiseFail',
        value: 1,
        description: 'Enroll to Trusted Platform Module (TPM) KSP, otherwise fail',
      },
      {
        name: 'usePassportForWorkKspOtherwiseFail',
        value: 2,
        description: 'Enroll to Windows Hello for Business, otherwise fail',
      },
      { name: 'useSoftwareKsp', value: 3, description: 'Enroll to Software KSP' },
    ],
    sources: [...csdl, 'scepProfiles2025'],
  },
  {
    name: 'subjectNameFormat',
    isFlags: false,
    members: [
      { name: 'commonName', value: 0, ...fixedFormats.commonName },
      { name: 'commonNameIncludingEmail', value: 1, ...fixedFormats.commonNameIncludingEmail },
      { name: 'commonNameAsEmail', value: 2, ...fixedFormats.commonNameAsEmail },
      { name: 'custom', value: 3, ...fixedFormats.custom },
      { name: 'commonNameAsIMEI', value: 5, ...fixedFormats.commonNameAsIMEI },
      { name: 'commonNameAsSerialNumber', value: 6, ...fixedFormats.commonNameAsSerialNumber },
      {
        name: 'commonNameAsAadDeviceId',
        value: 7,
        description: 'Microsoft Entra device ID as common name',
        equivalentFormat: 'CN={{AAD_Device_ID}}',
      },
      {
        name: 'commonNameAsIntuneDeviceId',
        value: 8,
        description: 'Intune device ID as common name',
        equivalentFormat: 'CN={{DeviceId}}',
      },
      {
        name: 'commonNameAsDurableDeviceId',
        value: 9,
        description: 'Durable device ID as common name; no variable is known to hold it',
      },
    ],
    sources: [...csdl, 'scepArticle2018'],
  },
  {
    name: 'appleSubjectNameFormat',
    isFlags: false,
    members: [
      { name: 'commonName', value: 0, ...fixedFormats.commonName },
      { name: 'commonNameAsEmail', value: 1, ...fixedFormats.commonNameAsEmail },
      { name: 'custom', value: 2, ...fixedFormats.custom },
      { name: 'commonNameIncludingEmail', value: 3, ...fixedFormats.commonNameIncludingEmail },
      { name: 'commonNameAsIMEI', value: 5, ...fixedFormats.commonNameAsIMEI },
      { name: 'commonNameAsSerialNumber', value: 6, ...fixedFormats.commonNameAsSerialNumber },
    ],
    sources: [...csdl, 'scepArticle2018'],
  },
  {
    name: 'subjectAlternativeNameType',
    isFlags: true,
    members: [
      { name: 'none', value: 0, description: 'None' },
      { name: 'emailAddress', value: 1, description: 'Email address' },
      { name: 'userPrincipalName', value: 2, description: 'User principal name (UPN)' },
      {
        name: 'customAzureADAttribute',
        value: 4,
        description: 'Custom Microsoft Entra attribute; the admin center does not offer it',
      },
      { name: 'domainNameService', value: 8, description: 'DNS' },
      { name: 'universalResourceIdentifier', value: 16, description: 'Uniform Resource Identifier (URI)' },
    ],
    sources: [...csdl, 'scepProfiles2025'],
  },
  {
    name: 'appleDeploymentChannel',
    isFlags: false,
    members: [
      { name: 'deviceChannel', value: 0, description: 'Device channel: the system keychain' },
      { name: 'userChannel', value: 1, description: 'User channel: the keychain of the user' },
      { name: 'unknownFutureValue', value: 2, description: 'A place kept free; not to be written' },
    ],
    sources: [...csdl, 'scepProfiles2025'],
  },
  {
    name: 'androidDeviceOwnerCertificateAccessType',
    isFlags: false,
    members: [
      { name: 'userApproval', value: undefined, description: 'Require user approval for apps' },
      { name: 'specificApps', value: undefined, description: 'Grant silently for specific apps' },
      { name: 'unknownFutureValue', value: undefined, description: 'A place kept free; not to be written' },
    ],
    sources: typings,
  },
  {
    name: 'deviceManagementApplicabilityRuleType',
    isFlags: false,
    members: [
      { name: 'include', value: undefined, description: 'Assign profile if' },
      { name: 'exclude', value: undefined, description: "Don't assign profile if" },
    ],
    sources: typings,
  },
  {
    name: 'windows10DeviceModeType',
    isFlags: false,
    members: [
      { name: 'standardConfiguration', value: undefined, description: 'Standard configuration' },
      { name: 'sModeConfiguration', value: undefined, description: 'S mode configuration' },
    ],
    sources: typings,
  },
  {
    name: 'windows10EditionType',
    isFlags: false,
    members: [
      { name: 'windows10Enterprise', value: undefined, description: 'Windows Enterprise' },
      { name: 'windows10EnterpriseN', value: undefined, description: 'Windows Enterprise N' },
      { name: 'windows10Education', value: undefined, description: 'Windows Education' },
      { name: 'windows10EducationN', value: undefined, description: 'Windows Education N' },
      { name: 'windows10MobileEnterprise', value: undefined, description: 'Windows 10 Mobile Enterprise' },
      { name: 'windows10HolographicEnterprise', value: undefined, description: 'Windows Holographic for Business' },
      { name: 'windows10Professional', value: undefined, description: 'Windows Professional' },
      { name: 'windows10ProfessionalN', value: undefined, description: 'Windows Professional N' },
      { name: 'windows10ProfessionalEducation', value: undefined, description: 'Windows Professional Education' },
      { name: 'windows10ProfessionalEducationN', value: undefined, description: 'Windows Professional Education N' },
      { name: 'windows10ProfessionalWorkstation', value: undefined, description: 'Windows Pro for Workstations' },
      { name: 'windows10ProfessionalWorkstationN', value: undefined, description: 'Windows Pro N for Workstations' },
      { name: 'notConfigured', value: undefined, description: 'Not configured' },
      { name: 'windows10Home', value: undefined, description: 'Windows Home' },
      { name: 'windows10HomeChina', value: undefined, description: 'Windows Home China' },
      { name: 'windows10HomeN', value: undefined, description: 'Windows Home N' },
      { name: 'windows10HomeSingleLanguage', value: undefined, description: 'Windows Home Single Language' },
      { name: 'windows10Mobile', value: undefined, description: 'Windows 10 Mobile' },
      { name: 'windows10IoTCore', value: undefined, description: 'Windows IoT Core' },
      { name: 'windows10IoTCoreCommercial', value: undefined, description: 'Windows IoT Core Commercial' },
    ],
    sources: typings,
  },
];

const byName: ReadonlyMap<string, EnumFact> = new Map(enums.map((row) => [row.name, row]));

/** The enum of an `enumName`, by exact name. */
export function findEnum(name: string): EnumFact | undefined {
  return byName.get(name);
}

/** What the admin center calls a member of an enum; its own name where it is not known. */
export function memberLabel(enumName: string, member: string): string {
  return findEnum(enumName)?.members.find(({ name }) => name === member)?.description ?? member;
}
