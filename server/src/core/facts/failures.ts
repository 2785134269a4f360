// What Windows, AD CS, NDES, the connector, Intune and Graph say when an enrolment fails because of what a profile says.
import type { Fact } from './fact.ts';

/** A failure as somebody sees it: the codes, names and words of it, and what it means. */
export interface FailureFact extends Fact {
  /** What it is called where it is shown, with its code. */
  readonly name: string;
  /** HRESULTs and other codes: eight lower-case hex digits. */
  readonly codes?: readonly string[];
  /** Names of error constants and exceptions, in their own spelling. */
  readonly constants?: readonly string[];
  /** Ids in an event log of Windows, or a status of HTTP. */
  readonly numbers?: readonly number[];
  /** Words that stand in the message and in no other, in lower case. */
  readonly phrases?: readonly string[];
  /** Who says it and what it means, in a sentence or two. */
  readonly meaning: string;
  /** Where to look, or what to change in the profile. */
  readonly advice: string;
}

export const failures: readonly FailureFact[] = [
  {
    name: 'CERTSRV_E_BAD_REQUESTSUBJECT (0x80094001)',
    codes: ['80094001'],
    constants: ['CERTSRV_E_BAD_REQUESTSUBJECT'],
    phrases: ['request subject name is invalid or too long'],
    meaning:
      'The CA refuses the subject: a value is longer than X.520 allows (64 characters for CN, O and OU, 2 for C), the subject is empty and there is no SAN, or it is the subject of the CA itself.',
    advice: 'See how long the subject gets on your devices: scep-profiles render.',
    sources: ['gradenegger80094001', 'gradeneggerRdns', 'kb276339'],
  },
  {
    name: 'CERTSRV_E_UNSUPPORTED_CERT_TYPE (0x80094800)',
    codes: ['80094800'],
    constants: ['CERTSRV_E_UNSUPPORTED_CERT_TYPE'],
    phrases: ['requested certificate template is not supported by this ca'],
    meaning:
      'The CA does not issue the template that NDES asked for. NDES takes it from its registry by the key usage of the profile: digitalSignature leads to SignatureTemplate, keyEncipherment to EncryptionTemplate, both to GeneralPurposeTemplate.',
    advice:
      'Write the names of templates there, not their display names, publish those templates on the CA, and describe the server in scep-profiles.json: then the profile is compared with the template that it meets.',
    sources: ['error80094800', 'scepInfrastructure'],
  },
  {
    name: 'CERTSRV_E_KEY_LENGTH (0x80094811)',
    codes: ['80094811'],
    constants: ['CERTSRV_E_KEY_LENGTH'],
    phrases: ['does not meet the minimum size required by the specified certificate template'],
    meaning: 'The key of the request is shorter than the "Minimum key size" of the certificate template.',
    advice: 'Raise keySize ("Key size (bits)") of the profile to that of the template, or lower that of the template.',
    sources: ['gradeneggerEvent31', 'gradeneggerEvent87'],
  },
  {
    name: 'Event 306 of DeviceManagement-Enterprise-Diagnostics-Provider (code 0x2ab0003: accepted)',
    codes: ['02ab0003'],
    numbers: [306],
    meaning: 'The device has taken the SCEP policy. No mistake: what fails comes later.',
    advice: 'Look for event 36 (the request is made) and 32 (the enrolment failed) in the same log.',
    sources: ['troubleshootProfileDeployment', 'troubleshootDeviceToNdes'],
  },
  {
    name: 'Event 36 of DeviceManagement-Enterprise-Diagnostics-Provider',
    numbers: [36],
    meaning:
      'The device has made its request. The event holds the usages, the URL, the key storage provider and the store.',
    advice:
      'Compare them with extendedKeyUsages, scepServerUrls, keyStorageProvider and certificateStore of the profile.',
    sources: ['troubleshootDeviceToNdes', 'scepmanTroubleshooting'],
  },
  {
    name: 'Events 30, 31 and 32 of DeviceManagement-Enterprise-Diagnostics-Provider',
    numbers: [30, 32],
    meaning: 'The enrolment of the device went on (30, 31) or failed (32); the code in 32 says why.',
    advice:
      'Paste that code here. Without one, look at the log of the SCEP server: whether the request arrived there parts the mistakes of the profile from those of the server.',
    sources: ['troubleshootDeviceToNdes', 'scepmanTroubleshooting'],
  },
  {
    name: 'Event 307 of DeviceManagement-Enterprise-Diagnostics-Provider',
    numbers: [307],
    meaning: 'The device logs an error together with the thumbprint of the CA certificate that the profile names.',
    advice:
      'Compare the thumbprint with the certificate that the SCEP server answers with, and see rootCertificate of the profile.',
    sources: ['scepmanTroubleshooting', 'clientCertificateInstallCsp'],
  },
  {
    name: 'The hash value is not correct',
    phrases: ['hash value is not correct'],
    meaning:
      'Windows compares the certificate of the profile (rootCertificate, "Root Certificate") with what the SCEP server answers, and they differ.',
    advice:
      'Refer to the certificate that the server answers with. Sources disagree on which that is: Microsoft says the root; with SCEPman Windows has to refer to the intermediate CA.',
    sources: ['scepmanIntermediate', 'scepmanTroubleshooting', 'clientCertificateInstallCsp'],
  },
  {
    name: "The Registration Authority's response is invalid",
    phrases: ["registration authority's response is invalid", 'registration authority’s response is invalid'],
    meaning: 'iOS does not accept the certificates that the SCEP server answers with.',
    advice:
      'See that the trusted certificates of the whole chain are assigned to the same group, and which one rootCertificate of the profile names.',
    sources: ['iosNoGetCaCaps', 'scepmanIntermediate'],
  },
  {
    name: 'Events 22 and 53 of CertificationAuthority',
    numbers: [22, 53],
    meaning: 'The CA could not process a request (22) or denied it (53); the code in the event says why.',
    advice: 'Paste that code here: of the profile it is mostly 0x80094001 (the subject) or 0x80094811 (the key).',
    sources: ['gradenegger80094001', 'gradeneggerEvent31'],
  },
  {
    name: 'Event 31 of NetworkDeviceEnrollmentService (EVENT_MSCEP_FAIL_SUBMIT)',
    numbers: [31],
    constants: ['EVENT_MSCEP_FAIL_SUBMIT'],
    meaning:
      'NDES could not submit the request to the CA, or the CA refused it; the code in the event says why. In the log of a device, 31 only says that its enrolment goes on.',
    advice: 'Paste that code here: mostly 0x80094800 (the template), 0x80094811 (the key) or 0x80094001 (the subject).',
    sources: ['gradeneggerEvent31', 'error80094800'],
  },
  {
    name: 'Events 86 and 87 of CertificateServicesClient-CertEnroll',
    numbers: [86, 87],
    meaning: 'The enrolment failed on the device; the code in the event says why.',
    advice: 'Paste that code here.',
    sources: ['gradeneggerEvent87'],
  },
  {
    name: 'Event 20501 of Microsoft Intune Connector (CRPVerifyMetric_Warning)',
    numbers: [20501],
    constants: ['CRPVerifyMetric_Warning'],
    codes: ['00000411'],
    meaning:
      'The connector rejected a request: it is not what the profile gives, or its challenge has expired (0x411).',
    advice:
      'With 0x411 the device came too late; it gets a new challenge. Otherwise compare the request with the profile: scep-profiles verify REQUEST PROFILE.',
    sources: ['troubleshootConnectorEvents'],
  },
  {
    name: 'Event 20502 of Microsoft Intune Connector (CRPVerifyMetric_Failure)',
    numbers: [20502],
    constants: ['CRPVerifyMetric_Failure'],
    meaning: 'The connector could not verify a request with Intune.',
    advice: 'See the log of the connector and whether its certificate and its connection to Intune are fine.',
    sources: ['troubleshootConnectorEvents'],
  },
  {
    name: 'Subject name in request and challenge do not match',
    phrases: ['subject name in csr'],
    meaning:
      'The connector compares the subject of the request with the one that Intune put into the challenge, and they differ: mostly because a value holds a comma, plus, semicolon, equals sign or backslash.',
    advice:
      'Render the profile on the device in question: scep-profiles render --device LABEL. Give the value in double quotes, or take a variable without such characters.',
    sources: ['scepProfiles2025', 'memdocs1538', 'windowsDocs9438'],
  },
  {
    name: 'ChallengeExpired',
    constants: ['ChallengeExpired'],
    meaning: 'Intune told the CA that the challenge in the request is too old. The profile is not the cause.',
    advice: 'See why requests wait: an unreachable CA, a wrong clock.',
    sources: ['intuneResourceAccess'],
  },
  {
    name: 'ScepProfileNoLongerTargetedToTheClient',
    constants: ['ScepProfileNoLongerTargetedToTheClient'],
    meaning: 'The profile is not assigned to the device or its user any more, or has been replaced by another one.',
    advice: 'See the assignments and filters of the profile.',
    sources: ['intuneResourceAccess'],
  },
  {
    name: 'BadDeviceIdInChallenge, BadUserIdInChallenge',
    constants: ['BadDeviceIdInChallenge', 'BadUserIdInChallenge'],
    meaning: 'The challenge in the request was made for another device or another user.',
    advice: 'The device has to ask anew; a challenge cannot be shared or kept. The profile is not the cause.',
    sources: ['intuneResourceAccess'],
  },
  {
    name: 'HTTP 500 InternalServerError of Graph',
    numbers: [500],
    constants: ['InternalServerError'],
    meaning: 'Graph answers so where a subject alternative name of the profile has no value.',
    advice: 'Fill or remove the empty entries of customSubjectAlternativeNames ("Subject alternative name").',
    sources: ['windowsDocs8548', 'windowsDocs8555', 'windowsDocs8706'],
  },
  {
    name: 'HTTP 400: No OData route exists',
    phrases: ['no odata route exists'],
    meaning:
      'The profile refers to its trusted root certificate in a way that does not exist in this tenant, as after an import.',
    advice: 'Ids are those of one tenant: bind rootCertificate to the trusted certificate profile of this one.',
    sources: ['intuneManagement114', 'microsoft365Dsc3965'],
  },
  {
    name: 'A trusted root certificate of another tenant',
    phrases: ['cannot be deployed to another tenant'],
    meaning: 'rootCertificate of the profile is an id, and ids are those of one tenant.',
    advice: 'Name the trusted certificate profile of the tenant that the profile goes to.',
    sources: ['microsoft365Dsc3965', 'microsoft365Dsc7453'],
  },
  {
    name: 'Common name is invalid',
    phrases: ['common name is invalid'],
    meaning:
      'The subject name format is not what the admin center takes: often the words "Common name" stand where CN={{...}} belongs.',
    advice:
      'Set subjectNameFormat ("Subject name format") to custom and write CN={{UserName}} or the like into subjectNameFormatString.',
    sources: ['md102Lab238', 'intuneDocs3525'],
  },
  {
    name: 'NPS event 6273',
    numbers: [6273],
    meaning:
      'The Network Policy Server denied access. The certificate was issued; it does not lead to an account (reason 16, "The specified user account does not exist"), is not mapped strongly (no SID), or its key cannot sign as the handshake wants (some TPMs).',
    advice:
      'Give device certificates a userPrincipalName {{DeviceName}}@domain or the name in DNS, a URI with {{OnPremisesSecurityIdentifier}} where Active Directory checks them, and see keyStorageProvider where old TPMs are in use.',
    sources: ['kb814394', 'intuneDocs3001', 'hicksStrongMapping', 'hicksReason16'],
  },
  {
    name: 'No answer but "Error", "Failed" or "Pending" in the admin center',
    phrases: ['stays pending', 'forever pending', 'pending forever', 'nothing in iis', 'nothing in the iis log'],
    meaning:
      'The device has not asked for a certificate: a variable is empty or unknown there, the profile asks for what the platform cannot do, or the trusted certificate profile and the SCEP profile are assigned to different groups.',
    advice:
      'Check the profile, render it on such a device (scep-profiles render --devices EXPORT), and compare the assignments of both profiles.',
    sources: ['troubleshootProfileDeployment', 'intuneDocs2252', 'intuneDocs1663', 'scepProfiles2025'],
  },
  {
    name: 'HTTP 404 of the SCEP server',
    numbers: [404],
    meaning: 'There is no SCEP server at this address: its path is wrong.',
    advice:
      'The path of NDES is /certsrv/mscep/mscep.dll; opened in a browser it shows "HTTP Error 403.0 - Forbidden".',
    sources: ['troubleshootDeviceToNdes', 'troubleshootScep2020'],
  },
  {
    name: 'HTTP 403 of the SCEP server',
    numbers: [403],
    meaning:
      'Opened in a browser, the address of NDES shows "HTTP Error 403.0 - Forbidden" once it is right and the connector is installed.',
    advice: 'No mistake in the address. Look at the events of NDES and of the connector.',
    sources: ['troubleshootDeviceToNdes'],
  },
  {
    name: 'HTTP 414 of the SCEP server',
    numbers: [414],
    phrases: ['request-uri too long'],
    meaning: 'The web server of NDES does not take addresses as long as those of a SCEP request.',
    advice:
      'Set the longest URL and the longest query string of its request filtering to 65534, and MaxFieldLength and MaxRequestBytes of HTTP\\Parameters, too. The profile is not the cause.',
    sources: ['troubleshootDeviceToNdes', 'scepInfrastructure'],
  },
  {
    name: 'HTTP 500 of the SCEP server',
    numbers: [500],
    meaning:
      'NDES itself fails: its service account is locked or has an expired password, one of its two certificates (CEP Encryption, Exchange Enrollment Agent) has ended, or IIS_IUSRS may not impersonate a client.',
    advice: 'Look at these on the server of NDES. The profile is not the cause.',
    sources: ['troubleshootDeviceToNdes'],
  },
  {
    name: 'HTTP 503 of the SCEP server',
    numbers: [503],
    meaning:
      'The application pool "SCEP" of the web server is not started. It crashes where an intermediate certificate lies among the trusted roots of the server, where a CRL cannot be reached, or where the certificate of the connector has ended.',
    advice: 'Look for the application pool, and for event 1000 of w3wp.exe. The profile is not the cause.',
    sources: ['troubleshootDeviceToNdes'],
  },
  {
    name: 'HTTP 504 of the SCEP server (GatewayTimeout)',
    numbers: [504],
    constants: ['GatewayTimeout'],
    meaning:
      'The application proxy of Microsoft Entra does not reach NDES: the service of its connector is not started.',
    advice: 'Start it and have it start by itself. The profile is not the cause.',
    sources: ['troubleshootDeviceToNdes'],
  },
];
