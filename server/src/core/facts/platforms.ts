// What the platforms of devices do with a SCEP profile.
import type { Fact, Platform, Remark } from './fact.ts';

/** A property of a platform that is true because a document says so. */
export interface PlatformTrait extends Fact {
  /** A sentence to show. */
  readonly text: string;
}

export interface PlatformFact extends Fact {
  readonly platform: Platform;
  /** What the admin center calls it. */
  readonly label: string;
  /** Values of a managed device's `operatingSystem` that such a device can have; empty where there are none today. */
  readonly operatingSystems: readonly string[];
  /** Support has ended. */
  readonly retired?: PlatformTrait;
  /** The validity period of the profile has no effect. */
  readonly ignoresValidity?: PlatformTrait;
  /** The SCEP server URL has to be HTTPS. */
  readonly requiresHttps?: PlatformTrait;
  /** EKUs other than Client Authentication have no effect. */
  readonly ignoresOtherExtendedKeyUsages?: PlatformTrait;
  /** SHA-1 has no effect: SHA-2 is used. */
  readonly ignoresSha1?: PlatformTrait;
  /** The hash algorithm of the profile has no effect, although its type has one. */
  readonly ignoresHash?: PlatformTrait;
  /** An expired certificate is never renewed. */
  readonly renewsInWindowOnly?: PlatformTrait;
  /** The request needs a subject alternative name. */
  readonly requiresSan?: PlatformTrait;
  /** A profile without any key usage is refused. */
  readonly requiresKeyUsage?: PlatformTrait;
  /** A profile without any extended key usage is not complete. */
  readonly requiresExtendedKeyUsage?: PlatformTrait;
  /** The template must not have "Signature is proof of origin". */
  readonly refusesProofOfOrigin?: PlatformTrait;
  /** A semicolon separates the SCEP server URLs on their way to the device. */
  readonly separatesUrls?: PlatformTrait;
  /** Its devices have accounts in Active Directory. */
  readonly joinsDomain?: PlatformTrait;
  /** First version that takes 4096-bit keys, where not every version does. */
  readonly minimumFor4096?: PlatformTrait;
  /** The request can have the RDNs of the subject the other way round. */
  readonly reversesSubject?: PlatformTrait;
  /** The subject is built by CertStrToName, so that its rules are a promise. */
  readonly usesCertStrToName: boolean;
  /** Whether Intune revokes the old certificate when the profile is changed; undefined where no document says. */
  readonly revokesOnChange: { readonly value: boolean; readonly because: PlatformTrait } | undefined;
  /** Worth a sentence in a hover. */
  readonly remarks: readonly Remark[];
}

const httpsRequired: PlatformTrait = {
  text: 'The SCEP server URL must use HTTPS.',
  sources: ['scepProfiles2021', 'scepProfiles2023', 'scepProfiles2025', 'thirdPartyCa'],
};

const sha1Ignored: PlatformTrait = {
  text: 'SHA-1 is ignored, and SHA-2 is used instead.',
  sources: ['scepProfiles2023', 'scepProfiles2024', 'scepProfiles2025'],
};

const sanNeeded: PlatformTrait = {
  text: 'Without a subject alternative name the request can fail: "No SAN specified in certificate request."',
  sources: ['intuneDocs1741', 'scepmanAndroid'],
};

const renewsInWindowOnly: PlatformTrait = {
  text: 'A certificate is renewed only inside the renewal threshold and while the device is unlocked; one that has expired stays expired.',
  sources: ['scepProfiles2023', 'scepProfiles2024', 'scepProfiles2025'],
};

const templateDecides: PlatformTrait = {
  text: 'The validity period of the certificate template is used, whatever the profile says.',
  sources: ['scepArticle2018', 'scepInfrastructure'],
};

const noProofOfOrigin: PlatformTrait = {
  text: 'For iOS, iPadOS and macOS the template must not have "Signature is proof of origin" (tab Extensions, Key Usage).',
  sources: ['scepArticle2018', 'scepInfrastructure'],
};

const reversedByCertEnroll: PlatformTrait = {
  text: 'CertEnroll puts the RDNs of the request in reverse order unless told otherwise.',
  sources: ['x500NameFlagsPage'],
};

const revokesOnChange = {
  value: true,
  because: { text: 'A change of the profile revokes its certificates.', sources: ['removeProfiles'] },
} as const;

const neverRevokes = {
  value: false,
  because: {
    text: 'Intune cannot revoke the certificates of these profiles; revoke them at the certification authority.',
    sources: ['scepProfiles2021', 'scepProfiles2023', 'scepProfiles2025'],
  },
} as const;

const noReport: Remark = {
  text: 'Monitoring has no certificate report for these profiles.',
  sources: ['scepProfiles2021', 'scepProfiles2025'],
};

const mayNeedPin: Remark = {
  text: 'A device may need a PIN before it can take the certificate.',
  sources: ['scepProfiles2021', 'scepInfrastructure'],
};

const takesFirstUrl: Remark = {
  text: 'Of several URLs the device takes the first that answers, in random order, and keeps it.',
  sources: ['scepProfiles2021', 'scepProfiles2025'],
};

const paysPerProfile: Remark = {
  text: 'Every Wi-Fi or VPN profile that refers to the SCEP profile enrols a certificate of its own.',
  sources: ['scepmanIos', 'scepProfiles2025'],
};

export const platforms: Readonly<Record<Platform, PlatformFact>> = {
  windows: {
    platform: 'windows',
    label: 'Windows',
    operatingSystems: ['Windows'],
    requiresKeyUsage: {
      text: 'Windows refuses a SCEP configuration without digital signature or key encipherment.',
      sources: ['clientCertificateInstallCsp'],
    },
    requiresExtendedKeyUsage: {
      text: 'Windows requires the extended key usages of a SCEP configuration.',
      sources: ['clientCertificateInstallCsp'],
    },
    separatesUrls: {
      text: 'Windows gets all URLs in one text, separated by semicolons.',
      sources: ['clientCertificateInstallCsp'],
    },
    joinsDomain: {
      text: 'A device that is Microsoft Entra hybrid joined has an account in Active Directory.',
      sources: ['scepProfiles2024', 'scepProfiles2025'],
    },
    reversesSubject: reversedByCertEnroll,
    usesCertStrToName: true,
    revokesOnChange,
    remarks: [
      {
        text: 'A user certificate goes to the store of the user, a device certificate to the Local Computer store.',
        sources: ['scepProfiles2021', 'scepProfiles2025'],
      },
      {
        text: 'Of several URLs the device tries one after the other, in random order.',
        sources: ['scepProfiles2021', 'scepProfiles2025'],
      },
      {
        text: 'The subject is quoted by the device where it begins or ends with a blank or has one of , = + ;.',
        sources: ['clientCertificateInstallCsp'],
      },
      reversedByCertEnroll,
    ],
    sources: ['scepProfiles2025', 'clientCertificateInstallCsp'],
  },
  windowsPhone: {
    platform: 'windowsPhone',
    label: 'Windows Phone 8.1',
    operatingSystems: [],
    retired: { text: 'Support of Windows Phone 8.1 has ended.', sources: ['scepProfiles2025'] },
    usesCertStrToName: false,
    revokesOnChange: undefined,
    remarks: [],
    sources: ['graphTypings', 'scepProfiles2025'],
  },
  windows10X: {
    platform: 'windows10X',
    label: 'Windows 10X',
    operatingSystems: [],
    retired: { text: 'Windows 10X was never released.', sources: ['graphCsdl'] },
    usesCertStrToName: false,
    revokesOnChange: undefined,
    remarks: [],
    sources: ['graphCsdl'],
  },
  ios: {
    platform: 'ios',
    label: 'iOS/iPadOS',
    operatingSystems: ['iOS', 'iPadOS'],
    ignoresValidity: templateDecides,
    refusesProofOfOrigin: noProofOfOrigin,
    ignoresOtherExtendedKeyUsages: {
      text: 'iOS and iPadOS take no extended key usage from the profile but Client Authentication.',
      sources: ['scepmanIos', 'appleScepPayload'],
    },
    renewsInWindowOnly,
    minimumFor4096: {
      text: '4096-bit keys need iOS or iPadOS 14.',
      sources: ['scepProfiles2021', 'scepProfiles2025'],
    },
    usesCertStrToName: false,
    revokesOnChange,
    remarks: [
      {
        text: 'Of several URLs Intune gives the device one, chosen at random.',
        sources: ['scepProfiles2021', 'scepProfiles2025'],
      },
      paysPerProfile,
    ],
    sources: ['scepProfiles2025', 'appleScepPayload'],
  },
  macos: {
    platform: 'macos',
    label: 'macOS',
    operatingSystems: ['macOS'],
    ignoresValidity: templateDecides,
    refusesProofOfOrigin: noProofOfOrigin,
    ignoresOtherExtendedKeyUsages: {
      text: 'macOS takes no extended key usage from the profile but Client Authentication.',
      sources: ['scepmanMacos', 'appleScepPayload'],
    },
    ignoresHash: {
      text: 'The documentation has no hash algorithm for macOS, and the admin center leaves it empty.',
      sources: ['scepProfiles2025', 'graphRealResponse2025', 'appleScepPayload'],
    },
    renewsInWindowOnly,
    minimumFor4096: {
      text: '4096-bit keys need macOS 11.',
      sources: ['scepProfiles2021', 'scepProfiles2025'],
    },
    usesCertStrToName: false,
    revokesOnChange,
    remarks: [
      {
        text: 'The certificate goes to the system keychain, with the user channel to the keychain of the user.',
        sources: ['scepProfiles2021', 'scepProfiles2025'],
      },
      paysPerProfile,
    ],
    sources: ['scepProfiles2025', 'appleScepPayload'],
  },
  androidDeviceAdministrator: {
    platform: 'androidDeviceAdministrator',
    label: 'Android device administrator',
    operatingSystems: ['Android'],
    retired: {
      text: 'Support of Android device administrator has ended on devices with Google Mobile Services.',
      sources: ['scepProfiles2025'],
    },
    requiresHttps: httpsRequired,
    usesCertStrToName: false,
    revokesOnChange: undefined,
    remarks: [
      {
        text: 'Since Android 11 it cannot install the trusted root certificate, except on Samsung Knox.',
        sources: ['scepProfiles2021', 'scepProfiles2025'],
      },
      {
        text: 'A change of the profile revokes the certificates of Samsung Knox devices; other devices are not enabled for removal.',
        sources: ['removeProfiles'],
      },
      takesFirstUrl,
    ],
    sources: ['scepProfiles2021', 'scepProfiles2025'],
  },
  androidWorkProfile: {
    platform: 'androidWorkProfile',
    label: 'Android Enterprise: Personally-Owned Work Profile',
    operatingSystems: ['Android'],
    requiresHttps: httpsRequired,
    ignoresSha1: sha1Ignored,
    requiresSan: sanNeeded,
    usesCertStrToName: false,
    revokesOnChange: undefined,
    remarks: [takesFirstUrl, mayNeedPin],
    sources: ['scepProfiles2023', 'scepProfiles2025'],
  },
  androidDeviceOwner: {
    platform: 'androidDeviceOwner',
    label: 'Android Enterprise: Fully Managed, Dedicated, and Corporate-Owned Work Profile',
    operatingSystems: ['Android'],
    requiresHttps: httpsRequired,
    ignoresSha1: sha1Ignored,
    requiresSan: sanNeeded,
    usesCertStrToName: false,
    revokesOnChange: neverRevokes,
    remarks: [
      {
        text: 'On dedicated devices the certificate is for Wi-Fi, VPN and authentication, not for authentication of apps.',
        sources: ['scepProfiles2021', 'scepProfiles2025'],
      },
      noReport,
      takesFirstUrl,
      mayNeedPin,
    ],
    sources: ['scepProfiles2023', 'scepProfiles2025'],
  },
  androidAosp: {
    platform: 'androidAosp',
    label: 'Android (AOSP)',
    operatingSystems: ['Android'],
    ignoresSha1: sha1Ignored,
    usesCertStrToName: false,
    revokesOnChange: neverRevokes,
    remarks: [
      { text: 'The certificate is for Wi-Fi only, not for VPN.', sources: ['scepProfiles2023', 'scepProfiles2025'] },
      noReport,
      takesFirstUrl,
    ],
    sources: ['scepProfiles2023', 'scepProfiles2025'],
  },
};
