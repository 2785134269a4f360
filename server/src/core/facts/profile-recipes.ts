// What a new profile is for, and with which names it is found then.
import type { CertificateStore, Fact, Platform, SanType } from './fact.ts';
import { defaultSubjects } from './usual-values.ts';

export interface ProfileRecipe extends Fact {
  readonly id: string;
  readonly store: CertificateStore;
  /** What an admin calls it. */
  readonly label: string;
  /** When to take it, in a sentence. */
  readonly purpose: string;
  /** The only platforms it is for; undefined for every one. */
  readonly platforms?: readonly Platform[];
  readonly subject: string;
  /** In the order of the admin center's list. */
  readonly sans: readonly RecipeName[];
  /** Dotted. */
  readonly extendedKeyUsages: readonly string[];
  /** Members of Graph's `keyUsages`, joined by commas; undefined for the usual ones. */
  readonly keyUsage?: string;
}

export interface RecipeName extends Fact {
  readonly sanType: SanType;
  readonly name: string;
  /** The only platforms that get it; undefined for every one. */
  readonly platforms?: readonly Platform[];
}

/** The types of new profiles: one for each platform that is still supported, in the admin center's order. */
export const newProfileTypes = {
  names: [
    'windows81SCEPCertificateProfile',
    'iosScepCertificateProfile',
    'macOSScepCertificateProfile',
    'androidDeviceOwnerScepCertificateProfile',
    'androidWorkProfileScepCertificateProfile',
    'aospDeviceOwnerScepCertificateProfile',
  ],
  sources: ['scepProfiles2025', 'graphTypeMappings'],
} as const satisfies Fact & { readonly names: readonly string[] };

const clientAuthentication = '1.3.6.1.5.5.7.3.2';
const secureEmail = '1.3.6.1.5.5.7.3.4';

/** A report doubts that the UPN works on fully managed devices of Android. */
const withUpn: readonly Platform[] = ['windows', 'ios', 'macos', 'androidWorkProfile', 'androidAosp'];

const upn: RecipeName = {
  sanType: 'userPrincipalName',
  name: '{{UserPrincipalName}}',
  platforms: withUpn,
  sources: ['scepProfiles2025', 'scepmanWindows'],
};

const mailInstead: RecipeName = {
  sanType: 'emailAddress',
  name: '{{EmailAddress}}',
  platforms: ['androidDeviceOwner'],
  sources: ['scepProfiles2025'],
};

/** Where the documentation has the SID for certificates of users. */
const sidOfUser: RecipeName = {
  sanType: 'universalResourceIdentifier',
  name: '{{OnPremisesSecurityIdentifier}}',
  platforms: ['windows', 'ios', 'macos'],
  sources: ['scepProfiles2024', 'scepProfiles2025'],
};

const intuneDevice: RecipeName = {
  sanType: 'universalResourceIdentifier',
  name: 'IntuneDeviceId://{{DeviceId}}',
  sources: ['networkAccessControl', 'scepmanWindows'],
};

export const profileRecipes: readonly ProfileRecipe[] = [
  {
    id: 'user',
    store: 'user',
    label: 'User',
    purpose: 'User name and mail address, as the admin center proposes them.',
    subject: defaultSubjects.user.format,
    sans: [upn, mailInstead],
    extendedKeyUsages: [clientAuthentication],
    sources: defaultSubjects.user.sources,
  },
  {
    id: 'nps-user',
    store: 'user',
    label: 'Wi-Fi or VPN with Network Policy Server',
    purpose: 'The account in Active Directory, with its SID for strong mapping where the platform has it.',
    platforms: withUpn,
    subject: 'CN={{UserPrincipalName}}',
    sans: [upn, sidOfUser],
    extendedKeyUsages: [clientAuthentication],
    sources: ['scepProfiles2025', 'kb814394', 'kb5014754'],
  },
  {
    id: 'smime',
    store: 'user',
    label: 'S/MIME',
    purpose: 'Signed mail, with the names that public authorities ask for.',
    subject: 'CN={{UserName}},E={{EmailAddress}},G={{GivenName}},SN={{SurName}}',
    sans: [{ sanType: 'emailAddress', name: '{{EmailAddress}}', sources: ['scepProfiles2025', 'scepmanWindows'] }],
    extendedKeyUsages: [clientAuthentication, secureEmail],
    // Mail that is encrypted for it could not be read any more when the device is gone.
    keyUsage: 'digitalSignature',
    sources: ['scepProfiles2025', 'rfc8550'],
  },
  {
    id: 'nac-user',
    store: 'user',
    label: 'Network access control',
    purpose: 'The user, and the Intune device ID that the product asks Intune about.',
    subject: defaultSubjects.user.format,
    sans: [upn, intuneDevice],
    extendedKeyUsages: [clientAuthentication],
    sources: ['networkAccessControl', 'scepProfiles2025'],
  },
  {
    id: 'device',
    store: 'machine',
    label: 'Device',
    purpose: 'The Microsoft Entra device ID, as the admin center proposes it.',
    subject: defaultSubjects.machine.format,
    sans: [
      {
        sanType: 'domainNameService',
        name: '{{AzureADDeviceId}}.contoso.com',
        sources: ['scepProfiles2025'],
      },
    ],
    extendedKeyUsages: [clientAuthentication],
    sources: defaultSubjects.machine.sources,
  },
  {
    id: 'nps-device',
    store: 'machine',
    label: 'Wi-Fi or VPN with Network Policy Server',
    purpose: 'The computer account in Active Directory, with its SID for strong mapping.',
    platforms: ['windows'],
    subject: 'CN={{DeviceName}}',
    sans: [
      {
        sanType: 'userPrincipalName',
        name: '{{DeviceName}}@contoso.com',
        sources: ['intuneDocs3001', 'chrisbtNps', 'itspecialistScepTips'],
      },
      { ...sidOfUser, platforms: ['windows'] },
    ],
    extendedKeyUsages: [clientAuthentication],
    sources: ['intuneDocs3001', 'chrisbtNps', 'scepProfiles2025'],
  },
  {
    id: 'nac-device',
    store: 'machine',
    label: 'Network access control',
    purpose: 'The Intune device ID that the product asks Intune about.',
    subject: defaultSubjects.machine.format,
    sans: [intuneDevice],
    extendedKeyUsages: [clientAuthentication],
    sources: ['networkAccessControl', 'scepProfiles2025'],
  },
];
