// Every property of the SCEP profile types, once; profile-types.ts puts the types together from them.
import { property, type PropertyFact, type PropertyRow, type PropertyType } from './property-fact.ts';

const graph = ['graphTypings', 'graphTypeMappings'] as const;
const form = [...graph, 'scepProfiles2025'] as const;

/** The certificate's subject: shared by all types, and by the types that have more. */
export const subjectNameFormatString = property('string', {
  name: 'subjectNameFormatString',
  isNullable: true,
  label: 'Subject name format',
  description:
    'Text and variables that become the subject of the certificate request, read as CertStrToName reads it. Used when subjectNameFormat is custom.',
  sources: form,
});

export const subjectNameFormat = property('enum', {
  name: 'subjectNameFormat',
  enumName: 'subjectNameFormat',
  label: 'Subject name format',
  description:
    'Fixed subject of old profiles, or custom: then subjectNameFormatString holds it. The admin center writes custom.',
  sources: [...form, 'scepArticle2018'],
});

export const appleSubjectNameFormat: PropertyFact = { ...subjectNameFormat, enumName: 'appleSubjectNameFormat' };

export const subjectAlternativeNameType = property('flags', {
  name: 'subjectAlternativeNameType',
  enumName: 'subjectAlternativeNameType',
  isNullable: true,
  label: 'Subject alternative name (old form)',
  description: 'Subject alternative names of profiles from before customSubjectAlternativeNames.',
  sources: [...graph, 'scepArticle2018'],
});

export const subjectAlternativeNameFormatString = property('string', {
  name: 'subjectAlternativeNameFormatString',
  isNullable: true,
  label: 'Custom Microsoft Entra attribute',
  description: 'The attribute that customAzureADAttribute in subjectAlternativeNameType means; no article offers it.',
  sources: [...graph, 'graphDocs7887'],
});

export const customSubjectAlternativeNames = property('objectArray', {
  name: 'customSubjectAlternativeNames',
  objectType: 'customSubjectAlternativeName',
  isNullable: true,
  label: 'Subject alternative name',
  description: 'Subject alternative names, each a type and a text with variables. Several of one type are allowed.',
  limits: { maximumItems: 500 },
  sources: form,
});

export const certificateStore = property('enum', {
  name: 'certificateStore',
  enumName: 'certificateStore',
  isNullable: true,
  label: 'Certificate type',
  description:
    'User or device certificate. A user certificate may hold user and device attributes, a device certificate device attributes only.',
  sources: [...form, 'scepArticle2018October'],
});

export const certificateValidityPeriodScale = property('enum', {
  name: 'certificateValidityPeriodScale',
  enumName: 'certificateValidityPeriodScale',
  label: 'Certificate validity period (unit)',
  description: 'Unit of certificateValidityPeriodValue.',
  sources: form,
});

export const certificateValidityPeriodValue = property('integer', {
  name: 'certificateValidityPeriodValue',
  label: 'Certificate validity period',
  description:
    'Validity period to ask for: not longer than that of the certificate template, and at most 24 months. iOS, iPadOS and macOS use the template.',
  sources: [...form, 'scepInfrastructure'],
});

export const renewalThresholdPercentage = property('integer', {
  name: 'renewalThresholdPercentage',
  label: 'Renewal threshold (%)',
  description: 'Percentage of the lifetime that is left when the device starts to renew: 20 means after 80 % of it.',
  limits: { minimum: 1, maximum: 99 },
  sources: form,
});

export const extendedKeyUsages = property('objectArray', {
  name: 'extendedKeyUsages',
  objectType: 'extendedKeyUsage',
  label: 'Extended key usage',
  description: 'What the certificate may be used for; mostly Client Authentication.',
  limits: { maximumItems: 500 },
  sources: form,
});

export const keyUsage = property('flags', {
  name: 'keyUsage',
  enumName: 'keyUsages',
  label: 'Key usage',
  description:
    'Digital signature, key encipherment or both. With NDES it selects the certificate template; Windows needs at least one.',
  sources: [...form, 'scepInfrastructure', 'clientCertificateInstallCsp'],
});

export const keySize = property('enum', {
  name: 'keySize',
  enumName: 'keySize',
  label: 'Key size (bits)',
  description: 'Length of the RSA key.',
  sources: form,
});

export const hashAlgorithm = property('flags', {
  name: 'hashAlgorithm',
  enumName: 'hashAlgorithms',
  label: 'Hash algorithm',
  description: 'Hash algorithms for the request. Android Enterprise and AOSP ignore SHA-1 and use SHA-2.',
  sources: form,
});

export const keyStorageProvider = property('enum', {
  name: 'keyStorageProvider',
  enumName: 'keyStorageProviderOption',
  label: 'Key storage provider (KSP)',
  description: 'Where a Windows device keeps the private key.',
  sources: form,
});

export const scepServerUrls = property('stringArray', {
  name: 'scepServerUrls',
  isNullable: true,
  label: 'SCEP Server URLs',
  description: 'Addresses of the SCEP server as devices reach it: https://ndes.contoso.com/certsrv/mscep/mscep.dll.',
  sources: form,
});

/** On macOS only. */
export const deploymentChannel = property('enum', {
  name: 'deploymentChannel',
  enumName: 'appleDeploymentChannel',
  isNullable: true,
  label: 'Deployment channel',
  description:
    'Whose keychain gets the certificate. The user channel takes user certificates only; it cannot be changed later.',
  sources: form,
});

/** On macOS only. */
export const allowAllAppsAccess = property('boolean', {
  name: 'allowAllAppsAccess',
  isNullable: true,
  label: 'Allow all apps access to private key',
  description: 'Whether every app on the Mac may use the private key.',
  sources: graph,
});

/** On Android Enterprise device owner only. */
export const certificateAccessType = property('enum', {
  name: 'certificateAccessType',
  enumName: 'androidDeviceOwnerCertificateAccessType',
  isNullable: true,
  label: 'Certificate access',
  description: 'Whether the user approves the use of the certificate, or certain apps get it silently.',
  sources: form,
});

/** On Android Enterprise device owner only. */
export const silentCertificateAccessDetails = property('objectArray', {
  name: 'silentCertificateAccessDetails',
  objectType: 'androidDeviceOwnerSilentCertificateAccess',
  isNullable: true,
  label: 'Apps that get the certificate silently',
  description: 'The apps, by package, when certificateAccessType is specificApps.',
  limits: { maximumItems: 50 },
  sources: graph,
});

/** Of Windows 10X in the place of customSubjectAlternativeNames. */
export const subjectAlternativeNameFormats = property('objectArray', {
  name: 'subjectAlternativeNameFormats',
  objectType: 'windows10XCustomSubjectAlternativeName',
  isNullable: true,
  label: 'Subject alternative name',
  description: 'Subject alternative names, each a type and a text with variables.',
  sources: ['graphCsdl', 'graphTypeMappings'],
});

/** Of Windows 10X in the place of rootCertificate. */
export const rootCertificateId = property('guid', {
  name: 'rootCertificateId',
  isNullable: true,
  label: 'Root Certificate',
  description: 'Id of the trusted root certificate profile.',
  sources: ['graphCsdl', 'graphTypeMappings'],
});

/** The trusted root certificate profile, of a type that fits the platform. */
export function rootCertificate(objectType: string): PropertyFact {
  return navigation('object', {
    name: 'rootCertificate',
    objectType,
    label: 'Root Certificate',
    description:
      'The trusted certificate profile with the root certificate. Not returned by a plain GET; written as rootCertificate@odata.bind.',
    sources: [...form, 'graphRealResponse2025'],
  });
}

export const managedDeviceCertificateStates = navigation('objectArray', {
  name: 'managedDeviceCertificateStates',
  objectType: 'managedDeviceCertificateState',
  label: 'Certificate states',
  description: 'How far the certificate is on each device.',
  sources: graph,
});

const entity = [
  serverAssigned('string', {
    name: 'id',
    label: 'Id',
    description: 'Id of the profile in its tenant.',
    sources: graph,
  }),
];

const named = [
  property('string', {
    name: 'displayName',
    label: 'Name',
    description: 'Name of the profile in the admin center.',
    sources: form,
  }),
  property('string', {
    name: 'description',
    isNullable: true,
    label: 'Description',
    description: 'Description of the profile in the admin center.',
    sources: form,
  }),
  property('stringArray', {
    name: 'roleScopeTagIds',
    isNullable: true,
    label: 'Scope tags',
    description: 'Ids of the scope tags that say which administrators see the profile; "0" is the default tag.',
    sources: graph,
  }),
  serverAssigned('integer', {
    name: 'version',
    label: 'Version',
    description: 'Counted up by the service at every change.',
    sources: graph,
  }),
];

const lastModifiedDateTime = serverAssigned('dateTime', {
  name: 'lastModifiedDateTime',
  label: 'Last modified',
  description: 'When the profile was changed last.',
  sources: graph,
});

/** What every `deviceConfiguration` has: nine of the ten types. */
export const deviceConfiguration: readonly PropertyFact[] = [
  ...entity,
  ...named,
  lastModifiedDateTime,
  serverAssigned('dateTime', {
    name: 'createdDateTime',
    label: 'Created',
    description: 'When the profile was made.',
    sources: graph,
  }),
  serverAssigned('boolean', {
    name: 'supportsScopeTags',
    label: 'Supports scope tags',
    description: 'Whether scope tags can be given to the profile.',
    sources: graph,
  }),
  property('object', {
    name: 'deviceManagementApplicabilityRuleOsEdition',
    objectType: 'deviceManagementApplicabilityRuleOsEdition',
    isNullable: true,
    label: 'Applicability rule: OS edition',
    description: 'Windows editions that the profile is for, or not for.',
    sources: graph,
  }),
  property('object', {
    name: 'deviceManagementApplicabilityRuleOsVersion',
    objectType: 'deviceManagementApplicabilityRuleOsVersion',
    isNullable: true,
    label: 'Applicability rule: OS version',
    description: 'Windows versions that the profile is for, or not for.',
    sources: graph,
  }),
  property('object', {
    name: 'deviceManagementApplicabilityRuleDeviceMode',
    objectType: 'deviceManagementApplicabilityRuleDeviceMode',
    isNullable: true,
    label: 'Applicability rule: device mode',
    description: 'Windows modes (S mode or not) that the profile is for, or not for.',
    sources: graph,
  }),
  navigation('objectArray', {
    name: 'assignments',
    objectType: 'deviceConfigurationAssignment',
    label: 'Assignments',
    description: 'Groups that get the profile or are left out.',
    sources: graph,
  }),
  navigation('objectArray', {
    name: 'groupAssignments',
    objectType: 'deviceConfigurationGroupAssignment',
    label: 'Group assignments (old form)',
    description: 'Groups that get the profile, in the form before assignments.',
    sources: graph,
  }),
  navigation('objectArray', {
    name: 'deviceSettingStateSummaries',
    objectType: 'settingStateDeviceSummary',
    label: 'Setting states',
    description: 'How the settings of the profile went on the devices.',
    sources: graph,
  }),
  navigation('objectArray', {
    name: 'deviceStatuses',
    objectType: 'deviceConfigurationDeviceStatus',
    label: 'Device status',
    description: 'How the profile went on each device.',
    sources: graph,
  }),
  navigation('object', {
    name: 'deviceStatusOverview',
    objectType: 'deviceConfigurationDeviceOverview',
    label: 'Device status overview',
    description: 'How the profile went on all devices.',
    sources: graph,
  }),
  navigation('objectArray', {
    name: 'userStatuses',
    objectType: 'deviceConfigurationUserStatus',
    label: 'User status',
    description: 'How the profile went for each user.',
    sources: graph,
  }),
  navigation('object', {
    name: 'userStatusOverview',
    objectType: 'deviceConfigurationUserOverview',
    label: 'User status overview',
    description: 'How the profile went for all users.',
    sources: graph,
  }),
];

/** What every resource access profile has: Windows 10X. */
export const resourceAccessProfile: readonly PropertyFact[] = [
  ...entity,
  ...named,
  { ...lastModifiedDateTime, isNullable: true },
  property('dateTime', {
    name: 'creationDateTime',
    isNullable: true,
    label: 'Created',
    description: 'When the profile was made.',
    sources: graph,
  }),
  navigation('objectArray', {
    name: 'assignments',
    objectType: 'deviceManagementResourceAccessProfileAssignment',
    label: 'Assignments',
    description: 'Groups that get the profile or are left out.',
    sources: graph,
  }),
];

/** The same property where a type allows null. */
export function nullable(row: PropertyFact): PropertyFact {
  return { ...row, isNullable: true };
}

/** The same property where a type never has null. */
export function required(row: PropertyFact): PropertyFact {
  return { ...row, isNullable: false };
}

/** The same property where a type documents no limits. */
export function unlimited({ limits: _limits, ...row }: PropertyFact): PropertyFact {
  return row;
}

function serverAssigned(type: PropertyType, row: PropertyRow): PropertyFact {
  return { ...property(type, row), isServerAssigned: true };
}

function navigation(type: 'object' | 'objectArray', row: PropertyRow): PropertyFact {
  return { ...property(type, row), isNullable: true, isNavigation: true };
}
