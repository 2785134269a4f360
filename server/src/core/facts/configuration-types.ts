// The types of Microsoft Graph beside SCEP profiles that matter to them: certificates they name, and profiles that name them.
import { indexWithoutCase, asciiLowerCase } from './ascii-case.ts';
import type { CertificateStore, Fact, Platform } from './fact.ts';
import type { SourceId } from './sources.ts';

export interface ConfigurationType extends Fact {
  /** `windows81TrustedRootCertificate`. */
  readonly name: string;
  readonly platform: Platform;
  readonly kind: 'trustedRoot' | 'otherCertificate' | 'dependant';
  /** What the admin center calls it, in a sentence. */
  readonly label: string;
  /** Navigation properties that lead to a certificate profile; none but in a dependant. */
  readonly identities: readonly string[];
  /** The property that says who authenticates, where the type has one. */
  readonly authenticates?: string;
}

const typings: readonly SourceId[] = ['graphTypings', 'graphTypeMappings'];

/** How Graph begins the names of the types of a platform. */
const prefixes: Readonly<Record<string, Platform>> = {
  windows81: 'windows',
  windows10: 'windows',
  windowsPhone81: 'windowsPhone',
  windows10X: 'windows10X',
  ios: 'ios',
  macOS: 'macos',
  android: 'androidDeviceAdministrator',
  androidForWork: 'androidWorkProfile',
  androidWorkProfile: 'androidWorkProfile',
  androidDeviceOwner: 'androidDeviceOwner',
  aospDeviceOwner: 'androidAosp',
};

const trustedRoots = certificates('TrustedRootCertificate', {
  kind: 'trustedRoot',
  label: 'trusted certificate profile',
  prefixes: Object.keys(prefixes).filter((prefix) => prefix !== 'windows10'),
});

const pkcs = certificates('PkcsCertificateProfile', {
  kind: 'otherCertificate',
  label: 'PKCS certificate profile',
  prefixes: Object.keys(prefixes).filter((prefix) => !/81|10X/u.test(prefix)),
});

const importedPfx = certificates('ImportedPFXCertificateProfile', {
  kind: 'otherCertificate',
  label: 'PKCS imported certificate profile',
  prefixes: ['windows10', 'windowsPhone81', 'ios', 'macOS', 'android', 'androidForWork', 'androidDeviceOwner'],
});

/** Who authenticates to the network, on Windows. */
const authenticates = 'authenticationType';
const client = ['identityCertificateForClientAuthentication'];
const identity = ['identityCertificate'];

/** Profiles that name a certificate profile, by platform. */
const dependants: readonly ConfigurationType[] = [
  ...dependantsOf('windows', {
    windowsWifiEnterpriseEAPConfiguration: { label: 'Wi-Fi profile', identities: client, authenticates },
    windowsWiredNetworkConfiguration: {
      label: 'wired network profile',
      identities: [...client, 'secondaryIdentityCertificateForClientAuthentication'],
      authenticates,
    },
    windows10VpnConfiguration: { label: 'VPN profile', identities: identity },
  }),
  ...dependantsOf('windowsPhone', { windowsPhone81VpnConfiguration: { label: 'VPN profile', identities: identity } }),
  ...dependantsOf('ios', {
    iosEnterpriseWiFiConfiguration: { label: 'Wi-Fi profile', identities: client },
    iosWiredNetworkConfiguration: { label: 'wired network profile', identities: client },
    iosVpnConfiguration: { label: 'VPN profile', identities: identity },
    iosikEv2VpnConfiguration: { label: 'VPN profile', identities: identity },
    iosEasEmailProfileConfiguration: {
      label: 'email profile',
      identities: [...identity, 'smimeSigningCertificate', 'smimeEncryptionCertificate'],
    },
    iosDeviceFeaturesConfiguration: {
      label: 'device features profile',
      identities: [...client, 'singleSignOnExtensionPkinitCertificate'],
    },
  }),
  ...dependantsOf('macos', {
    macOSEnterpriseWiFiConfiguration: { label: 'Wi-Fi profile', identities: client },
    macOSWiredNetworkConfiguration: { label: 'wired network profile', identities: client },
    macOSVpnConfiguration: { label: 'VPN profile', identities: identity },
    macOSDeviceFeaturesConfiguration: {
      label: 'device features profile',
      identities: ['singleSignOnExtensionPkinitCertificate'],
    },
  }),
  ...dependantsOf('androidDeviceAdministrator', {
    androidEnterpriseWiFiConfiguration: { label: 'Wi-Fi profile', identities: client },
    androidVpnConfiguration: { label: 'VPN profile', identities: identity },
    androidEasEmailProfileConfiguration: {
      label: 'email profile',
      identities: [...identity, 'smimeSigningCertificate'],
    },
  }),
  ...dependantsOf('androidWorkProfile', {
    androidForWorkEnterpriseWiFiConfiguration: { label: 'Wi-Fi profile', identities: client },
    androidForWorkVpnConfiguration: { label: 'VPN profile', identities: identity },
    androidForWorkGmailEasConfiguration: { label: 'email profile', identities: identity },
    androidForWorkNineWorkEasConfiguration: { label: 'email profile', identities: identity },
    androidWorkProfileEnterpriseWiFiConfiguration: { label: 'Wi-Fi profile', identities: client },
    androidWorkProfileVpnConfiguration: { label: 'VPN profile', identities: identity },
    androidWorkProfileGmailEasConfiguration: { label: 'email profile', identities: identity },
    androidWorkProfileNineWorkEasConfiguration: { label: 'email profile', identities: identity },
  }),
  ...dependantsOf('androidDeviceOwner', {
    androidDeviceOwnerEnterpriseWiFiConfiguration: { label: 'Wi-Fi profile', identities: client },
    androidDeviceOwnerVpnConfiguration: { label: 'VPN profile', identities: identity },
  }),
  ...dependantsOf('androidAosp', {
    aospDeviceOwnerEnterpriseWiFiConfiguration: { label: 'Wi-Fi profile', identities: client },
  }),
];

export const configurationTypes: readonly ConfigurationType[] = [
  ...trustedRoots,
  ...pkcs,
  ...importedPfx,
  ...dependants,
];

/** Which certificate each member of Graph's `authenticationType` needs; both kinds do for the others. */
export const storeOfAuthentication = {
  stores: { user: 'user', machine: 'machine' },
  sources: ['graphTypings'],
} as const satisfies Fact & { readonly stores: Readonly<Record<string, CertificateStore>> };

/** Where each profile that names a SCEP profile enrols a certificate of its own. */
export const certificatesByDependant = {
  platforms: ['ios', 'macos'],
  sources: ['scepProfiles2025', 'scepmanIos'],
} as const satisfies Fact & { readonly platforms: readonly Platform[] };

/**
 * In lower case, one of them in every document with an object that matters here: in the name of its type, or in that of
 * a property that links to a certificate.
 */
export const configurationWords = {
  /** In all of the others. */
  common: 'certificate',
  words: withoutLonger([
    'certificateprofile',
    'trustedrootcertificate',
    ...new Set(dependants.flatMap(({ identities }) => identities.map(asciiLowerCase))),
  ]),
  sources: typings,
} as const satisfies Fact & Readonly<Record<string, unknown>>;

const byName = indexWithoutCase(configurationTypes, ({ name }) => [
  `#microsoft.graph.${name}`,
  `microsoft.graph.${name}`,
]);

/** The type of an `@odata.type`, with or without its `#`, in any ASCII case. SCEP profiles are not here. */
export function findConfigurationType(odataType: string): ConfigurationType | undefined {
  return byName(odataType);
}

interface Certificates {
  readonly kind: 'trustedRoot' | 'otherCertificate';
  readonly label: string;
  readonly prefixes: readonly string[];
}

function certificates(ending: string, { kind, label, prefixes: some }: Certificates): readonly ConfigurationType[] {
  return some.flatMap((prefix) => {
    const platform = prefixes[prefix];
    return platform ? [{ name: `${prefix}${ending}`, platform, kind, label, identities: [], sources: typings }] : [];
  });
}

function dependantsOf(
  platform: Platform,
  types: Readonly<Record<string, Pick<ConfigurationType, 'label' | 'identities' | 'authenticates'>>>,
): readonly ConfigurationType[] {
  return Object.entries(types).map(([name, type]) => ({
    name,
    platform,
    kind: 'dependant' as const,
    ...type,
    sources: typings,
  }));
}

/** A word is where a longer one is. */
function withoutLonger(words: readonly string[]): readonly string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
}
