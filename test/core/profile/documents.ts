/** As Windows PowerShell 5.1 writes it: CRLF, two blanks behind a colon, `'`, `&` and `<` as escapes, annotations. */
export const powerShellExport = String.raw`{
    "@odata.context":  "https://graph.microsoft.com/beta/$metadata#deviceManagement/deviceConfigurations/$entity",
    "@odata.type":  "#microsoft.graph.windows81SCEPCertificateProfile",
    "id":  "0c6f5a0e-5f0b-4d0e-8a53-3a2a9b6f7c11",
    "displayName":  "Wi-Fi \u0027device\u0027 Zürich",
    "roleScopeTagIds":  [
                            "0"
                        ],
    "certificateStore":  "machine",
    "certificateValidityPeriodScale":  "years",
    "certificateValidityPeriodValue":  1,
    "renewalThresholdPercentage":  20,
    "subjectNameFormat":  "custom",
    "subjectNameFormatString":  "CN={{AAD_Device_ID}},O=Fabrikam \u0026 Söhne,OU=\u003c\u003cSite\u003e\u003e",
    "keyUsage@odata.type":  "#microsoft.graph.keyUsages",
    "keyUsage":  "keyEncipherment,digitalSignature",
    "keySize":  "size2048",
    "hashAlgorithm":  "sha2",
    "keyStorageProvider":  "useTpmKspOtherwiseFail",
    "scepServerUrls":  [
                           "https://ndes.fabrikam.com/certsrv/mscep/mscep.dll",
                           "https://ndes2.fabrikam.com/certsrv/mscep/mscep.dll"
                       ],
    "customSubjectAlternativeNames":  [
                                          {
                                              "sanType":  "domainNameService",
                                              "name":  "{{DeviceName}}.fabrikam.com"
                                          },
                                          {
                                              "sanType":  "universalResourceIdentifier",
                                              "name":  "urn:\"x\":{{AAD_Device_ID}}"
                                          }
                                      ],
    "extendedKeyUsages":  [
                              {
                                  "name":  "Client Authentication",
                                  "objectIdentifier":  "1.3.6.1.5.5.7.3.2"
                              }
                          ],
    "#microsoft.graph.assign":  {
                                    "target":  "https://graph.microsoft.com/assign"
                                }
}
`.replaceAll('\n', '\r\n');

/** As somebody keeps it by hand: a list, comments, trailing commas, a nested profile, one thing of another kind. */
export const handMade = `// Profiles of the branch offices
{ "value": [
  {
    "@odata.type": "#microsoft.graph.iosScepCertificateProfile", // phones
    "displayName": "Phones", "displayName": "Phones 2",
    "subjectNameFormat": "Custom", "subjectNameFormatString": "CN={{UserName}},E={{EmailAddress}}",
    "keyUsage": "digitalSignature", "scepServerUrls": ["https://scep.example.com/"],
  },
  /* Not ours: */ { "@odata.type": "#microsoft.graph.iosTrustedRootCertificate", "displayName": "Root" },
  { "@odata.type": "#microsoft.graph.iosEnterpriseWiFiConfiguration",
    "identityCertificateForClientAuthentication": {
      "@odata.type": "microsoft.graph.iosScepCertificateProfile", "id": "42", "subjectNameFormatString": "CN=\\ud83d\\ude00",
    },
  },
] }
`;
