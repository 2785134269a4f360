// What people usually write, for completion and for fixes that have to put something in.
import type { CertificateStore, Fact, SanType } from './fact.ts';

/** A text with variables that fits a place. */
export interface UsualValue extends Fact {
  readonly format: string;
  /** Certificate types it fits. */
  readonly stores: readonly CertificateStore[];
  /** When to take it, in a few words. */
  readonly purpose: string;
}

const anyStore = ['user', 'machine'] as const;

/** The subject that the admin center puts into a new profile. */
export const defaultSubjects: Readonly<Record<CertificateStore, UsualValue>> = {
  user: {
    format: 'CN={{UserName}},E={{EmailAddress}}',
    stores: ['user'],
    purpose: 'what the admin center begins with',
    sources: ['intuneManagement', 'scepProfiles2025'],
  },
  machine: {
    format: 'CN={{AAD_Device_ID}}',
    stores: ['machine'],
    purpose: 'what the admin center begins with',
    sources: ['intuneManagement'],
  },
};

/** By the key of CertStrToName, the most usual first. */
export const usualAttributeValues: Readonly<Record<string, readonly UsualValue[]>> = {
  CN: [
    { format: '{{UserName}}', stores: ['user'], purpose: 'user', sources: ['scepProfiles2025'] },
    { format: '{{UserPrincipalName}}', stores: ['user'], purpose: 'user', sources: ['scepProfiles2025'] },
    { format: '{{AAD_Device_ID}}', stores: anyStore, purpose: 'device', sources: ['scepProfiles2025'] },
    { format: '{{DeviceName}}', stores: anyStore, purpose: 'device', sources: ['scepProfiles2025', 'scepmanWindows'] },
  ],
  E: [{ format: '{{EmailAddress}}', stores: ['user'], purpose: 'user', sources: ['scepProfiles2025'] }],
  G: [{ format: '{{GivenName}}', stores: ['user'], purpose: 'S/MIME', sources: ['scepProfiles2025'] }],
  SN: [{ format: '{{SurName}}', stores: ['user'], purpose: 'S/MIME', sources: ['scepProfiles2025'] }],
  SERIALNUMBER: [
    {
      format: '{{SerialNumber}}',
      stores: anyStore,
      purpose: 'device',
      sources: ['wincryptHeader', 'scepProfiles2025'],
    },
  ],
};

/** By Graph's type of a subject alternative name, the most usual first. */
export const usualSanValues: Readonly<Partial<Record<SanType, readonly UsualValue[]>>> = {
  userPrincipalName: [
    {
      format: '{{UserPrincipalName}}',
      stores: ['user'],
      purpose: 'Network Policy Server, users',
      sources: ['scepProfiles2025', 'scepmanWindows'],
    },
    {
      format: '{{DeviceName}}@contoso.com',
      stores: ['machine'],
      purpose: 'Network Policy Server, computer accounts',
      sources: ['intuneDocs3001', 'chrisbtNps', 'itspecialistScepTips'],
    },
  ],
  emailAddress: [
    {
      format: '{{EmailAddress}}',
      stores: ['user'],
      purpose: 'S/MIME',
      sources: ['scepProfiles2025', 'scepmanWindows'],
    },
  ],
  domainNameService: [
    {
      format: '{{FullyQualifiedDomainName}}',
      stores: anyStore,
      purpose: 'domain-joined Windows devices',
      sources: ['scepProfiles2025'],
    },
    {
      format: '{{AzureADDeviceId}}.contoso.com',
      stores: anyStore,
      purpose: 'every device',
      sources: ['scepProfiles2025'],
    },
  ],
  universalResourceIdentifier: [
    {
      format: '{{OnPremisesSecurityIdentifier}}',
      stores: anyStore,
      purpose: 'strong mapping to Active Directory',
      sources: ['scepProfiles2024', 'scepProfiles2025'],
    },
    {
      format: 'IntuneDeviceId://{{DeviceId}}',
      stores: anyStore,
      purpose: 'network access control',
      sources: ['networkAccessControl', 'scepmanWindows'],
    },
  ],
};

/** A device variable that can take the place of one about the user. */
export interface DeviceIdentity extends Fact {
  readonly variable: string;
  /** Types of subject alternative names that it is documented in, beside the common name of a subject. */
  readonly sanTypes: readonly SanType[];
}

/** What tells devices apart, the most usual first. */
export const deviceIdentities: readonly DeviceIdentity[] = [
  {
    variable: 'AAD_Device_ID',
    sanTypes: ['universalResourceIdentifier'],
    sources: ['scepProfiles2025', 'networkAccessControl', 'scepmanWindows'],
  },
  {
    variable: 'DeviceName',
    sanTypes: ['domainNameService', 'userPrincipalName'],
    sources: ['scepProfiles2025', 'intuneDocs3001', 'scepmanWindows'],
  },
];
