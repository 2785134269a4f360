// Variables about the user of the device, and the SID, which is the user's or the device's.
import type { SourceId } from './sources.ts';
import type { Remark } from './fact.ts';
import type { VariableFact } from './variable-fact.ts';

const articlesSince2018 = [
  'scepArticle2018',
  'scepArticle2018October',
  'scepProfiles2019',
  'scepProfiles2021',
  'scepProfiles2023',
  'scepProfiles2024',
  'scepProfiles2025',
] as const satisfies readonly SourceId[];

const needsUser: Remark = {
  text: 'Not available on a device without a user, such as an Android Enterprise dedicated device.',
  sources: ['scepProfiles2021', 'scepProfiles2025'],
};

const shownToThirdParty: Remark = {
  text: 'A third-party CA gets to see the value.',
  sources: ['thirdPartyCa'],
};

const droppedByAdcs: Remark = {
  text: 'An AD CS CA drops the attribute it is used in unless CA\\SubjectTemplate was extended.',
  sources: ['technetSubjectRdns', 'tameMyCerts'],
};

/** What most user variables have in common. */
const userVariable = {
  aliases: [],
  kind: 'user',
  stores: ['user'],
  places: { subject: 'yes', san: 'yes', url: 'undocumented' },
  limits: [],
  equivalents: [],
  status: 'current',
} as const satisfies Partial<VariableFact>;

export const userVariables: readonly VariableFact[] = [
  {
    ...userVariable,
    name: 'UserName',
    meaning: 'short name of the user',
    example: 'janedoe',
    exampleOrigin: 'documented',
    limits: [
      {
        platforms: ['androidDeviceOwner'],
        place: 'san',
        severity: 'error',
        evidence: 'documented',
        reason:
          'Android Enterprise profiles for fully managed, dedicated and corporate-owned work profile devices do not support UserName in a subject alternative name.',
        sources: ['scepProfiles2023', 'scepProfiles2024', 'scepProfiles2025'],
      },
    ],
    remarks: [
      {
        text: 'Until 2020 the documentation said that it is the user principal name (janedoe@contoso.com); since 2021 it says the short name (janedoe).',
        sources: ['scepArticle2018', 'scepProfiles2019', 'scepProfiles2021', 'scepProfiles2025'],
      },
      {
        text: 'The article shows {{UserName}}-Home as an example for device certificates, which may hold device attributes only.',
        sources: ['scepProfiles2025'],
      },
      needsUser,
      shownToThirdParty,
    ],
    sources: [...articlesSince2018, 'pkcsProfiles', 'thirdPartyCa'],
  },
  {
    ...userVariable,
    name: 'UserPrincipalName',
    meaning: 'user principal name of the user',
    example: 'janedoe@contoso.com',
    exampleOrigin: 'documented',
    since: 'between March 2020 and April 2021',
    limits: [
      {
        platforms: ['androidDeviceOwner'],
        severity: 'info',
        evidence: 'reported',
        reason:
          'A contributor reported in 2020 that UserPrincipalName does not work in Android device owner profiles; the documentation does not say so.',
        sources: ['memdocs90'],
      },
    ],
    remarks: [
      {
        text: 'A Network Policy Server wants it as the UPN subject alternative name.',
        sources: ['scepArticle2018', 'scepProfiles2025'],
      },
      needsUser,
    ],
    sources: ['scepProfiles2021', 'scepProfiles2023', 'scepProfiles2024', 'scepProfiles2025', 'pkcsProfiles'],
  },
  {
    ...userVariable,
    name: 'EmailAddress',
    meaning: 'e-mail address of the user',
    example: 'janedoe@contoso.com',
    exampleOrigin: 'invented',
    remarks: [
      { text: 'Usually written E={{EmailAddress}}.', sources: ['scepProfiles2025'] },
      {
        text: 'With Microsoft Cloud PKI a user without a mail attribute gets no certificate.',
        sources: ['cloudPkiConfigureCa'],
      },
      needsUser,
    ],
    sources: [...articlesSince2018, 'pkcsProfiles'],
  },
  {
    ...userVariable,
    name: 'OnPrem_Distinguished_Name',
    places: { subject: 'yes', san: 'undocumented', url: 'undocumented' },
    meaning: 'on-premises distinguished name of the user: several RDNs with commas between them',
    example: 'CN=Jane Doe,OU=UserAccounts,DC=corp,DC=contoso,DC=com',
    exampleOrigin: 'documented',
    limits: [notOnAosp('OnPrem_Distinguished_Name')],
    remarks: [
      {
        text: 'Needs the user attribute onPremisesDistinguishedName, synchronized by Microsoft Entra Connect.',
        sources: ['scepArticle2018', 'scepProfiles2025'],
      },
      {
        text: 'The documented form is CN={{OnPrem_Distinguished_Name}}: the value then brings its own CN= behind the one that is written.',
        sources: ['scepProfiles2025'],
      },
      {
        text: 'Where the CN in the value holds a comma, the documentation wants quotes: CN="{{OnPrem_Distinguished_Name}}". A report of 2023 says that NDES refuses the quoted form.',
        sources: ['scepProfiles2021', 'scepProfiles2025', 'memdocs3821'],
      },
      needsUser,
      shownToThirdParty,
    ],
    sources: [...articlesSince2018, 'whatsNew2018March', 'pkcsProfiles', 'thirdPartyCa'],
  },
  {
    ...userVariable,
    name: 'OnPremisesSamAccountName',
    aliases: ['onPremisesSamAccountName'],
    meaning: 'sign-in name of the user in Active Directory (sAMAccountName), with or without the domain in front',
    example: 'CONTOSO\\janedoe',
    exampleOrigin: 'documented',
    since: 'April 2018',
    limits: [notOnAosp('OnPremisesSamAccountName')],
    remarks: [
      {
        text: 'Needs the user attribute onPremisesSamAccountName, synchronized by Microsoft Entra Connect.',
        sources: ['scepProfiles2019', 'scepProfiles2025'],
      },
      {
        text: 'The value is documented as DomainName\\testUser or only testUser; the backslash of the first is one of the characters that can make the request differ from the profile.',
        sources: ['scepProfiles2025'],
      },
      {
        text: 'The announcement of April 2018 printed it with single braces, which was a mistake.',
        sources: ['whatsNew2018April'],
      },
      needsUser,
      shownToThirdParty,
    ],
    sources: [
      'whatsNew2018April',
      'scepArticle2018October',
      'scepProfiles2019',
      'scepProfiles2021',
      'scepProfiles2023',
      'scepProfiles2024',
      'scepProfiles2025',
      'pkcsProfiles',
      'thirdPartyCa',
    ],
  },
  {
    name: 'OnPremisesSecurityIdentifier',
    aliases: ['OnpremisesSecurityIdentifier'],
    kind: 'userOrDevice',
    stores: ['user', 'machine'],
    places: { subject: 'no', san: 'yes', url: 'undocumented' },
    sanTypes: ['universalResourceIdentifier'],
    equivalents: [],
    meaning: 'on-premises SID of the user (user certificate) or of the device (device certificate), for strong mapping',
    example: 'tag:microsoft.com,2022-09-14:sid:S-1-5-21-1111111111-2222222222-3333333333-1104',
    exampleOrigin: 'documented',
    status: 'current',
    since: 'October 2024',
    limits: [
      {
        platforms: [
          'ios',
          'macos',
          'androidDeviceAdministrator',
          'androidWorkProfile',
          'androidDeviceOwner',
          'androidAosp',
        ],
        store: 'machine',
        severity: 'error',
        evidence: 'documented',
        reason:
          'In a device certificate OnPremisesSecurityIdentifier works on Microsoft Entra hybrid joined Windows devices only.',
        sources: ['scepProfiles2024', 'scepProfiles2025'],
      },
      {
        platforms: ['windows'],
        store: 'machine',
        severity: 'info',
        evidence: 'documented',
        reason:
          'In a device certificate OnPremisesSecurityIdentifier works on Microsoft Entra hybrid joined devices only.',
        sources: ['scepProfiles2024', 'scepProfiles2025'],
      },
      {
        platforms: ['androidDeviceAdministrator', 'androidWorkProfile', 'androidDeviceOwner', 'androidAosp'],
        store: 'user',
        severity: 'info',
        evidence: 'documented',
        reason:
          'The documentation disagrees with itself: user certificates with OnPremisesSecurityIdentifier are supported on Windows, iOS and macOS, or on all platforms.',
        sources: ['scepProfiles2024', 'scepProfiles2025'],
      },
    ],
    remarks: [
      {
        text: 'Write the variable alone: Intune puts tag:microsoft.com,2022-09-14:sid: in front of the SID.',
        sources: ['scepProfiles2024', 'scepProfiles2025'],
      },
      {
        text: 'The SID has to be synchronized from Active Directory to Microsoft Entra ID; without it the certificate goes without.',
        sources: ['scepProfiles2024'],
      },
      { text: 'The example of 2024 misprints the tag as tag.com.', sources: ['scepProfiles2024'] },
      {
        text: 'Domain controllers that enforce KB5014754 want it for authentication against Active Directory.',
        sources: ['kb5014754', 'scepProfiles2025'],
      },
    ],
    sources: ['scepProfiles2024', 'scepProfiles2025'],
  },
  {
    ...userVariable,
    name: 'GivenName',
    places: { subject: 'yes', san: 'undocumented', url: 'undocumented' },
    meaning: 'given name of the user',
    example: 'Jane',
    exampleOrigin: 'invented',
    since: 'June 2025',
    remarks: [
      {
        text: 'Documented as G={{GivenName}}, for S/MIME certificates from public CAs.',
        sources: ['scepProfiles2025'],
      },
      droppedByAdcs,
      needsUser,
    ],
    sources: ['scepProfiles2025'],
  },
  {
    ...userVariable,
    name: 'SurName',
    places: { subject: 'yes', san: 'undocumented', url: 'undocumented' },
    meaning: 'family name of the user',
    example: 'Doe',
    exampleOrigin: 'invented',
    since: 'June 2025',
    remarks: [
      {
        text: 'Documented as SN={{SurName}}, for S/MIME certificates from public CAs: SN is the surname, not the serial number.',
        sources: ['scepProfiles2025', 'wincryptHeader'],
      },
      droppedByAdcs,
      needsUser,
    ],
    sources: ['scepProfiles2025'],
  },
  {
    ...userVariable,
    name: 'OnPremisesUserPrincipalName',
    aliases: ['onPremisesUserPrincipalName'],
    places: { subject: 'undocumented', san: 'yes', url: 'undocumented' },
    meaning: 'user principal name of the user in Active Directory',
    example: 'janedoe@corp.contoso.com',
    exampleOrigin: 'invented',
    status: 'graphOnly',
    since: 'October 2019',
    remarks: [
      {
        text: 'Documented for subject alternative names of iOS profiles in Microsoft Graph; the article about SCEP profiles does not have it.',
        sources: ['whatsNew2019October', 'graphIosReference'],
      },
      needsUser,
    ],
    sources: ['whatsNew2019October', 'graphIosReference'],
  },
  {
    ...userVariable,
    name: 'Department',
    places: { subject: 'undocumented', san: 'undocumented', url: 'undocumented' },
    meaning: 'department of the user',
    example: 'Finance',
    exampleOrigin: 'invented',
    status: 'implied',
    limits: [notOnAosp('Department')],
    remarks: [
      {
        text: 'No document says what it is: it is named only among the variables that Android (AOSP) does not have.',
        sources: ['scepProfiles2023', 'scepProfiles2025'],
      },
      needsUser,
    ],
    sources: ['scepProfiles2023', 'scepProfiles2024', 'scepProfiles2025'],
  },
];

function notOnAosp(name: string): VariableFact['limits'][number] {
  return {
    platforms: ['androidAosp'],
    severity: 'error',
    evidence: 'documented',
    reason: `Android (AOSP) profiles do not have ${name}.`,
    sources: ['scepProfiles2023', 'scepProfiles2024', 'scepProfiles2025'],
  };
}
