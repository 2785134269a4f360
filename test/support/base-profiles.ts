/** Properties of a complete profile that nothing is wrong with, whatever its type. */
const common = {
  displayName: 'Sample profile',
  certificateValidityPeriodScale: 'years',
  certificateValidityPeriodValue: 1,
  subjectNameFormatString: 'CN={{UserName}},O=Contoso',
  keyUsage: 'digitalSignature,keyEncipherment',
  keySize: 'size2048',
  extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' }],
  renewalThresholdPercentage: 20,
  scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep/mscep.dll'],
};

const custom = { subjectNameFormat: 'custom' };
const withStore = {
  certificateStore: 'user',
  customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' }],
};
const sha2 = { hashAlgorithm: 'sha2' };

const ofType: Readonly<Record<string, object>> = {
  windows81SCEPCertificateProfile: {
    ...custom,
    ...withStore,
    ...sha2,
    keyStorageProvider: 'useTpmKspOtherwiseUseSoftwareKsp',
  },
  windowsPhone81SCEPCertificateProfile: {
    ...custom,
    ...sha2,
    keyStorageProvider: 'useSoftwareKsp',
    subjectAlternativeNameType: 'userPrincipalName',
  },
  windows10XSCEPCertificateProfile: {
    certificateStore: 'user',
    hashAlgorithm: ['sha2'],
    keyStorageProvider: 'useSoftwareKsp',
    subjectAlternativeNameFormats: [{ sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' }],
  },
  // Apple's devices take the validity period of the template, so these say nothing of their own.
  iosScepCertificateProfile: { ...custom, ...withStore, ...withoutValidity() },
  macOSScepCertificateProfile: { ...custom, ...withStore, ...withoutValidity(), deploymentChannel: 'userChannel' },
  androidScepCertificateProfile: { ...custom, ...sha2, subjectAlternativeNameType: 'userPrincipalName' },
  androidForWorkScepCertificateProfile: { ...custom, ...withStore, ...sha2 },
  androidWorkProfileScepCertificateProfile: { ...custom, ...withStore, ...sha2 },
  // That UserPrincipalName works in this type is doubted by a report, so its SAN is another one.
  androidDeviceOwnerScepCertificateProfile: {
    ...custom,
    ...withStore,
    ...sha2,
    customSubjectAlternativeNames: [{ sanType: 'emailAddress', name: '{{EmailAddress}}' }],
  },
  aospDeviceOwnerScepCertificateProfile: { ...custom, ...withStore, ...sha2 },
};

export const profileTypeNames = Object.keys(ofType);

/** A complete profile of a type, as an exporter would write it, with `changes` laid over it; `undefined` takes a property out. */
export function baseProfile(type: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const own = ofType[type];
  if (!own) throw new Error(`no base profile for ${type}`);
  const profile: Record<string, unknown> = { '@odata.type': `#microsoft.graph.${type}`, ...common, ...own, ...changes };
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined));
}

function withoutValidity(): object {
  return { certificateValidityPeriodScale: undefined, certificateValidityPeriodValue: undefined };
}
