// One certificate template, exported in every way there is. Written by hand after the forms that the tools print.

/** `ldifde`: CRLF, folded, binary values in base64. */
export const ldifde = `dn: CN=BoatyardUser,CN=Certificate Templates,CN=Public Key Services,CN=Servic
 es,CN=Configuration,DC=boatyard,DC=example
changetype: add
objectClass: top
objectClass: pKICertificateTemplate
cn: BoatyardUser
displayName: Boatyard User
flags: 131642
revision: 100
pKIDefaultKeySpec: 1
pKIKeyUsage:: oAA=
pKIMaxIssuingDepth: 0
pKICriticalExtensions: 2.5.29.15
pKIExpirationPeriod:: AIByDl3C/f8=
pKIOverlapPeriod:: AICmCv/e//8=
pKIExtendedKeyUsage: 1.3.6.1.5.5.7.3.2
pKIExtendedKeyUsage: 1.3.6.1.5.5.7.3.4
msPKI-RA-Signature: 0
msPKI-Enrollment-Flag: 8
msPKI-Private-Key-Flag: 16842768
msPKI-Certificate-Name-Flag: 1
msPKI-Minimal-Key-Size: 2048
msPKI-Template-Schema-Version: 2
msPKI-Certificate-Application-Policy: 1.3.6.1.5.5.7.3.2
msPKI-Certificate-Application-Policy: 1.3.6.1.5.5.7.3.4

`.replaceAll('\n', '\r\n');

/** `ldapsearch`: comments, another object in between, a summary at the end. */
export const ldapsearch = `# extended LDIF
#
# LDAPv3
# filter: (objectClass=*)

# BoatyardUser, Certificate Templates, Configuration, boatyard.example
dn: CN=BoatyardUser,CN=Certificate Templates,CN=Public Key Services,CN=Services
 ,CN=Configuration,DC=boatyard,DC=example
objectClass: top
objectClass: pKICertificateTemplate
cn: BoatyardUser
displayName: Boatyard User
pKIKeyUsage:: oAA=
pKIExpirationPeriod:: AIByDl3C/f8=
pKIOverlapPeriod:: AICmCv/e//8=
msPKI-RA-Signature: 0
msPKI-Enrollment-Flag: 8
msPKI-Private-Key-Flag: 16842768
msPKI-Certificate-Name-Flag: 1
msPKI-Minimal-Key-Size: 2048
msPKI-Template-Schema-Version: 2
msPKI-Certificate-Application-Policy: 1.3.6.1.5.5.7.3.2
msPKI-Certificate-Application-Policy: 1.3.6.1.5.5.7.3.4

# Certificate Templates, Public Key Services
dn: CN=Certificate Templates,CN=Public Key Services,CN=Services,CN=Configuratio
 n,DC=boatyard,DC=example
objectClass: top
objectClass: container
cn: Certificate Templates

# search result
search: 2
result: 0 Success

# numResponses: 3
# numEntries: 2
`;

/** `certutil -v -template`, a list of two. */
export const certutilTemplate = `  Name: Active Directory Enrollment Policy
  Id: {0A0B0C0D-0102-0304-0506-0708090A0B0C}
  Url: ldap:
2 Templates:

  Template[0]:
  TemplatePropCommonName = BoatyardUser
  TemplatePropFriendlyName = Boatyard User
  TemplatePropEKUs =
2 ObjectIds:
    1.3.6.1.5.5.7.3.2 Client Authentication
    1.3.6.1.5.5.7.3.4 Secure Email

  TemplatePropCryptoProviders =
    0: Microsoft Software Key Storage Provider

  TemplatePropMajorRevision = 64 (100)
  TemplatePropDescription = User
  TemplatePropSchemaVersion = 2
  TemplatePropMinorRevision = a (10)
  TemplatePropRASignatureCount = 0
  TemplatePropMinimumKeySize = 800 (2048)
  TemplatePropOID =
    1.3.6.1.4.1.311.21.8.1.2.3.4.5.6.7 Boatyard User

  TemplatePropV1ApplicationPolicy =
2 ObjectIds:
    1.3.6.1.5.5.7.3.2 Client Authentication
    1.3.6.1.5.5.7.3.4 Secure Email

  TemplatePropEnrollmentFlags = 8
    CT_FLAG_PUBLISH_TO_DS -- 8

  TemplatePropSubjectNameFlags = 1
    CT_FLAG_ENROLLEE_SUPPLIES_SUBJECT -- 1

  TemplatePropPrivateKeyFlags = 1010010 (16842768)
    CTPRIVATEKEY_FLAG_EXPORTABLE_KEY -- 10 (16)
    TEMPLATE_SERVER_VER_2003<<CTPRIVATEKEY_FLAG_SERVERVERSION_SHIFT -- 10000 (65536)

  TemplatePropGeneralFlags = 2023a (131642)
    CT_FLAG_ADD_EMAIL -- 2

  TemplatePropSecurityDescriptor = O:S-1-5-21-1-2-3-519G:S-1-5-21-1-2-3-519D:PAI(A;;LCRPLORC;;;AU)

    Allow Enroll\tBOATYARD\\Domain Admins
    Allow Read\tNT AUTHORITY\\Authenticated Users

  TemplatePropExtensions =
3 Extensions:

  Extension[0]:
    1.3.6.1.4.1.311.21.7: Flags = 0, Length = 31
    Certificate Template Information
        Template=Boatyard User(1.3.6.1.4.1.311.21.8.1.2.3.4.5.6.7)
        Major Version Number=100
        Minor Version Number=10

  Extension[1]:
    2.5.29.37: Flags = 0, Length = 16
    Enhanced Key Usage
        Client Authentication (1.3.6.1.5.5.7.3.2)
        Secure Email (1.3.6.1.5.5.7.3.4)

  Extension[2]:
    2.5.29.15: Flags = 1(Critical), Length = 4
    Key Usage
        Digital Signature, Key Encipherment (a0)

  TemplatePropValidityPeriod = 2 Years
  TemplatePropRenewalPeriod = 6 Weeks

  Template[1]:
  TemplatePropCommonName = BoatyardSigner
  TemplatePropFriendlyName = Boatyard Signer
  TemplatePropEKUs =
1 ObjectIds:
    1.3.6.1.5.5.7.3.3 Code Signing

  TemplatePropSchemaVersion = 4
  TemplatePropRASignatureCount = 1
  TemplatePropMinimumKeySize = 1000 (4096)
  TemplatePropEnrollmentFlags = 2
    CT_FLAG_PEND_ALL_REQUESTS -- 2

  TemplatePropSubjectNameFlags = a6000000 (-1509949440)
    CT_FLAG_SUBJECT_ALT_REQUIRE_UPN -- 2000000 (33554432)

  TemplatePropPrivateKeyFlags = 0

  TemplatePropExtensions =
1 Extensions:

  Extension[0]:
    2.5.29.15: Flags = 1(Critical), Length = 4
    Key Usage
        Digital Signature, Non-Repudiation (c0)

  TemplatePropValidityPeriod = 18 Months
  TemplatePropRenewalPeriod = 6 Weeks
CertUtil: -Template command completed successfully.
`;

/** The same of a server that speaks German, as far as its words are not the names of properties. */
export const certutilTemplateGerman = certutilTemplate
  .replace('2 Templates:', '2 Vorlagen:')
  .replaceAll(/ {2}Template\[(\d)\]:/gu, '  Vorlage[$1]:')
  .replaceAll('Key Usage', 'Schlüsselverwendung')
  .replaceAll('Digital Signature, Key Encipherment', 'Digitale Signatur, Schlüsselverschlüsselung')
  .replaceAll('ObjectIds', 'Objekt-IDs')
  .replaceAll('Extensions:', 'Erweiterungen:')
  .replaceAll('2 Years', '2 Jahre')
  .replaceAll('18 Months', '18 Monate')
  .replaceAll('6 Weeks', '6 Wochen')
  .replace('command completed successfully', 'Befehl wurde erfolgreich ausgeführt');

/** `certutil -v -dstemplate`. */
export const certutilDsTemplate = `[BoatyardUser]
  objectClass = "top", "pKICertificateTemplate"
  cn = "BoatyardUser"
  distinguishedName = "CN=BoatyardUser,CN=Certificate Templates,CN=Public Key Services,CN=Services,CN=Configuration,DC=boatyard,DC=example"
  instanceType = "4"
  whenCreated = "20240102030405.0Z" 1/2/2024 3:04 AM
  displayName = "Boatyard User"
  name = "BoatyardUser"
  flags = "131642" 0x2023a
    CT_FLAG_ADD_EMAIL -- 2
    (CT_FLAG_MACHINE_TYPE -- 40 (64))
  revision = "100" 0x64
  pKIDefaultKeySpec = "1"
  pKIKeyUsage = "a0 00"
  pKIMaxIssuingDepth = "0"
  pKICriticalExtensions = "2.5.29.15" Key Usage
  pKIExpirationPeriod = "2 Years"
  pKIOverlapPeriod = "6 Weeks"
  pKIExtendedKeyUsage = "1.3.6.1.5.5.7.3.2" Client Authentication, "1.3.6.1.5.5.7.3.4" Secure Email
  msPKI-RA-Signature = "0"
  msPKI-Enrollment-Flag = "8"
    (CT_FLAG_PEND_ALL_REQUESTS -- 2)
    CT_FLAG_PUBLISH_TO_DS -- 8
  msPKI-Private-Key-Flag = "16842768" 0x1010010
    CTPRIVATEKEY_FLAG_EXPORTABLE_KEY -- 10 (16)
  msPKI-Certificate-Name-Flag = "1"
    CT_FLAG_ENROLLEE_SUPPLIES_SUBJECT -- 1
  msPKI-Minimal-Key-Size = "2048" 0x800
  msPKI-Template-Schema-Version = "2"
  msPKI-Certificate-Application-Policy =
    "1.3.6.1.5.5.7.3.2" Client Authentication,
    "1.3.6.1.5.5.7.3.4" Secure Email

    Allow Enroll\tBOATYARD\\Domain Admins
`;

/** The same object in a listing without quotes, as a CA writes it into its log. */
export const listing = `flags = 0x2023a (131642)
  CT_FLAG_ADD_EMAIL -- 0x2

msPKI-Private-Key-Flag = 0x1010010 (16842768)
  CTPRIVATEKEY_FLAG_EXPORTABLE_KEY -- 0x10 (16)

msPKI-Certificate-Name-Flag = 0x1 (1)
  CT_FLAG_ENROLLEE_SUPPLIES_SUBJECT -- 0x1

msPKI-Enrollment-Flag = 0x8 (8)
  CT_FLAG_PUBLISH_TO_DS -- 0x8

msPKI-Template-Schema-Version = 2

msPKI-RA-Signature = 0

msPKI-Minimal-Key-Size = 2048

pKIExpirationPeriod = 2 Years

pKIOverlapPeriod = 6 Weeks

cn = BoatyardUser

pKIKeyUsage = a0

displayName = Boatyard User

pKIExtendedKeyUsage =
  1.3.6.1.5.5.7.3.2 Client Authentication
  1.3.6.1.5.5.7.3.4 Secure Email

msPKI-Certificate-Application-Policy =
  1.3.6.1.5.5.7.3.2 Client Authentication
  1.3.6.1.5.5.7.3.4 Secure Email
`;

const twoYears = [0, 128, 114, 14, 93, 194, 253, 255];
const sixWeeks = [0, 128, 166, 10, 255, 222, 255, 255];

/** What `ConvertTo-Json` makes of the object, before somebody asks it for less. */
export const directoryObject = {
  name: 'BoatyardUser',
  displayName: 'Boatyard User',
  objectClass: 'pKICertificateTemplate',
  flags: 131642,
  revision: 100,
  'msPKI-Certificate-Application-Policy': ['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.4'],
  'msPKI-Certificate-Name-Flag': 1,
  'msPKI-Enrollment-Flag': 8,
  'msPKI-Minimal-Key-Size': 2048,
  'msPKI-Private-Key-Flag': 16842768,
  'msPKI-RA-Signature': 0,
  'msPKI-Template-Schema-Version': 2,
  pKIExpirationPeriod: twoYears as unknown,
  pKIOverlapPeriod: sixWeeks as unknown,
  pKIKeyUsage: [160, 0] as unknown,
};

/** The same bytes in the other forms they come in. */
export const byteForms: Readonly<Record<string, Partial<typeof directoryObject>>> = {
  'arrays of numbers': {},
  base64: { pKIExpirationPeriod: 'AIByDl3C/f8=', pKIOverlapPeriod: 'AICmCv/e//8=', pKIKeyUsage: 'oAA=' },
  'wrapped by Windows PowerShell': {
    pKIExpirationPeriod: { value: twoYears, Count: 8 },
    pKIOverlapPeriod: { value: sixWeeks, Count: 8 },
    pKIKeyUsage: { value: [160, 0], Count: 2 },
  },
  'cut by the depth': {
    pKIExpirationPeriod: twoYears.join(' '),
    pKIOverlapPeriod: sixWeeks.join(' '),
    pKIKeyUsage: '160 0',
  },
  'a single byte': { pKIKeyUsage: 160 },
};
