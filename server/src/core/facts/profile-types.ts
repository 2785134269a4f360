// The ten types of SCEP certificate profiles in Microsoft Graph. They exist in beta only.
import { indexWithoutCase } from './ascii-case.ts';
import type { Fact, Platform, Remark } from './fact.ts';
import * as row from './properties.ts';
import type { PropertyFact } from './property-fact.ts';
import type { SourceId } from './sources.ts';

export type { PropertyFact, PropertyType } from './property-fact.ts';

export interface ProfileType extends Fact {
  /** `windows81SCEPCertificateProfile`. */
  readonly name: string;
  /** `#microsoft.graph.windows81SCEPCertificateProfile`: the value of `@odata.type`. */
  readonly odataType: string;
  readonly platform: Platform;
  /** What the type is for, in the admin center's words. */
  readonly label: string;
  /** Where profiles of the type live in Graph. */
  readonly endpoint: string;
  /** What has become of the type; undefined when there is nothing to say. */
  readonly status: Remark | undefined;
  /** By exact name; its own and those of its bases, navigation properties last. */
  readonly properties: ReadonlyMap<string, PropertyFact>;
}

const ODATA_PREFIX = '#microsoft.graph.';

/** In every type. */
const always = [
  row.subjectNameFormatString,
  row.certificateValidityPeriodValue,
  row.certificateValidityPeriodScale,
  row.keyUsage,
  row.keySize,
  row.scepServerUrls,
];

/** In the types that are `deviceConfiguration`: all but Windows 10X. */
const configuration = [
  ...always,
  row.subjectAlternativeNameFormatString,
  row.extendedKeyUsages,
  row.managedDeviceCertificateStates,
  ...row.deviceConfiguration,
];

/** In today's types for Android Enterprise and AOSP. */
const android = [
  ...configuration,
  row.certificateStore,
  row.customSubjectAlternativeNames,
  row.subjectAlternativeNameType,
  row.renewalThresholdPercentage,
  row.hashAlgorithm,
];

/** In the types for Apple's devices. */
const apple = [
  ...configuration,
  row.certificateStore,
  row.customSubjectAlternativeNames,
  row.subjectAlternativeNameType,
  row.appleSubjectNameFormat,
];

export const profileTypes: readonly ProfileType[] = [
  profileType('windows81SCEPCertificateProfile', {
    platform: 'windows',
    label: 'Windows 8.1 and later (Windows 10 and 11)',
    status: {
      text: 'In spite of its name this is the type of all Windows profiles, also for Windows 10 and 11.',
      sources: ['graphCsdl', 'scepProfiles2025'],
    },
    properties: [
      ...configuration,
      row.certificateStore,
      row.customSubjectAlternativeNames,
      row.subjectAlternativeNameType,
      row.subjectNameFormat,
      row.renewalThresholdPercentage,
      row.hashAlgorithm,
      row.keyStorageProvider,
      row.rootCertificate('windows81TrustedRootCertificate'),
    ],
    sources: ['graphCsdl', 'graphTypeMappings'],
  }),
  profileType('windowsPhone81SCEPCertificateProfile', {
    platform: 'windowsPhone',
    label: 'Windows Phone 8.1',
    status: { text: 'Support of Windows Phone 8.1 has ended.', sources: ['scepProfiles2025'] },
    properties: [
      ...configuration,
      row.required(row.subjectAlternativeNameType),
      row.subjectNameFormat,
      row.unlimited(row.renewalThresholdPercentage),
      row.hashAlgorithm,
      row.keyStorageProvider,
      row.rootCertificate('windowsPhone81TrustedRootCertificate'),
    ],
    sources: ['graphTypings', 'graphTypeMappings'],
  }),
  profileType('windows10XSCEPCertificateProfile', {
    platform: 'windows10X',
    label: 'Windows 10X',
    endpoint: '/deviceManagement/resourceAccessProfiles',
    status: { text: 'Windows 10X was never released.', sources: ['graphCsdl'] },
    properties: [
      ...always,
      row.unlimited(row.extendedKeyUsages),
      row.required(row.certificateStore),
      row.subjectAlternativeNameFormats,
      row.unlimited(row.renewalThresholdPercentage),
      { ...row.hashAlgorithm, type: 'flagsArray', isCollection: true },
      row.keyStorageProvider,
      row.rootCertificateId,
      ...row.resourceAccessProfile,
    ],
    sources: ['graphCsdl', 'graphTypeMappings'],
  }),
  profileType('iosScepCertificateProfile', {
    platform: 'ios',
    label: 'iOS/iPadOS',
    properties: [...apple, row.renewalThresholdPercentage, row.rootCertificate('iosTrustedRootCertificate')],
    sources: ['graphTypings', 'graphTypeMappings'],
  }),
  profileType('macOSScepCertificateProfile', {
    platform: 'macos',
    label: 'macOS',
    properties: [
      ...apple,
      row.unlimited(row.renewalThresholdPercentage),
      row.nullable(row.hashAlgorithm),
      row.deploymentChannel,
      row.allowAllAppsAccess,
      row.rootCertificate('macOSTrustedRootCertificate'),
    ],
    sources: ['graphTypings', 'graphTypeMappings', 'graphRealResponse2025'],
  }),
  profileType('androidScepCertificateProfile', {
    platform: 'androidDeviceAdministrator',
    label: 'Android device administrator',
    status: {
      text: 'Support of Android device administrator has ended; since Android 11 it cannot install the trusted root certificate, except on Samsung Knox.',
      sources: ['scepProfiles2021', 'scepProfiles2025'],
    },
    properties: [
      ...configuration,
      row.required(row.subjectAlternativeNameType),
      row.subjectNameFormat,
      row.renewalThresholdPercentage,
      row.hashAlgorithm,
      row.rootCertificate('androidTrustedRootCertificate'),
    ],
    sources: ['graphTypings', 'graphTypeMappings'],
  }),
  profileType('androidForWorkScepCertificateProfile', {
    platform: 'androidWorkProfile',
    label: 'Android Enterprise: Personally-Owned Work Profile (older type)',
    status: {
      text: 'The older type of work profiles; new profiles are androidWorkProfileScepCertificateProfile.',
      sources: ['graphCsdl'],
    },
    properties: [...android, row.subjectNameFormat, row.rootCertificate('androidForWorkTrustedRootCertificate')],
    sources: ['graphCsdl', 'graphTypeMappings'],
  }),
  profileType('androidWorkProfileScepCertificateProfile', {
    platform: 'androidWorkProfile',
    label: 'Android Enterprise: Personally-Owned Work Profile',
    properties: [...android, row.subjectNameFormat, row.rootCertificate('androidWorkProfileTrustedRootCertificate')],
    sources: ['graphTypings', 'graphTypeMappings'],
  }),
  profileType('androidDeviceOwnerScepCertificateProfile', {
    platform: 'androidDeviceOwner',
    label: 'Android Enterprise: Fully Managed, Dedicated, and Corporate-Owned Work Profile',
    properties: [
      ...android,
      row.nullable(row.subjectNameFormat),
      row.certificateAccessType,
      row.silentCertificateAccessDetails,
      row.rootCertificate('androidDeviceOwnerTrustedRootCertificate'),
    ],
    sources: ['graphTypings', 'graphTypeMappings'],
  }),
  profileType('aospDeviceOwnerScepCertificateProfile', {
    platform: 'androidAosp',
    label: 'Android (AOSP)',
    properties: [
      ...android,
      row.nullable(row.subjectNameFormat),
      row.rootCertificate('aospDeviceOwnerTrustedRootCertificate'),
    ],
    sources: ['graphTypings', 'graphTypeMappings'],
  }),
];

const byType = indexWithoutCase(profileTypes, ({ odataType }) => [odataType, odataType.slice('#'.length)]);

/** The profile type of an `@odata.type`, with or without its `#`, in any ASCII case. */
export function findProfileType(odataType: string): ProfileType | undefined {
  return byType(odataType);
}

interface Description {
  readonly platform: Platform;
  readonly label: string;
  readonly endpoint?: string;
  readonly status?: Remark;
  readonly properties: readonly PropertyFact[];
  readonly sources: readonly SourceId[];
}

function profileType(name: string, { properties, ...description }: Description): ProfileType {
  const inOrder = properties.toSorted((left, right) => Number(left.isNavigation) - Number(right.isNavigation));
  return {
    endpoint: '/deviceManagement/deviceConfigurations',
    status: undefined,
    ...description,
    name,
    odataType: `${ODATA_PREFIX}${name}`,
    properties: new Map(inOrder.map((property) => [property.name, property])),
  };
}
