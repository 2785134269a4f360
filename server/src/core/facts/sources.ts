// Who says so: every document, header, test suite, thread and report that a row of a table of facts cites.

/** A place where a fact is written down. */
export interface Source {
  readonly title: string;
  /** Repository and path, or publisher: how to find it when the address has moved. */
  readonly where: string;
  /** Of the text that was read: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string;
  readonly url?: string;
}

/** The documentation of Intune itself, oldest first; the article about SCEP profiles was renamed and moved several times. */
const intuneDocumentation = {
  whatsNew2017December: {
    title: "What's new in Microsoft Intune, December 2017",
    where: 'MicrosoftDocs/IntuneDocs intune/fundamentals/whats-new-archive.md',
    date: '2017-12',
    url: 'https://learn.microsoft.com/mem/intune/fundamentals/whats-new-archive',
  },
  whatsNew2018March: {
    title: "What's new in Microsoft Intune, March 2018",
    where: 'MicrosoftDocs/IntuneDocs intune/fundamentals/whats-new-archive.md',
    date: '2018-03',
    url: 'https://learn.microsoft.com/mem/intune/fundamentals/whats-new-archive',
  },
  scepArticle2018: {
    title: 'Configure and use SCEP certificates with Intune (March 2018)',
    where: 'MicrosoftDocs/IntuneDocs intune/certificates-scep-configure.md',
    date: '2018-03-15',
    url: 'https://github.com/MicrosoftDocs/IntuneDocs',
  },
  whatsNew2018April: {
    title: "What's new in Microsoft Intune, April 2018",
    where: 'MicrosoftDocs/IntuneDocs intune/fundamentals/whats-new-archive.md',
    date: '2018-04',
    url: 'https://learn.microsoft.com/mem/intune/fundamentals/whats-new-archive',
  },
  scepArticle2018October: {
    title: 'Configure and use SCEP certificates with Intune (October 2018, devices without a user)',
    where: 'MicrosoftDocs/IntuneDocs intune/certificates-scep-configure.md, commit 0c1433883',
    date: '2018-10-01',
    url: 'https://github.com/MicrosoftDocs/IntuneDocs',
  },
  whatsNew2018October: {
    title: "What's new in Microsoft Intune, October 2018",
    where: 'MicrosoftDocs/IntuneDocs intune/fundamentals/whats-new-archive.md',
    date: '2018-10',
    url: 'https://learn.microsoft.com/mem/intune/fundamentals/whats-new-archive',
  },
  whatsNew2019October: {
    title: "What's new in Microsoft Intune, October 2019",
    where: 'MicrosoftDocs/IntuneDocs intune/fundamentals/whats-new-archive.md',
    date: '2019-10',
    url: 'https://learn.microsoft.com/mem/intune/fundamentals/whats-new-archive',
  },
  scepProfiles2019: {
    title: 'Use SCEP certificate profiles with Microsoft Intune (2019)',
    where: 'MicrosoftDocs/IntuneDocs intune/protect/certificates-profile-scep.md, commit 58f4af24',
    date: '2019-11-13',
    url: 'https://github.com/MicrosoftDocs/IntuneDocs',
  },
  intuneDocsTranslations: {
    title: 'Translations of the article about SCEP profiles, with mistakes of the translation in its examples',
    where: 'Microsoft/IntuneDocs.ru-ru, .zh-cn, .pt-pt, .tr-tr and others',
    date: '2018',
    url: 'https://github.com/MicrosoftDocs/IntuneDocs',
  },
  appConfigurationIos: {
    title: 'App configuration policies for managed iOS devices (tokens of another feature)',
    where: 'MicrosoftDocs/IntuneDocs intune/apps/app-configuration-policies-use-ios.md',
    date: '2020',
    url: 'https://learn.microsoft.com/mem/intune/apps/app-configuration-policies-use-ios',
  },
  troubleshootScep2020: {
    title: 'Troubleshoot device to NDES server communication for SCEP (2020)',
    where: 'MicrosoftDocs/IntuneDocs intune/protect/troubleshoot-scep-certificate-device-to-ndes.md',
    date: '2020',
    url: 'https://github.com/MicrosoftDocs/IntuneDocs',
  },
  scepProfiles2021: {
    title: 'Use SCEP certificate profiles with Microsoft Intune (2021)',
    where: 'MicrosoftDocs/memdocs memdocs/intune/protect/certificates-profile-scep.md, commit 013f2a8d',
    date: '2021-04-22',
    url: 'https://github.com/MicrosoftDocs/memdocs',
  },
  scepProfiles2023: {
    title: 'Use SCEP certificate profiles with Microsoft Intune (2023)',
    where: 'MicrosoftDocs/memdocs intune/intune-service/protect/certificates-profile-scep.md, commit 0998b7f2',
    date: '2023-08-23',
    url: 'https://github.com/MicrosoftDocs/memdocs',
  },
  scepProfiles2024: {
    title: 'Use SCEP certificate profiles with Microsoft Intune (2024)',
    where: 'MicrosoftDocs/memdocs memdocs/intune/protect/certificates-profile-scep.md, commit 7ec6b9ab',
    date: '2024-10-15',
    url: 'https://github.com/MicrosoftDocs/memdocs',
  },
  scepProfiles2025: {
    title: 'Use SCEP certificate profiles with Microsoft Intune (the current text)',
    where: 'MicrosoftDocs/memdocs intune/device-configuration/certificates/scep-profiles.md, commit 03b063a8',
    date: '2025-06-26',
    url: 'https://learn.microsoft.com/mem/intune/protect/certificates-profile-scep',
  },
  scepInfrastructure: {
    title: 'Configure infrastructure to support SCEP with Intune',
    where: 'MicrosoftDocs/memdocs intune/fundamentals/certificates/scep-infrastructure.md, commit 03b063a8',
    date: '2023-06-26',
    url: 'https://learn.microsoft.com/mem/intune/protect/certificates-scep-configure',
  },
  pkcsProfiles: {
    title: 'Use PKCS certificate profiles with Microsoft Intune',
    where: 'MicrosoftDocs/memdocs intune/device-configuration/certificates/pkcs-profiles.md, commit 41f21f61',
    date: '2026',
    url: 'https://github.com/MicrosoftDocs/memdocs',
  },
  removeProfiles: {
    title: 'Remove SCEP and PKCS certificates in Microsoft Intune',
    where: 'MicrosoftDocs/memdocs intune/device-configuration/certificates/remove-profiles.md',
    url: 'https://learn.microsoft.com/mem/intune/protect/remove-certificates',
  },
  thirdPartyCa: {
    title: 'Add a partner certification authority in Intune using SCEP',
    where: 'MicrosoftDocs/memdocs intune/fundamentals/certificates/third-party-ca-scep.md, commit 3efb0739',
    date: '2024-10-15',
    url: 'https://learn.microsoft.com/mem/intune/protect/certificate-authority-add-scep-overview',
  },
  cloudPkiConfigureCa: {
    title: 'Configure root and issuing CA for Microsoft Cloud PKI',
    where: 'MicrosoftDocs/memdocs intune/cloud-pki/configure-ca.md, commit 3948dcba',
    date: '2024-12-06',
    url: 'https://learn.microsoft.com/mem/intune/protect/microsoft-cloud-pki-configure-ca',
  },
  networkAccessControl: {
    title: 'Network access control integration with Intune',
    where: 'MicrosoftDocs/memdocs',
    url: 'https://learn.microsoft.com/mem/intune/protect/network-access-control-integrate',
  },
} as const satisfies Record<string, Source>;

/** Troubleshooting articles of Microsoft's support. */
const supportArticles = {
  troubleshootDeviceToNdes: {
    title: 'Troubleshoot device to NDES server communication for SCEP certificate profiles',
    where:
      'MicrosoftDocs/SupportArticles-docs support/mem/intune/certificates/troubleshoot-scep-certificate-device-to-ndes.md',
    url: 'https://learn.microsoft.com/troubleshoot/mem/intune/certificates/troubleshoot-scep-certificate-device-to-ndes',
  },
  troubleshootConnectorEvents: {
    title: 'Event ids and codes of the Intune certificate connector',
    where:
      'MicrosoftDocs/SupportArticles-docs support/mem/intune/certificates/troubleshoot-certificate-connector-events.md',
    url: 'https://learn.microsoft.com/troubleshoot/mem/intune/certificates/troubleshoot-certificate-connector-events',
  },
  troubleshootProfileDeployment: {
    title: 'Troubleshoot SCEP certificate profile deployment to devices',
    where:
      'MicrosoftDocs/SupportArticles-docs support/mem/intune/certificates/troubleshoot-scep-certificate-profile-deployment.md',
    url: 'https://learn.microsoft.com/troubleshoot/mem/intune/certificates/troubleshoot-scep-certificate-profile-deployment',
  },
  error80094800: {
    title: 'Devices receive SCEP certificates with error 0x80094800',
    where:
      'MicrosoftDocs/SupportArticles-docs support/mem/intune/certificates/devices-receive-scep-certificates-error-0x80094800.md',
    url: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  iosNoGetCaCaps: {
    title: 'SCEP certificates fail to deploy to iOS devices: no GetCACaps',
    where: 'MicrosoftDocs/SupportArticles-docs support/mem/intune/certificates/ios-scep-failure-no-getcacaps.md',
    url: 'https://github.com/MicrosoftDocs/SupportArticles-docs',
  },
  kb254632: {
    title: 'Change the expiration date of certificates issued by a certificate authority (KB 254632)',
    where: 'learn.microsoft.com/troubleshoot, change-certificates-expiration-date',
    url: 'https://learn.microsoft.com/troubleshoot/windows-server/certificates-and-public-key-infrastructure-pki/change-certificates-expiration-date',
  },
  kb287547: {
    title: 'Object IDs associated with Microsoft cryptography (KB 287547)',
    where: 'Microsoft support, article 287547',
    url: 'https://support.microsoft.com/help/287547',
  },
  kb276339: {
    title: 'Length limits of relative distinguished names in AD CS (KB 276339)',
    where: 'Microsoft support, article Q276339',
  },
  kb814394: {
    title: 'Certificate requirements for EAP-TLS or PEAP (KB 814394)',
    where: 'support.microsoft.com/help/814394',
    url: 'https://support.microsoft.com/help/814394',
  },
  kb5014754: {
    title: 'KB5014754: certificate-based authentication changes on Windows domain controllers',
    where: 'support.microsoft.com, as quoted by richardhicks.com, a6n.co.uk and timbeer.com',
    date: '2025',
    url: 'https://support.microsoft.com/help/5014754',
  },
} as const satisfies Record<string, Source>;

/** Microsoft Graph: what types and properties there are. */
const graph = {
  graphCsdl: {
    title: 'Microsoft Graph beta metadata (CSDL)',
    where: 'microsoftgraph/msgraph-metadata schemas/beta-Prod.csdl, commit 0564689b, read in part',
    date: '2026-08-03',
    url: 'https://github.com/microsoftgraph/msgraph-metadata',
  },
  graphTypeMappings: {
    title: 'Microsoft Graph beta type mappings: names of all properties, members and navigations',
    where: 'microsoftgraph/msgraph-metadata schemas/type-mappings/beta-{entity,complex,enum}-types.json',
    date: '2026-08-04',
    url: 'https://github.com/microsoftgraph/msgraph-metadata',
  },
  graphTypings: {
    title: 'TypeScript typings of Microsoft Graph beta: nullability and documented limits',
    where: 'npm @microsoft/microsoft-graph-types-beta 0.44.0-preview',
    date: '2025-09-30',
    url: 'https://www.npmjs.com/package/@microsoft/microsoft-graph-types-beta',
  },
  graphV1Csdl: {
    title: 'Microsoft Graph v1.0 metadata: holds no SCEP profile type',
    where: 'microsoftgraph/msgraph-metadata schemas/v1.0-Prod.csdl, commit f54f11b6',
    date: '2026-08-20',
    url: 'https://github.com/microsoftgraph/msgraph-metadata',
  },
  graphIosReference: {
    title: 'Graph beta reference: iosScepCertificateProfile',
    where:
      'microsoftgraph/microsoft-graph-docs api-reference/beta/resources/intune-deviceconfig-iosscepcertificateprofile.md, commit db3ad729',
    date: '2021-07',
    url: 'https://learn.microsoft.com/graph/api/resources/intune-deviceconfig-iosscepcertificateprofile?view=graph-rest-beta',
  },
  graphManagedDevice: {
    title: 'Graph reference: managedDevice, user and device',
    where: 'microsoftgraph/msgraph-metadata schemas/v1.0-Prod.csdl',
    date: '2026-08',
    url: 'https://learn.microsoft.com/graph/api/resources/intune-devices-manageddevice',
  },
  graphRealResponse2025: {
    title: 'A real Graph request and response of a macOS SCEP profile',
    where: 'deploymenttheory/terraform-provider-microsoft365',
    date: '2025-08-19',
    url: 'https://github.com/deploymenttheory/terraform-provider-microsoft365',
  },
  managedDeviceListAnswer: {
    title: 'ethernetMacAddress is null in lists of managed devices (Microsoft Q&A 1382436)',
    where: 'learn.microsoft.com/answers/questions/1382436',
    url: 'https://learn.microsoft.com/answers/questions/1382436',
  },
} as const satisfies Record<string, Source>;

/** Win32 CertStrToName: the header, the pages, and what test suites saw it do. */
const certStrToName = {
  wincryptHeader: {
    title: "Comment above CertStrToName in Microsoft's wincrypt.h",
    where: 'Windows SDK 10.0.10240, 14393 and 16299 (repository tpn/winsdk-10)',
    date: '2017',
    url: 'https://github.com/tpn/winsdk-10',
  },
  certStrToNamePage: {
    title: 'CertStrToName function (wincrypt.h)',
    where: 'MicrosoftDocs/sdk-api nf-wincrypt-certstrtonamea.md, commit 036d9d8c',
    date: '2018-12-05',
    url: 'https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-certstrtonamea',
  },
  certNameToStrPage: {
    title: 'CertNameToStr function (wincrypt.h)',
    where: 'MicrosoftDocs/sdk-api nf-wincrypt-certnametostra.md',
    url: 'https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-certnametostra',
  },
  x500NameFlagsPage: {
    title: 'X500NameFlags enumeration (certenroll.h)',
    where: 'MicrosoftDocs/sdk-api ne-certenroll-x500nameflags.md',
    url: 'https://learn.microsoft.com/windows/win32/api/certenroll/ne-certenroll-x500nameflags',
  },
  namePropertiesPage: {
    title: 'Name properties of certificate requests: maximum lengths',
    where: 'MicrosoftDocs/win32, Certificate Services, name properties',
    url: 'https://learn.microsoft.com/windows/win32/seccrypto/name-properties',
  },
  dotnetTests: {
    title: '.NET tests of X500DistinguishedName, which call CertStrToName on Windows',
    where: 'dotnet/runtime src/libraries/System.Security.Cryptography/tests',
    url: 'https://github.com/dotnet/runtime',
  },
  dotnetRuntime88197: {
    title: 'A # value becomes an OCTET STRING',
    where: 'github.com/dotnet/runtime/issues/88197',
    url: 'https://github.com/dotnet/runtime/issues/88197',
  },
  corefx11050: {
    title: 'UID is printed and read as an OID on Windows',
    where: 'github.com/dotnet/corefx/issues/11050',
    url: 'https://github.com/dotnet/corefx/issues/11050',
  },
  monoTests: {
    title: "Mono's tests of X500DistinguishedName, written against .NET Framework on Windows",
    where: 'mono/mono mcs/class/System/Test',
    url: 'https://github.com/mono/mono',
  },
  wineTests: {
    title: "Wine's tests of crypt32, asserted against real Windows",
    where: 'wine dlls/crypt32/tests/str.c and encode.c',
    url: 'https://github.com/wine-mirror/wine',
  },
  rfc5280: {
    title: 'RFC 5280: X.509 certificates and upper bounds of names',
    where: 'IETF',
    date: '2008-05',
    url: 'https://www.rfc-editor.org/rfc/rfc5280',
  },
  rfc4334: {
    title: 'RFC 4334: certificate extensions for PPP and wireless LAN authentication (EAP)',
    where: 'IETF',
    date: '2006-02',
    url: 'https://www.rfc-editor.org/rfc/rfc4334',
  },
  rfc4556: {
    title: 'RFC 4556: public key cryptography for initial authentication in Kerberos (PKINIT)',
    where: 'IETF',
    date: '2006-06',
    url: 'https://www.rfc-editor.org/rfc/rfc4556',
  },
  rfc4945: {
    title: 'RFC 4945: Internet IP Security PKI profile of IKE and PKIX',
    where: 'IETF',
    date: '2007-08',
    url: 'https://www.rfc-editor.org/rfc/rfc4945',
  },
  rfc8259: {
    title: 'The JavaScript Object Notation (JSON) Data Interchange Format',
    where: 'RFC 8259',
    url: 'https://www.rfc-editor.org/rfc/rfc8259',
  },
  rfc4514: {
    title: 'RFC 4514: string representation of distinguished names in LDAP',
    where: 'IETF',
    date: '2006-06',
    url: 'https://www.rfc-editor.org/rfc/rfc4514',
  },
  rfc4519: {
    title: 'RFC 4519: LDAP schema for user applications (names and OIDs of attributes)',
    where: 'IETF',
    date: '2006-06',
    url: 'https://www.rfc-editor.org/rfc/rfc4519',
  },
  intuneReports2021: {
    title: 'Intune reports and properties available using Graph API, DevicesWithInventory: columns received',
    where:
      'MicrosoftDocs/memdocs memdocs/intune/fundamentals/reports-export-graph-available-reports.md, commit 00cc556c',
    date: '2021-11-02',
    url: 'https://learn.microsoft.com/mem/intune/fundamentals/reports-export-graph-available-reports',
  },
  rfc2606: {
    title: 'Reserved Top Level DNS Names',
    where: 'RFC 2606',
    date: '1999-06',
    url: 'https://www.rfc-editor.org/rfc/rfc2606',
  },
  rfc6761: {
    title: 'Special-Use Domain Names: test, localhost, invalid, example',
    where: 'RFC 6761',
    date: '2013-02',
    url: 'https://www.rfc-editor.org/rfc/rfc6761',
  },
  fictitiousCompanies: {
    title: 'The Sample Data List: names of companies whose domains Microsoft owns, for samples',
    where: 'TechNet Magazine, Windows Confidential',
    date: '2011-08',
    url: 'https://learn.microsoft.com/previous-versions/technet-magazine/hh360987(v=msdn.10)',
  },
  fictitiousWebsites: {
    title: 'How to: Use Oversubscription to Offset Latency (it downloads the websites of companies that there are not)',
    where: 'MicrosoftDocs/cpp-docs docs/parallel/concrt/how-to-use-oversubscription-to-offset-latency.md',
    date: '2016-11-04',
    url: 'https://learn.microsoft.com/cpp/parallel/concrt/how-to-use-oversubscription-to-offset-latency',
  },
  wideWorldImporters: {
    title: 'Wide World Importers, a sample database of Microsoft: the web and mail domains of its customers',
    where:
      'microsoft/sql-server-samples samples/databases/wide-world-importers/wwi-ssdt/wwi-ssdt/DataLoadSimulation/Stored Procedures/GetBuyingGroupDomain.sql',
    url: 'https://github.com/microsoft/sql-server-samples/tree/master/samples/databases/wide-world-importers',
  },
  graphCreateGroup: {
    title: 'Create group: library@contoso.onmicrosoft.com in its examples',
    where: 'microsoftgraph/microsoft-graph-docs api-reference/v1.0/api/group-post-groups.md',
    url: 'https://learn.microsoft.com/graph/api/group-post-groups',
  },
  rfc2985: {
    title: 'RFC 2985: PKCS #9 object classes and attribute types',
    where: 'IETF',
    date: '2000-11',
    url: 'https://www.rfc-editor.org/rfc/rfc2985',
  },
  rfc1918: {
    title: 'RFC 1918: addresses of private networks',
    where: 'IETF',
    date: '1996-02',
    url: 'https://www.rfc-editor.org/rfc/rfc1918',
  },
  rfc3927: {
    title: 'RFC 3927: link-local addresses of IPv4',
    where: 'IETF',
    date: '2005-05',
    url: 'https://www.rfc-editor.org/rfc/rfc3927',
  },
  rfc3986: {
    title: 'RFC 3986: generic syntax of URIs',
    where: 'IETF',
    date: '2005-01',
    url: 'https://www.rfc-editor.org/rfc/rfc3986',
  },
  rfc6762: {
    title: 'RFC 6762: multicast DNS (.local, and in appendix G the names that private networks use)',
    where: 'IETF',
    date: '2013-02',
    url: 'https://www.rfc-editor.org/rfc/rfc6762',
  },
  rfc8375: {
    title: 'RFC 8375: the domain home.arpa',
    where: 'IETF',
    date: '2018-05',
    url: 'https://www.rfc-editor.org/rfc/rfc8375',
  },
  rfc8550: {
    title: 'RFC 8550: certificates for S/MIME 4.0',
    where: 'IETF',
    date: '2019-04',
    url: 'https://www.rfc-editor.org/rfc/rfc8550',
  },
  rfc8894: {
    title: 'RFC 8894: Simple Certificate Enrolment Protocol',
    where: 'IETF',
    date: '2020-09',
    url: 'https://www.rfc-editor.org/rfc/rfc8894',
  },
  nist800131a: {
    title: 'NIST SP 800-131A: which algorithms and key lengths may still be used',
    where: 'NIST, revision 2 (general knowledge, not read)',
    date: '2019-03',
    url: 'https://csrc.nist.gov/pubs/sp/800/131/a/r2/final',
  },
  x520: {
    title: 'ITU-T X.520: selected attribute types and their upper bounds',
    where: 'ITU-T',
    url: 'https://www.itu.int/rec/T-REC-X.520',
  },
  evGuidelines: {
    title: 'CA/Browser Forum EV guidelines (jurisdiction attributes)',
    where: 'cabforum.org',
    url: 'https://cabforum.org/working-groups/server/extended-validation/guidelines/',
  },
} as const satisfies Record<string, Source>;

/** AD CS: what a Microsoft CA does with a request. */
const adcs = {
  technetSubjectRdns: {
    title: 'Managing subject relative distinguished names',
    where: 'technet.microsoft.com/library/cc772812',
    url: 'https://technet.microsoft.com/library/cc772812',
  },
  technetDisableDnLength: {
    title: 'Disable DN length enforcement',
    where: 'technet.microsoft.com/library/cc784789',
    url: 'https://technet.microsoft.com/library/cc784789',
  },
  tameMyCerts: {
    title: 'TameMyCerts: what an AD CS policy module sees (user guide and RdnTypes.cs)',
    where: 'Sleepw4lker/TameMyCerts, commit 56eb9411',
    url: 'https://github.com/Sleepw4lker/TameMyCerts',
  },
  msCrtd: {
    title: '[MS-CRTD]: Certificate Templates Structure',
    where: 'learn.microsoft.com/openspecs/windows_protocols/ms-crtd; values as cited in ly4k/Certipy, commit cf2f6d70',
    url: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-crtd',
  },
  msWcceTemplate: {
    title: '[MS-WCCE] 3.2.2.6.2.1.4: what a CA does with a request for a template',
    where:
      'learn.microsoft.com/openspecs/windows_protocols/ms-wcce: verify configured certificate template, msPKI-Enrollment-Flag, msPKI-Private-Key-Flag',
    url: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-wcce/618911a1-8a8f-4833-b10c-18db23c18c57',
  },
  defenderEsc6: {
    title: 'Security assessment: edit vulnerable certificate authority setting (ESC6)',
    where: 'learn.microsoft.com/defender-for-identity/security-assessment-edit-vulnerable-ca-setting',
    url: 'https://learn.microsoft.com/defender-for-identity/security-assessment-edit-vulnerable-ca-setting',
  },
  ndesAgentCertificates: {
    title: 'The nightmare of renewing NDES enrollment agent certificates',
    where: 'techcommunity.microsoft.com, Core Infrastructure and Security blog',
    date: '2026-03-09',
    url: 'https://techcommunity.microsoft.com/blog/coreinfrastructureandsecurityblog/the-nightmare-of-renewing-ndes-enrollment-agent-certificates/4496052',
  },
  msEndpointMgrNdes: {
    title: 'How to renew NDES service certificates for usage with Microsoft Intune',
    where: 'msendpointmgr.com',
    date: '2020-06-15',
    url: 'https://msendpointmgr.com/2020/06/15/how-to-renew-ndes-service-certificates-for-usage-with-microsoft-intune/',
  },
  gradeneggerAgents: {
    title: 'Renew the Registration Authority (RA) certificates for the Network Device Enrollment Service (NDES)',
    where: 'gradenegger.eu',
    url: 'https://www.gradenegger.eu/en/the-registration-authority-ra-renews-certificates-for-the-network-device-enrollment-service-ndes/',
  },
  gradeneggerNdesTemplate: {
    title: 'Configure device template for Network Device Enrollment Service (NDES)',
    where: 'gradenegger.eu/en/configure-device-template-for-network-device-enrollment-service-ndes',
    url: 'https://www.gradenegger.eu/en/configure-device-template-for-network-device-enrollment-service-ndes/',
  },
  enrollmentTemplateProperty: {
    title: 'EnrollmentTemplateProperty enumeration (certenroll.h)',
    where: 'learn.microsoft.com/windows/win32/api/certenroll/ne-certenroll-enrollmenttemplateproperty',
    url: 'https://learn.microsoft.com/windows/win32/api/certenroll/ne-certenroll-enrollmenttemplateproperty',
  },
  certSrvConstants: {
    title: 'Constants of certsrv.h in the Windows metadata',
    where: 'microsoft/windows-rs, Windows/Win32/Security/Cryptography/Certificates',
    url: 'https://github.com/microsoft/windows-rs',
  },
  gradeneggerUndefinedRdns: {
    title: 'Use of undefined relative distinguished names (RDNs) in issued certificates, cited by TameMyCerts',
    where: 'gradenegger.eu/en/use-of-undefined-relative-distinguished-names-rdn-in-issued-certificates',
    url: 'https://www.gradenegger.eu/en/use-of-undefined-relative-distinguished-names-rdn-in-issued-certificates/',
  },
  unicodeCldr: {
    title: 'Unicode CLDR: names of units of time',
    where: 'unicode-org/cldr-json, cldr-units-full',
    url: 'https://github.com/unicode-org/cldr-json',
  },
  sysadminsPeriods: {
    title: 'How to convert pKIExpirationPeriod and pKIOverlapPeriod',
    where: 'sysadmins.lv',
    url: 'https://www.sysadmins.lv/blog-en/how-to-convert-pkiexirationperiod-and-pkioverlapperiod-active-directory-attributes.aspx',
  },
  gradeneggerValidity: {
    title: 'Issue certificates with a shortened validity period',
    where: 'gradenegger.eu/en/issue-certificates-with-a-shortened-validity-period',
    url: 'https://www.gradenegger.eu/en/issue-certificates-with-a-shortened-validity-period/',
  },
  gradeneggerRdns: {
    title: 'Permitted relative distinguished names (RDNs) in certificates',
    where: 'gradenegger.eu/en/permitted-relative-distinguished-names-rdns-in-certificates',
    url: 'https://www.gradenegger.eu',
  },
  gradeneggerOrder: {
    title: 'Change the order of the relative distinguished names in the subject of issued certificates',
    where: 'gradenegger.eu/en/change-the-order-of-the-relative-distinguished-names-...',
    url: 'https://www.gradenegger.eu',
  },
  gradenegger80094001: {
    title: 'A certificate request fails with 0x80094001: the request subject name is invalid or too long',
    where: 'gradenegger.eu/en/the-request-for-a-certificate-fails-with-error-message-error-parsing-request-...',
    url: 'https://www.gradenegger.eu',
  },
  gradeneggerEvent31: {
    title: 'Details of the event with id 31 of source Microsoft-Windows-NetworkDeviceEnrollmentService',
    where: 'gradenegger.eu/en/details-of-the-event-with-id-31-...',
    url: 'https://www.gradenegger.eu',
  },
  gradeneggerEvent87: {
    title: 'Details of the event with id 87 of source Microsoft-Windows-CertificateServicesClient-CertEnroll',
    where: 'gradenegger.eu/en/details-of-the-event-with-id-87-...',
    url: 'https://www.gradenegger.eu',
  },
  mollemaEsc: {
    title: 'Extending AD CS attack surface to the cloud with Intune certificates',
    where: 'dirkjanm.io, cited by SCEPman',
    url: 'https://dirkjanm.io/extending-ad-cs-attack-surface-intune-certs/',
  },
} as const satisfies Record<string, Source>;

/** Devices, other CAs, practitioners and tools. */
const others = {
  clientCertificateInstallCsp: {
    title: 'ClientCertificateInstall CSP, the node of Windows that Intune writes a SCEP profile to',
    where:
      'MicrosoftDocs/windows-itpro-docs windows/client-management/mdm/clientcertificateinstall-csp.md, commit 03378db7',
    url: 'https://learn.microsoft.com/windows/client-management/mdm/clientcertificateinstall-csp',
  },
  helloRemoteDesktop: {
    title: 'Remote Desktop sign-in with Windows Hello for Business: a SCEP profile step by step',
    where: 'MicrosoftDocs/windows-itpro-docs windows/security/identity-protection/hello-for-business/rdp-sign-in.md',
    date: '2024',
    url: 'https://learn.microsoft.com/windows/security/identity-protection/hello-for-business/rdp-sign-in',
  },
  helloCertificates: {
    title: 'Certificates for on-premises single sign-on with Windows Hello for Business',
    where:
      'MicrosoftDocs/windows-itpro-docs windows/security/identity-protection/hello-for-business/hello-hybrid-aadj-sso-cert.md',
    date: '2023',
    url: 'https://learn.microsoft.com/windows/security/identity-protection/hello-for-business/hello-hybrid-aadj-sso-cert',
  },
  appleScepPayload: {
    title: "Apple's SCEP payload",
    where: 'apple/device-management mdm/profiles/com.apple.security.scep.yaml, commit b6202ca2',
    date: '2024',
    url: 'https://github.com/apple/device-management',
  },
  intuneResourceAccess: {
    title: 'Intune-Resource-Access: how Intune compares a request with the profile, and its error codes',
    where: 'microsoft/Intune-Resource-Access IntuneScepServiceException, commit eae184ee',
    url: 'https://github.com/microsoft/Intune-Resource-Access',
  },
  scepmanWindows: {
    title: 'SCEPman: certificates for Windows through Intune',
    where: 'scepman/scepman-docs certificate-management/microsoft-intune/windows-10.md',
    date: '2026-07',
    url: 'https://docs.scepman.com/certificate-management/microsoft-intune/windows-10',
  },
  scepmanCertificates: {
    title: 'SCEPman: settings of issued certificates (validity, SID, key usages)',
    where: 'scepman/scepman-docs scepman-configuration/application-settings/certificates.md',
    date: '2026-07',
    url: 'https://docs.scepman.com/scepman-configuration/application-settings/certificates',
  },
  scepmanIos: {
    title: 'SCEPman: certificates for iOS through Intune',
    where: 'scepman/scepman-docs certificate-management/microsoft-intune/ios.md',
    date: '2026-07',
    url: 'https://docs.scepman.com/certificate-management/microsoft-intune/ios',
  },
  scepmanMacos: {
    title: 'SCEPman: certificates for macOS through Intune',
    where: 'scepman/scepman-docs certificate-management/microsoft-intune/macos.md',
    date: '2026-07',
    url: 'https://docs.scepman.com/certificate-management/microsoft-intune/macos',
  },
  scepmanAndroid: {
    title: 'SCEPman: certificates for Android through Intune',
    where: 'scepman/scepman-docs certificate-management/microsoft-intune/android.md',
    date: '2026-07',
    url: 'https://docs.scepman.com/certificate-management/microsoft-intune/android',
  },
  scepmanTroubleshooting: {
    title: 'SCEPman: general troubleshooting',
    where: 'scepman/scepman-docs other/troubleshooting/general.md',
    date: '2026-07',
    url: 'https://docs.scepman.com/other/troubleshooting/general',
  },
  scepmanReenrollment: {
    title: 'SCEPman: which changes of a profile trigger a new enrolment',
    where: 'scepman/scepman-docs other/troubleshooting/re-enrollment-trigger.md',
    date: '2026-07',
    url: 'https://docs.scepman.com/other/troubleshooting/re-enrollment-trigger',
  },
  scepmanCertifried: {
    title: 'SCEPman: Certifried and certificates made from device names',
    where: 'scepman/scepman-docs other/troubleshooting/certifried.md',
    date: '2026-07',
    url: 'https://docs.scepman.com/other/troubleshooting/certifried',
  },
  scepmanSidSpoofing: {
    title: 'SCEPman: SID spoofing vulnerability',
    where: 'scepman/scepman-docs other/troubleshooting/sid-spoofing-vulnerability.md',
    date: '2026-07',
    url: 'https://docs.scepman.com/other/troubleshooting/sid-spoofing-vulnerability',
  },
  scepmanIntermediate: {
    title: 'SCEPman: deployment as an intermediate CA',
    where: 'scepman/scepman-docs scepman-deployment/intermediate-certificate.md',
    date: '2026-07',
    url: 'https://docs.scepman.com/scepman-deployment/intermediate-certificate',
  },
  hicksValidity: {
    title: 'Validity periods and the certification authority',
    where: 'directaccess.richardhicks.com/tag/certificate-authority',
    url: 'https://directaccess.richardhicks.com/tag/certificate-authority/',
  },
  hicksStrongMapping: {
    title: 'Strong certificate mapping for Intune PKCS and SCEP certificates',
    where: 'directaccess.richardhicks.com',
    date: '2024-11-04',
    url: 'https://directaccess.richardhicks.com/2024/11/04/strong-certificate-mapping-for-intune-pkcs-and-scep-certificates/',
  },
  hicksStrongMappingTag: {
    title: 'Articles about strong certificate mapping',
    where: 'directaccess.richardhicks.com/tag/strong-certificate-mapping',
    url: 'https://directaccess.richardhicks.com/tag/strong-certificate-mapping/',
  },
  eapTlsCertificateSelection: {
    title: 'EAP-TLS: how a certificate is selected (SimpleCertSelection)',
    where: 'learn.microsoft.com, Win32 EAPHost schema',
    url: 'https://learn.microsoft.com/windows/win32/eaphost/eaptlsconnectionpropertiesv1schema-certselection-complextype',
  },
  hicksReason16: {
    title: 'Always On VPN authentication failed, reason code 16',
    where: 'directaccess.richardhicks.com',
    date: '2023-02-13',
    url: 'https://directaccess.richardhicks.com/2023/02/13/always-on-vpn-authentication-failed-reason-code-16/',
  },
  hicksAdcs: {
    title: 'Articles about AD CS and Cloud PKI',
    where: 'directaccess.richardhicks.com/tag/adcs',
    url: 'https://directaccess.richardhicks.com/tag/adcs/',
  },
  itspecialistScepTips: {
    title: 'SCEP certificate tips: EAP-TLS, Intune, Cloud PKI',
    where: 'itspecialist.cloud/en/scep-certificate-tips-eap-tls-intune-cloud-pki',
    url: 'https://itspecialist.cloud/en/scep-certificate-tips-eap-tls-intune-cloud-pki',
  },
  chrisbtNps: {
    title: 'NPS and RADIUS with Entra-joined devices, part 2',
    where: 'chrisbt.me/posts/nps-radius-aadj-2',
    url: 'https://chrisbt.me/posts/nps-radius-aadj-2/',
  },
  timbeerStrongMapping: {
    title: 'Strong mapping with Intune certificates',
    where: 'timbeer.com',
    url: 'https://timbeer.com',
  },
  techcommunitySanUri: {
    title: 'Preview of the SAN URI for strong mapping (Windows Server build 25246)',
    where: 'techcommunity.microsoft.com, 3794144',
    date: '2023-04',
  },
  intuneManagement: {
    title: 'IntuneManagement: what the admin center offers in a SCEP profile',
    where: 'Micke-K/IntuneManagement Documentation/ObjectInfo/scepproperties_windows10scep.json',
    url: 'https://github.com/Micke-K/IntuneManagement',
  },
  microsoft365Dsc: {
    title: 'Microsoft365DSC examples of SCEP profiles',
    where: 'microsoft/Microsoft365DSC Examples',
    url: 'https://github.com/microsoft/Microsoft365DSC',
  },
  terraformMicrosoft365: {
    title: 'Terraform provider microsoft365: macos_device_configuration_templates',
    where: 'deploymenttheory/terraform-provider-microsoft365',
    url: 'https://github.com/deploymenttheory/terraform-provider-microsoft365',
  },
  jamfVariables: {
    title: 'Jamf Pro: payload variables for configuration profiles',
    where: 'Jamf Pro documentation (general knowledge, not read)',
    url: 'https://learn.jamf.com',
  },
  workspaceOneVariables: {
    title: 'Workspace ONE UEM: lookup values',
    where: 'docs.vmware.com, Managing Devices; names beside EnrollmentUser are general knowledge',
    url: 'https://docs.vmware.com/en/VMware-Workspace-ONE-UEM/2302/UEM_Managing_Devices/GUID-LookupValues.html',
  },
  appleProfileVariables: {
    title: 'Variables that macOS expands in configuration profiles',
    where: 'ProfileManifests/ProfileManifests',
    url: 'https://github.com/ProfileManifests/ProfileManifests',
  },
  micromdm934: {
    title: 'Profile variables are not expanded on iOS',
    where: 'github.com/micromdm/micromdm/issues/934',
    url: 'https://github.com/micromdm/micromdm/issues/934',
  },
  fleetVariables: {
    title: 'Fleet: variables in configuration profiles',
    where: 'fleetdm/fleet',
    url: 'https://github.com/fleetdm/fleet',
  },
  sotiCertificateTemplate: {
    title: 'SOTI MobiControl: certificate templates',
    where: 'soti.net, MobiControl help, Certificate Templates / Template Details',
    date: '2026',
    url: 'https://soti.net/mc/help/v2026.0/en/console/reference/dialogs/globalsettings/certificates/certificate_template_2.html',
  },
  solitonMobiControl: {
    title: 'Soliton: variables of MobiControl in a configuration URI',
    where: 'resources.solitonsystems.com, server manual 5.0',
    url: 'https://resources.solitonsystems.com/manuals/server/5_0/11876.htm',
  },
  maas360Attributes: {
    title: 'IBM MaaS360: default attributes',
    where: 'ibm.com/docs SS8H2S, Default attributes',
    url: 'https://www.ibm.com/docs/en/SS8H2S/com.ibm.mc.doc/pag_source/concepts/default_attributes.htm',
  },
  smallstepDocs: {
    title: 'Smallstep: certificates for devices of Workspace ONE, Jamf and Intune',
    where: 'smallstep/docs',
    url: 'https://github.com/smallstep/docs',
  },
  scepmanOtherMdm: {
    title: 'SCEPman: profiles of Jamf, Kandji and SOTI MobiControl',
    where: 'scepman/scepman-docs',
    url: 'https://docs.scepman.com',
  },
  ownWorkspaceFile: {
    title: 'The rules that you wrote down yourself',
    where: 'scep-profiles.json, houseRules',
  },
  authoringNotation: {
    title: 'Authoring notation of pipelines whose template engine owns the double braces',
    where: 'docs/decisions.md of this project',
  },
  workspaceFile: {
    title: 'The workspace file scep-profiles.json',
    where: 'docs/workspace-file.md of this project',
  },
  ignoreComments: {
    title: 'Comments that silence a finding of the next line',
    where: 'README.md of this project, "Tell it about your PKI and your devices"',
  },
  builtInSamples: {
    title: 'Invented values of the built-in sample devices',
    where: 'this project',
  },
} as const satisfies Record<string, Source>;

/** Threads in public trackers; what they report was seen once or a few times. */
const threads = {
  memdocs90: thread('MicrosoftDocs/memdocs', 'pull/90', {
    title: 'UserPrincipalName does not work in Android device owner profiles',
    date: '2020-04-07',
  }),
  memdocs922: thread('MicrosoftDocs/memdocs', 'issues/922', {
    title: 'SearchableDeviceKey is documented but not recognised',
  }),
  memdocs1538: thread('MicrosoftDocs/memdocs', 'issues/1538', {
    title: 'Escaped comma: subject in CSR and challenge do not match',
  }),
  memdocs2727: thread('MicrosoftDocs/memdocs', 'issues/2727', { title: 'What the renewal threshold means' }),
  memdocs3246: thread('MicrosoftDocs/memdocs', 'issues/3246', {
    title: 'Which change of a profile revokes its certificates',
  }),
  memdocs3821: thread('MicrosoftDocs/memdocs', 'issues/3821', {
    title: 'Quoted OnPrem_Distinguished_Name is refused by NDES',
    date: '2023-04-26',
  }),
  memdocs4118: thread('MicrosoftDocs/memdocs', 'issues/4118', {
    title: 'A certificate whose assignment ends is removed but not revoked',
    date: '2023-08-17',
  }),
  windowsDocs8548: thread('MicrosoftDocs/windows-itpro-docs', 'issues/8548', {
    title: 'Empty SAN value: error 500 when the profile is saved',
    date: '2020',
  }),
  windowsDocs8555: thread('MicrosoftDocs/windows-itpro-docs', 'issues/8555', {
    title: 'Empty SAN value: the profile cannot be created',
    date: '2020',
  }),
  windowsDocs8706: thread('MicrosoftDocs/windows-itpro-docs', 'issues/8706', {
    title: 'Empty SAN value: the profile stays pending',
  }),
  windowsDocs9438: thread('MicrosoftDocs/windows-itpro-docs', 'issues/9438', {
    title: 'Comma in a name: subject in CSR and challenge do not match',
  }),
  windowsDocs11053: thread('MicrosoftDocs/windows-itpro-docs', 'issues/11053', {
    title: 'CN= inside a UPN SAN',
    date: '2022',
  }),
  intuneDocs1663: thread('MicrosoftDocs/IntuneDocs', 'issues/1663', {
    title: 'Root and SCEP profile assigned to different groups',
  }),
  intuneDocs1741: thread('MicrosoftDocs/IntuneDocs', 'issues/1741', {
    title: 'No SAN specified in certificate request (Android Enterprise)',
  }),
  intuneDocs1770: thread('MicrosoftDocs/IntuneDocs', 'issues/1770', { title: 'The path of the SCEP server URL' }),
  intuneDocs2252: thread('MicrosoftDocs/IntuneDocs', 'issues/2252', {
    title: 'Root and SCEP profile assigned to different groups',
  }),
  intuneDocs3001: thread('MicrosoftDocs/IntuneDocs', 'issues/3001', {
    title: 'NPS: the specified user account does not exist',
  }),
  intuneDocs3525: thread('MicrosoftDocs/IntuneDocs', 'issues/3525', {
    title: 'Subject name format and its string disagree',
  }),
  microsoft365Dsc3965: thread('Microsoft365DSC/Microsoft365DSC', 'issues/3965', {
    title: 'The root certificate cannot be deployed to another tenant',
  }),
  microsoft365Dsc5650: thread('Microsoft365DSC/Microsoft365DSC', 'issues/5650', {
    title: 'Reference to the root certificate of a SCEP profile',
  }),
  microsoft365Dsc7453: thread('Microsoft365DSC/Microsoft365DSC', 'issues/7453', {
    title: 'The wrong root certificate is bound by its display name',
  }),
  intuneManagement114: thread('Micke-K/IntuneManagement', 'issues/114', {
    title: 'Import of a SCEP profile: no OData route exists',
  }),
  intuneManagement389: thread('Micke-K/IntuneManagement', 'issues/389', {
    title: 'Copying a SCEP profile revoked all certificates',
  }),
  intuneResourceAccess87: thread('microsoft/Intune-Resource-Access', 'issues/87', {
    title: 'Which CA the root certificate of a profile has to be',
  }),
  packetfence7356: thread('inverse-inc/packetfence', 'issues/7356', {
    title: 'A second certificate with the same common name is refused',
  }),
  md102Lab238: thread('MicrosoftLearning/MD-102T00', 'issues/238', { title: 'Lab: common name is invalid' }),
  graphDocs7887: thread('microsoftgraph/microsoft-graph-docs-contrib', 'issues/7887', {
    title: 'customAzureADAttribute is not documented',
  }),
  ultimateCaManager228: thread('NeySlim/ultimate-ca-manager', 'issues/228', {
    title: 'SCEP through Intune: which root certificate and chain Windows needs',
  }),
} as const satisfies Record<string, Source>;

/** Every source by its id. */
export const sources = {
  ...intuneDocumentation,
  ...supportArticles,
  ...graph,
  ...certStrToName,
  ...adcs,
  ...others,
  ...threads,
} as const satisfies Record<string, Source>;

/** The id of a source; a row that cites one that is not here does not compile. */
export type SourceId = keyof typeof sources;

/** A thread of a GitHub repository; `number` is `issues/1` or `pull/1`. */
function thread(repository: string, number: string, text: { readonly title: string; readonly date?: string }): Source {
  const where = `github.com/${repository}/${number}`;
  return { ...text, where, url: `https://${where}` };
}
