import { describe, expect, test } from 'vitest';
import { failures } from '../../server/src/core/facts/failures.ts';
import { runCli } from '../support/run-cli.ts';

const cwd = import.meta.dirname;

/** What people paste, and words of an answer that helps them. */
const asked: readonly (readonly [string, string])[] = [
  // Codes, in every spelling.
  ['0x80092023', 'CRYPT_E_INVALID_X500_STRING (0x80092023): '],
  ['80092023', 'CRYPT_E_INVALID_X500_STRING (0x80092023): '],
  ['-2146885597', 'CRYPT_E_INVALID_X500_STRING (0x80092023): '],
  ['2148081699', 'CRYPT_E_INVALID_X500_STRING (0x80092023): '],
  ['0xFFFFFFFF80092023', 'CRYPT_E_INVALID_X500_STRING (0x80092023): '],
  ['Certificate enrolment failed, result: (-2146885599).', 'CRYPT_E_INVALID_PRINTABLE_STRING (0x80092021): '],
  ['0x80094001', 'CERTSRV_E_BAD_REQUESTSUBJECT (0x80094001): The CA refuses the subject'],
  ['CERTSRV_E_BAD_REQUESTSUBJECT', '- value-too-long: '],
  ['The request subject name is invalid or too long. 0x80094001 (-2146877439)', '- country-code: '],
  ['0x80094800', 'SignatureTemplate'],
  ['The requested certificate template is not supported by this CA.', 'CERTSRV_E_UNSUPPORTED_CERT_TYPE (0x80094800): '],
  ['-2146875375', 'CERTSRV_E_KEY_LENGTH (0x80094811): '],
  [
    'The public key does not meet the minimum size required by the specified certificate template.',
    'Raise keySize ("Key size (bits)")',
  ],
  ['0x2ab0003', 'Event 306'],
  ['challenge 0x411', 'challenge has expired'],
  // Events.
  ['306', 'has taken the SCEP policy'],
  ['event 36', 'has made its request'],
  ['Event ID: 32', 'failed (32)'],
  ['Event 307', 'thumbprint'],
  ['EventID 22', 'Events 22 and 53'],
  ['53', 'Events 22 and 53'],
  ['EVENT_MSCEP_FAIL_SUBMIT', 'NDES could not submit'],
  ['event 87', 'CertEnroll'],
  ['20501', 'CRPVerifyMetric_Warning'],
  ['20502 CRPVerifyMetric_Failure', 'could not verify'],
  ['6273', '- missing-sid: '],
  ['NPS event 6273 reason 16', '- missing-directory-name: '],
  // Intune's words.
  ['SubjectNameMismatch', '- structure-changed-by-value: '],
  ['IntuneScepServiceException: KeyLengthMismatch', 'The key of the request'],
  ['ChallengeExpired', 'too old'],
  ['ScepProfileNoLongerTargetedToTheClient', 'not assigned'],
  ['BadUserIdInChallenge', 'another user'],
  ['AadKeyIdentifierListMissing', 'no key of the device'],
  ['Subject Name in CSR CN="x" and challenge CN=x do not match', '- backslash-escape: '],
  // The admin center, Graph, devices and servers.
  ['500 InternalServerError', '- empty-san: '],
  ['InternalServerError', '- empty-san: '],
  ['HTTP 404', '- wrong-url-path: '],
  ['SCEP: Certificate enroll failed. Result: (Unknown Win32 Error code: 0x80190194).', 'HTTP 404 of the SCEP server'],
  ['-2145844844', '- wrong-url-path: '],
  ['0x801901F4', 'has an expired password'],
  ['HTTP Error 500', 'IIS_IUSRS'],
  ['HTTP Error 503. The service is unavailable.', 'application pool'],
  ['GatewayTimeout', 'application proxy'],
  ['HTTP 414 Request-URI Too Long', '65534'],
  ['HTTP Error 403.0 - Forbidden', 'once it is right'],
  ['No OData route exists', 'rootCertificate'],
  ['settings cannot be deployed to another tenant', 'rootCertificate'],
  ['Common name is invalid', 'subjectNameFormatString'],
  ['The hash value is not correct.', 'SCEPman'],
  ["The Registration Authority's response is invalid", 'iOS'],
  ['No SAN specified in certificate request.', '- missing-san: '],
  ['The specified user account does not exist', '- missing-directory-name: '],
  ['SCEP Server URL must use HTTPS', '- https-required: '],
  [
    'A value is required for Value. Value can include allowed variables combined with static text.',
    '- variable-place: ',
  ],
  ['UPN and Email address should include an @', '- malformed-san: '],
  ['the profile shows "Error" on those devices', '- empty-variable: '],
  ['profile stays pending, nothing in IIS log', 'different groups'],
];

describe('explain leads from what an admin sees to what helps', () => {
  test.each(asked)('%s', async (question, answer) => {
    const { exitCode, output } = await runCli(['explain', '--', question], { cwd });
    expect(output).toContain(answer);
    expect(exitCode).toBe(0);
  });

  test('a number below zero is no option', async () => {
    const { exitCode, output } = await runCli(['explain', '-2146885597'], { cwd });
    expect({ exitCode, output }).toMatchObject({ exitCode: 0, output: expect.stringContaining('0x80092023') });
  });
});

test.each(failures)('$name answers to all its clues', async ({ name, codes, constants, numbers, phrases }) => {
  const clues = [
    ...(codes ?? []),
    ...(constants ?? []),
    ...(numbers ?? []).map((number) => `event ${number}`),
    ...(phrases ?? []),
  ];
  expect(clues.length).toBeGreaterThan(0);
  for (const clue of clues) expect((await runCli(['explain', clue], { cwd })).output, clue).toContain(`${name}: `);
});

test.each([
  ['unknown-varible', 'unknown-variable'],
  ['Wrong-Url', 'wrong-url-path'],
  ['backslashescape', 'backslash-escape'],
])('a misspelt rule id: %s', async (misspelt, meant) => {
  const { exitCode, errors } = await runCli(['explain', misspelt], { cwd });
  expect(exitCode).toBe(1);
  expect(errors).toContain(`Did you mean ${meant}?`);
});

test.each(['1234', '12', 'event 9999', '4294967296', '123456789'])('%s means nothing', async (question) => {
  expect(await runCli(['explain', question], { cwd })).toMatchObject({ exitCode: 1, output: '' });
});
