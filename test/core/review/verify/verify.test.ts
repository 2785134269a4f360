import { describe, expect, test } from 'vitest';
import type { Certificate, CertificateRequest } from '../../../../server/src/core/pki/certificate.ts';
import type { Pki } from '../../../../server/src/core/pki/pki.ts';
import type { Device } from '../../../../server/src/core/render/device.ts';
import { renderProfile } from '../../../../server/src/core/render/render.ts';
import { verifyCertificate } from '../../../../server/src/core/review/verify/verify.ts';
import type { DeviceVerification, Verification } from '../../../../server/src/core/review/verify/verification.ts';
import { described } from '../../pki/described.ts';
import { profileOf } from '../../pki/profile-of.ts';
import { deviceOf } from '../../render/device-of.ts';
import { certificateAsRead, requestAsRead, type Changes } from './as-read.ts';

const jane = deviceOf({ UserName: 'jane', UserPrincipalName: 'jane@contoso.com', DeviceName: 'PC-1', IMEI: null });

interface Question {
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly type?: string;
  readonly devices?: readonly Device[];
  readonly pki?: Readonly<Record<string, unknown>>;
}

function verify(source: Certificate | CertificateRequest, question: Question = {}): Verification {
  const profile = profileOf(question.profile, question.type);
  const renderings = (question.devices ?? [jane]).map((device) => renderProfile(profile, device));
  const nothing: Pki = { templates: new Map(), authorities: new Map(), servers: [], areTemplatesComplete: false };
  return verifyCertificate(source, profile, { renderings, pki: question.pki ? described(question.pki) : nothing });
}

/** Of the first device. */
function ask(source: Certificate | CertificateRequest, question?: Question): DeviceVerification {
  const [device] = verify(source, question).devices;
  if (device === undefined) throw new Error('no device');
  return device;
}

function codes({ differences }: DeviceVerification): readonly string[] {
  return differences.map(({ code }) => code);
}

function withDns(value: string): Changes {
  return { sans: [{ sanType: 'domainNameService', value }] };
}

const subject = 'CN=jane,O=Contoso';
const upn = { sanType: 'userPrincipalName', value: 'jane@contoso.com' } as const;

test('what the profile gives is the same', () => {
  for (const source of [requestAsRead(subject), certificateAsRead(subject)]) {
    expect(verify(source)).toMatchObject({ fits: true, anyDevice: undefined });
    expect(ask(source)).toMatchObject({ verdict: 'same', differences: [], remarks: [] });
  }
});

describe('how long a certificate is valid', () => {
  const from = '2026-03-01T08:50:00Z';
  const longer =
    'The certificate is valid for 730 days, and the profile asks for 1 year; the authority or its template decides.';

  test.each<[string, number, string, readonly string[]]>([
    ['2027-03-01T09:00:00Z', 1, 'years', []],
    ['2027-03-02T09:00:00Z', 1, 'years', []],
    ['2028-02-29T09:00:00Z', 1, 'years', [longer]],
    ['2028-02-29T09:00:00Z', 24, 'months', []],
    ['2026-03-31T09:00:00Z', 30, 'days', []],
    [
      '2026-03-31T09:00:00Z',
      31,
      'days',
      [expect.stringContaining('valid for 30 days, and the profile asks for 31 days')],
    ],
  ])('until %s where %s %s are asked for', (notAfter, certificateValidityPeriodValue, scale, remarks) => {
    const profile = { certificateValidityPeriodValue, certificateValidityPeriodScale: scale };
    const source = { ...certificateAsRead(subject), notBefore: from, notAfter };
    expect(ask(source, { profile })).toMatchObject({ verdict: 'same', remarks });
  });

  test('is not compared where the platform ignores the request', () => {
    const source = { ...certificateAsRead(subject), notBefore: from, notAfter: '2031-03-01T09:00:00Z' };
    expect(ask(source, { type: 'iosScepCertificateProfile' }).remarks).toEqual([]);
  });
});

describe('the subject of a request', () => {
  test.each([
    ['CN=joe,O=Contoso', 'CN is "joe", and the profile gives "jane".', [4, 4]],
    ['CN=Jane,O=Contoso', 'CN is "Jane", and the profile gives "jane". They differ in upper and lower case.', [3, 3]],
    ['CN=jane,O=Contoso Ltd', 'O is "Contoso Ltd", and the profile gives "Contoso".', [18, 18]],
    ['CN=jane', 'O=Contoso is missing.', [9, 7]],
    ['CN=jane,O=Contoso,C=DE', 'C=DE is more than the profile gives.', [18, 20]],
    ['CN=jane,OU=Contoso', 'RDN 2 is OU=Contoso, and the profile gives O=Contoso.', [10, 10]],
    ['CN=jane+O=Contoso', 'RDN 1 is CN=jane + O=Contoso, and the profile gives CN=jane.', [7, 7]],
    ['CN=🔒ane,O=Contoso', 'CN is "🔒ane", and the profile gives "jane".', [3, 3]],
  ])('%s', (actual, message, [expectedAt, actualAt]) => {
    const device = ask(requestAsRead(actual));
    expect(device).toMatchObject({ verdict: 'different' });
    expect(device.differences).toMatchObject([
      { code: 'SubjectNameMismatch', message, partsAt: { expected: expectedAt, actual: actualAt } },
    ]);
  });

  test('a variable is not where it parts', () => {
    const profile = { subjectNameFormatString: 'CN={{MEID}},O=Contoso' };
    const [difference] = ask(requestAsRead('CN=12345678,O=Fabrikam'), { profile }).differences;
    expect(difference).toMatchObject({ expected: 'CN={{MEID}}, O=Contoso', partsAt: { expected: 15, actual: 15 } });
  });

  test('both sides are given as CertNameToStr prints them', () => {
    const [difference] = ask(requestAsRead('CN="doe, jane",O=Contoso')).differences;
    expect(difference).toMatchObject({ expected: 'CN=jane, O=Contoso', actual: 'CN="doe, jane", O=Contoso' });
    const [joined] = ask(requestAsRead('CN=jane+O=Contoso')).differences;
    expect(joined).toMatchObject({ expected: 'CN=jane, O=Contoso', actual: 'CN=jane + O=Contoso' });
  });

  test('none where the profile has one', () => {
    const device = ask(requestAsRead(''));
    expect(device.differences).toMatchObject([
      { code: 'SubjectNameMissing', message: 'There is no subject, and the profile gives CN=jane, O=Contoso.' },
    ]);
  });

  test('one where the profile has none', () => {
    const device = ask(requestAsRead(subject), { profile: { subjectNameFormatString: undefined } });
    expect(codes(device)).toEqual(['SubjectNameMismatch']);
  });

  test('another string type is told and counts for nothing', () => {
    const device = ask(requestAsRead(subject, { flags: ['CERT_NAME_STR_FORCE_UTF8_DIR_STR_FLAG'] }));
    expect(device).toMatchObject({ verdict: 'same' });
    expect(device.remarks).toEqual([
      'The string type of CN and O is not the one that CertStrToName gives; no document says that Intune compares it.',
    ]);
  });

  describe('in another order', () => {
    const profile = { subjectNameFormatString: 'CN={{UserName}},OU=a,O=Contoso' };

    test('the other way round, as CertEnroll writes it', () => {
      const device = ask(requestAsRead('O=Contoso,OU=a,CN=jane'), { profile });
      expect(device).toMatchObject({ verdict: 'same' });
      expect(device.remarks).toEqual([
        'The subject is the other way round. CertEnroll puts the RDNs of the request in reverse order unless told otherwise.',
      ]);
    });

    test('the other way round, where nobody is known to do that', () => {
      const device = ask(requestAsRead('O=Contoso,OU=a,CN=jane'), { profile, type: 'iosScepCertificateProfile' });
      expect(device.differences).toMatchObject([
        {
          code: 'SubjectNameMismatch',
          message:
            'RDN 1 is O=Contoso, and the profile gives CN=jane. It is the same in another order; no document says whether Intune minds that.',
        },
      ]);
    });

    test('any other', () => {
      const device = ask(requestAsRead('OU=a,CN=jane,O=Contoso'), { profile });
      expect(device.differences[0]?.message).toContain('It is the same in another order');
    });

    test('the other way round and something else', () => {
      const device = ask(requestAsRead('O=Contoso,OU=b,CN=jane'), { profile });
      expect(device.differences).toMatchObject([
        { message: 'OU is "b", and the profile gives "a".', actual: 'CN=jane, OU=b, O=Contoso' },
      ]);
    });
  });
});

describe('the subject of a certificate', () => {
  const profile = { subjectNameFormatString: 'CN={{UserName}},T=Boss,OU=a,O=Contoso' };
  const server = { urls: ['https://ndes.contoso.com/*'], authority: 'ca', templates: 'T' };

  test('AD CS may re-order and leave out what is not in its list', () => {
    const device = ask(certificateAsRead('OU=a,O=Contoso,CN=jane'), { profile });
    expect(device).toMatchObject({ verdict: 'same' });
    expect(device.remarks).toEqual([
      'T=Boss is left out. The RDNs are in another order. AD CS rebuilds the subject from CA\\SubjectTemplate: it drops the RDNs that are not in the list and issues the others in the order of the list.',
    ]);
  });

  test('but not what is in its list', () => {
    const device = ask(certificateAsRead('CN=jane,O=Contoso'), { profile });
    expect(device.differences).toMatchObject([
      { code: 'SubjectNameMismatch', message: 'OU=a is missing.', partsAt: { expected: 17, actual: 18 } },
    ]);
  });

  test('nor in a list that is described', () => {
    const pki = {
      authorities: { ca: { kind: 'adcs', subjectTemplate: ['CommonName', 'Title', 'OrganizationalUnit'] } },
      servers: [server],
    };
    const device = ask(certificateAsRead('CN=jane,OU=a'), { profile, pki });
    expect(device.differences).toMatchObject([{ message: 'T=Boss is missing.' }]);
    expect(ask(certificateAsRead('T=Boss,CN=jane,OU=a'), { profile, pki })).toMatchObject({ verdict: 'same' });
  });

  test.each(['cloudPki', 'scepman', 'other'])('%s is not known to leave anything out', (kind) => {
    const pki = { authorities: { ca: { kind } }, servers: [server] };
    expect(codes(ask(certificateAsRead('CN=jane,OU=a,O=Contoso'), { profile, pki }))).toEqual(['SubjectNameMismatch']);
    const reordered = ask(certificateAsRead('O=Contoso,OU=a,T=Boss,CN=jane'), { profile, pki });
    expect(reordered.remarks).toEqual(['The RDNs are in another order. The authority has changed it.']);
  });

  test('one that keeps the subject is held to it', () => {
    const pki = { authorities: { ca: { kind: 'adcs', keepsSubject: true } }, servers: [server] };
    const device = ask(certificateAsRead('T=Boss,CN=jane,OU=a,O=Contoso'), { profile, pki });
    expect(codes(device)).toEqual(['SubjectNameMismatch']);
  });

  test('what is not the same is told in order of use', () => {
    const device = ask(certificateAsRead('CN=joe,C=DE,O=Contoso'), { profile });
    expect(device.differences).toMatchObject([
      {
        message: 'CN is "joe", and the profile gives "jane". OU=a is missing. C=DE is more than the profile gives.',
        expected: 'CN=jane, T=Boss, OU=a, O=Contoso',
        actual: 'CN=joe, C=DE, O=Contoso',
        partsAt: { expected: 4, actual: 4 },
      },
    ]);
  });

  test('strings are written anew', () => {
    const device = ask(certificateAsRead(subject, { flags: ['CERT_NAME_STR_FORCE_UTF8_DIR_STR_FLAG'] }));
    expect(device.remarks).toEqual([
      'The string type of CN and O is not the one that CertStrToName gives; the authority writes the name anew.',
    ]);
  });

  test('one RDN of two attributes may have become two', () => {
    const plus = { subjectNameFormatString: 'CN={{UserName}}+OU=a,O=Contoso' };
    expect(ask(certificateAsRead('CN=jane,OU=a,O=Contoso'), { profile: plus })).toMatchObject({ verdict: 'same' });
  });

  test('none where the profile has one', () => {
    expect(codes(ask(certificateAsRead(''), { profile }))).toEqual(['SubjectNameMissing']);
  });
});

describe('subject alternative names', () => {
  const dns = { sanType: 'domainNameService', value: 'pc-1.contoso.com' } as const;
  const profile = {
    customSubjectAlternativeNames: [
      { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
      { sanType: 'domainNameService', name: 'pc-1.contoso.com' },
    ],
  };

  test.each<[string, Changes, readonly unknown[]]>([
    ['in any order', { sans: [dns, upn] }, []],
    [
      'none',
      { sans: [] },
      [
        {
          code: 'SubjectAltNameMissing',
          message:
            'There is no subject alternative name, and the profile gives UPN jane@contoso.com, DNS pc-1.contoso.com.',
        },
      ],
    ],
    [
      'one is missing',
      { sans: [upn] },
      [{ code: 'SubjectAltNameMismatch', message: 'DNS pc-1.contoso.com is missing.' }],
    ],
    [
      'another one',
      { sans: [{ ...upn, value: 'joe@contoso.com' }, dns] },
      [
        {
          message: 'UPN is "joe@contoso.com", and the profile gives "jane@contoso.com".',
          expected: 'UPN jane@contoso.com',
          actual: 'UPN joe@contoso.com',
          partsAt: { expected: 5, actual: 5 },
        },
      ],
    ],
    [
      'of another type',
      { sans: [dns, { sanType: 'emailAddress', value: upn.value }] },
      [{ message: 'UPN jane@contoso.com is missing. mail jane@contoso.com is more than the profile gives.' }],
    ],
    [
      'of a kind that no profile has',
      { sans: [upn, dns], otherSans: ['IP address 10.0.0.1', 'registered ID 1.2'] },
      [{ message: 'IP address 10.0.0.1 and registered ID 1.2 are more than the profile gives.', partsAt: undefined }],
    ],
    [
      'two others: both sides are shown whole',
      {
        sans: [
          { ...upn, value: 'joe@contoso.com' },
          { ...dns, value: 'pc-2.contoso.com' },
        ],
      },
      [
        {
          expected: 'UPN jane@contoso.com, DNS pc-1.contoso.com',
          actual: 'UPN joe@contoso.com, DNS pc-2.contoso.com',
          partsAt: undefined,
        },
      ],
    ],
    [
      'another one and one more',
      { sans: [{ ...upn, value: 'joe@contoso.com' }, dns, { ...dns, value: 'pc-2.contoso.com' }] },
      [{ actual: 'UPN joe@contoso.com, DNS pc-1.contoso.com, DNS pc-2.contoso.com', partsAt: undefined }],
    ],
    [
      'one instead of two',
      { sans: [{ ...upn, value: 'joe@contoso.com' }] },
      [{ expected: 'UPN jane@contoso.com, DNS pc-1.contoso.com', actual: 'UPN joe@contoso.com', partsAt: undefined }],
    ],
    [
      'another one, and one of a kind that no profile has',
      { sans: [{ ...upn, value: 'joe@contoso.com' }, dns], otherSans: ['IP address 10.0.0.1'] },
      [{ actual: 'UPN joe@contoso.com, DNS pc-1.contoso.com, IP address 10.0.0.1', partsAt: undefined }],
    ],
    [
      'one of another type in its place',
      { sans: [dns, { sanType: 'emailAddress', value: upn.value }] },
      [{ expected: 'UPN jane@contoso.com, DNS pc-1.contoso.com', partsAt: undefined }],
    ],
  ])('%s', (_, changes, differences) => {
    for (const source of [requestAsRead(subject, changes), certificateAsRead(subject, changes)]) {
      expect(ask(source, { profile }).differences).toMatchObject(differences);
    }
  });

  describe('the SID of a user who has none is left out', () => {
    const sid = {
      customSubjectAlternativeNames: [
        { sanType: 'universalResourceIdentifier', name: '{{OnPremisesSecurityIdentifier}}' },
      ],
    };
    const uri = {
      sanType: 'universalResourceIdentifier',
      value: 'tag:microsoft.com,2022-09-14:sid:S-1-5-21-1',
    } as const;

    test('where it is known to be empty', () => {
      const devices = [deviceOf({ UserName: 'jane', OnPremisesSecurityIdentifier: null })];
      expect(ask(requestAsRead(subject, { sans: [] }), { profile: sid, devices })).toMatchObject({ verdict: 'same' });
      expect(codes(ask(requestAsRead(subject, { sans: [uri] }), { profile: sid, devices }))).toHaveLength(1);
    });

    test('where it is not known', () => {
      expect(ask(requestAsRead(subject, { sans: [] }), { profile: sid })).toMatchObject({ verdict: 'possible' });
      const device = ask(requestAsRead(subject, { sans: [uri] }), { profile: sid });
      expect([...device.values]).toEqual([['OnPremisesSecurityIdentifier', uri.value]]);
    });
  });

  test('of the old form nothing is known', () => {
    const type = 'androidScepCertificateProfile';
    const profileOfOldForm = { subjectAlternativeNameType: 'userPrincipalName' };
    const device = ask(requestAsRead(subject), { profile: profileOfOldForm, type });
    expect(device).toMatchObject({ verdict: 'possible', differences: [] });
    expect(device.remarks[0]).toMatch(/^The subject alternative names are compared in part/);
  });
});

describe('key usage, extended key usages and key length', () => {
  const mail = '1.3.6.1.5.5.7.3.4';
  const client = '1.3.6.1.5.5.7.3.2';

  test.each<[Changes, string, string]>([
    [
      { keyUsages: ['digitalSignature'] },
      'KeyUsageMismatch',
      'The key usage is digitalSignature, and the profile asks for digitalSignature, keyEncipherment.',
    ],
    [
      { keyUsages: undefined },
      'KeyUsageMismatch',
      'The key usage is none, and the profile asks for digitalSignature, keyEncipherment.',
    ],
    [
      { publicKey: { algorithm: 'RSA', bits: 4096 } },
      'KeyLengthMismatch',
      'The key is RSA 4096, and the profile asks for RSA 2048.',
    ],
    [
      { publicKey: { algorithm: 'EC', bits: 256 } },
      'KeyLengthMismatch',
      'The key is EC 256, and the profile asks for RSA 2048.',
    ],
    [
      { extendedKeyUsages: undefined },
      'EnhancedKeyUsageMissing',
      'The extended key usage is none, and the profile asks for Client Authentication (1.3.6.1.5.5.7.3.2).',
    ],
    [
      { extendedKeyUsages: [mail] },
      'EnhancedKeyUsageMismatch',
      'The extended key usage is Secure Email (1.3.6.1.5.5.7.3.4), and the profile asks for Client Authentication (1.3.6.1.5.5.7.3.2).',
    ],
  ])('%o', (changes, code, message) => {
    for (const source of [requestAsRead(subject, changes), certificateAsRead(subject, changes)]) {
      expect(ask(source).differences).toMatchObject([{ code, message, partsAt: undefined }]);
    }
  });

  test.each<[Changes, string, string]>([
    [
      { keyUsages: ['digitalSignature', 'nonRepudiation', 'keyEncipherment'] },
      'KeyUsageMismatch',
      'The certificate has the key usage nonRepudiation besides',
    ],
    [
      { extendedKeyUsages: [mail, client] },
      'EnhancedKeyUsageMismatch',
      'The certificate has the extended key usage Secure Email (1.3.6.1.5.5.7.3.4) besides',
    ],
  ])('more than asked for is wrong in a request, and told of a certificate: %o', (changes, code, remark) => {
    expect(codes(ask(requestAsRead(subject, changes)))).toEqual([code]);
    const issued = ask(certificateAsRead(subject, changes));
    expect(issued).toMatchObject({ verdict: 'same', differences: [] });
    expect(issued.remarks).toEqual([expect.stringContaining(remark)]);
  });

  test.each([
    ['iosScepCertificateProfile', [client], true],
    ['iosScepCertificateProfile', [client, mail], true],
    ['iosScepCertificateProfile', [client, '1.3.6.1.5.5.7.3.3'], false],
    ['windows81SCEPCertificateProfile', [client], false],
    ['windows81SCEPCertificateProfile', [mail, client], true],
  ])('of %s with a request for %o', (type, extendedKeyUsages, isSame) => {
    const profile = { extendedKeyUsages: [{ objectIdentifier: client }, { objectIdentifier: mail }] };
    const device = ask(requestAsRead(subject, { extendedKeyUsages }), { profile, type });
    expect(device.verdict).toBe(isSame ? 'same' : 'different');
  });

  test('what the profile does not say is not compared', () => {
    const profile = { keyUsage: undefined, keySize: undefined, extendedKeyUsages: undefined };
    const changes: Changes = {
      keyUsages: undefined,
      publicKey: { algorithm: 'EC', bits: 256 },
      extendedKeyUsages: [mail],
    };
    expect(ask(requestAsRead(subject, changes), { profile })).toMatchObject({ verdict: 'same' });
  });
});

describe('devices', () => {
  const builtIn = { ...jane, evidence: 'sample' } as const;

  test('that cannot be issued anything are not compared', () => {
    const device = ask(requestAsRead(subject), { profile: { subjectNameFormatString: 'CN={{IMEI}}' } });
    expect(device).toMatchObject({ verdict: 'notIssued', differences: [] });
  });

  test('of which not everything is known', () => {
    const profile = {
      subjectNameFormatString:
        'CN={{UserName}},OU="{{MEID}}, {{SerialNumber}}",SERIALNUMBER={{SerialNumber}},O=Contoso',
    };
    const device = ask(requestAsRead('CN=jane,OU="1, 2",SERIALNUMBER=2,O=Contoso'), { profile });
    expect(device).toMatchObject({ verdict: 'possible', differences: [] });
    expect([...device.values]).toEqual([['SerialNumber', '2']]);
    const other = ask(requestAsRead('CN=jane,OU="1, 2",O=Contoso'), { profile });
    expect(other.differences).toMatchObject([
      { expected: 'CN=jane, OU="{{MEID}}, {{SerialNumber}}", SERIALNUMBER={{SerialNumber}}, O=Contoso' },
    ]);
  });

  test('a variable of unknown value is one thing only', () => {
    const profile = {
      subjectNameFormatString: 'CN={{SerialNumber}},O=Contoso',
      customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{SerialNumber}}.contoso.com' }],
    };
    expect(ask(requestAsRead('CN=1,O=Contoso', withDns('1.contoso.com')), { profile })).toMatchObject({
      verdict: 'possible',
    });
    expect(ask(requestAsRead('CN=1,O=Contoso', withDns('2.contoso.com')), { profile }).differences).toMatchObject([
      { code: 'SubjectAltNameMismatch', message: '{{SerialNumber}} would be "1" in one place and "2" in another.' },
    ]);
  });

  test('one of several is enough', () => {
    const devices = [deviceOf({ UserName: 'joe', UserPrincipalName: 'joe@contoso.com' }), jane];
    const { fits, devices: verified } = verify(requestAsRead(subject), { devices });
    expect(fits).toBe(true);
    expect(verified.map(({ verdict }) => verdict)).toEqual(['different', 'same']);
  });

  test("the built-in ones are nobody's: another that fits will do", () => {
    const joes = requestAsRead('CN=joe,O=Contoso', { sans: [{ ...upn, value: 'joe@contoso.com' }] });
    const { fits, anyDevice } = verify(joes, { devices: [builtIn] });
    expect(fits).toBe(true);
    expect(anyDevice).toMatchObject({ verdict: 'possible', rendering: { device: { label: 'any Windows device' } } });
    expect(Object.fromEntries(anyDevice?.values ?? [])).toEqual({
      UserName: 'joe',
      UserPrincipalName: 'joe@contoso.com',
    });
    expect(verify(joes, { devices: [jane] })).toMatchObject({ fits: false, anyDevice: { verdict: 'possible' } });
    expect(verify(joes, { devices: [] })).toMatchObject({ fits: true });
  });

  test('what fits no device of the platform is told of any device', () => {
    const { fits, anyDevice } = verify(requestAsRead('CN=joe,O=Fabrikam'), { devices: [builtIn] });
    expect(fits).toBe(false);
    expect(anyDevice?.differences[0]).toMatchObject({ message: 'O is "Fabrikam", and the profile gives "Contoso".' });
  });
});

describe('what cannot be compared', () => {
  test('a fixed format that nobody documents', () => {
    const profile = { subjectNameFormat: 'commonNameAsDurableDeviceId', subjectNameFormatString: undefined };
    const device = ask(requestAsRead('CN=anything'), { profile });
    expect(device).toMatchObject({ verdict: 'possible', differences: [] });
    expect(device.remarks).toEqual([
      'The subject is not compared: no document says what fills commonNameAsDurableDeviceId.',
    ]);
  });

  test('what is no name, on a platform that promises none', () => {
    const profile = { subjectNameFormatString: 'UID={{UserName}}' };
    const device = ask(requestAsRead('CN=anything'), { profile, type: 'iosScepCertificateProfile' });
    expect(device).toMatchObject({ verdict: 'possible', differences: [] });
    expect(device.remarks).toEqual(['The subject is not compared: what the profile gives is no name.']);
  });

  test('names and formats of any length', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `OU=${index}`).join(',');
    const profile = { subjectNameFormatString: Array.from({ length: 3000 }, () => 'OU={{MEID}}').join(',') };
    expect(verify(requestAsRead(many), { profile }).fits).toBe(false);
    expect(verify(certificateAsRead(many), { profile }).fits).toBe(false);
  });
});
