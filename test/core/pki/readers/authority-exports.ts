// What certutil prints about one authority. Written by hand after the forms that the tool prints.

/** `certutil -getreg CA`, shortened. */
export const getregCa = `HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\CertSvc\\Configuration\\Boatyard Issuing CA:

Keys:
  CSP
  ExitModules
  PolicyModules

Values:
  CommonName               REG_SZ = Boatyard Issuing CA
  CRLFlags                 REG_DWORD = 2
    CRLF_DELETE_EXPIRED_CRLS -- 2

  CRLEditFlags             REG_DWORD = 100 (256)
    EDITF_ENABLEAKIKEYID -- 100 (256)

  SubjectTemplate          REG_MULTI_SZ =
    0: EMail
    1: CommonName
    2: OrganizationalUnit
    3: Organization

  ValidityPeriod           REG_SZ = Years
  ValidityPeriodUnits      REG_DWORD = 2
  CRLPeriod                REG_SZ = Weeks
  CRLPeriodUnits           REG_DWORD = 1
CertUtil: -getreg command completed successfully.
`;

/** `certutil -getreg policy\EditFlags`. */
export const getregPolicy = `HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\CertSvc\\Configuration\\Boatyard Issuing CA\\PolicyModules\\CertificateAuthority_MicrosoftDefault.Policy\\EditFlags:

  EditFlags REG_DWORD = 11016e (1114478)
    EDITF_REQUESTEXTENSIONLIST -- 2
    EDITF_ATTRIBUTEENDDATE -- 20 (32)
    EDITF_ENABLEDEFAULTSMIME -- 10000 (65536)
    EDITF_ENABLECHASECLIENTDC -- 100000 (1048576)
CertUtil: -getreg command completed successfully.
`;

/** `certutil -CATemplates`. */
export const caTemplates = `BoatyardUser: Boatyard User -- Auto-Enroll: Access is denied.
CEPEncryption: CEP Encryption -- Auto-Enroll
Web Server 2: Web Server (2) -- Access is denied.
CertUtil: -CATemplates command completed successfully.
`;
