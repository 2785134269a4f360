import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCertificates, type CertificatesRead } from '../../server/src/certificate/read-certificates.ts';
import type { Certificate } from '../../server/src/core/pki/certificate.ts';
import { openssl } from '../core/name/openssl.ts';
import { tlv } from '../core/name/tlv.ts';
import { utf16 } from '../support/temporary-folder.ts';
import { makeCertificate, makeKey, makeRequest, toPem, unsignedCertificate } from './made-by-openssl.ts';

let key: Buffer;
let der: Buffer;
let pem: string;

beforeAll(() => {
  key = makeKey();
  der = makeCertificate({
    key,
    subject: ['CN=Contoso Issuing CA', 'O=Contöso'],
    extensions: [
      'basicConstraints = critical, CA:TRUE, pathlen:1',
      'keyUsage = critical, digitalSignature, keyCertSign, cRLSign',
      'extendedKeyUsage = clientAuth, 1.3.6.1.4.1.311.20.2.2',
      'subjectKeyIdentifier = hash',
      'authorityKeyIdentifier = keyid:always',
      'subjectAltName = @names',
    ],
    sections: [
      '[names]',
      'email = ca@contoso.com',
      'DNS = ca.contoso.com',
      'URI = tag:contoso.com',
      'otherName.1 = 1.3.6.1.4.1.311.20.2.3;FORMAT:UTF8,UTF8:jörg@contoso.com',
      'otherName.2 = 1.2.3.4;UTF8:x',
      'IP = 10.0.0.1',
      'RID = 1.2.3',
      'dirName = directory',
      '[directory]',
      'CN = "Doe, Jane"',
    ],
  });
  pem = toPem('CERTIFICATE', der);
});

function certificatesOf(read: CertificatesRead): readonly Certificate[] {
  if (!read.ok) throw new Error(read.problem.message);
  return read.certificates;
}

test('what a certificate says', async () => {
  const [certificate] = certificatesOf(await readCertificates(der));
  const keyIdentifier = certificate?.subjectKeyIdentifier ?? '';
  expect(certificate).toEqual({
    kind: 'certificate',
    subject: [
      [{ oid: '2.5.4.3', stringType: 'UTF8String', value: 'Contoso Issuing CA', span: { start: 0, end: 0 } }],
      [{ oid: '2.5.4.10', stringType: 'UTF8String', value: 'Contöso', span: { start: 0, end: 0 } }],
    ],
    issuer: certificate?.subject,
    serialNumber: text(['-serial']).replace('serial=', '').trim().toLowerCase(),
    notBefore: isoOf(text(['-startdate'])),
    notAfter: isoOf(text(['-enddate'])),
    basicConstraints: { isAuthority: true, pathLength: 1 },
    publicKey: { algorithm: 'RSA', bits: 2048 },
    signatureHash: 'SHA-256',
    keyUsages: ['digitalSignature', 'keyCertSign', 'cRLSign'],
    extendedKeyUsages: ['1.3.6.1.5.5.7.3.2', '1.3.6.1.4.1.311.20.2.2'],
    sans: [
      { sanType: 'emailAddress', value: 'ca@contoso.com' },
      { sanType: 'domainNameService', value: 'ca.contoso.com' },
      { sanType: 'universalResourceIdentifier', value: 'tag:contoso.com' },
      { sanType: 'userPrincipalName', value: 'jörg@contoso.com' },
    ],
    otherSans: ['other name 1.2.3.4', 'IP address 10.0.0.1', 'registered ID 1.2.3', 'directory name CN="Doe, Jane"'],
    subjectKeyIdentifier: expect.stringMatching(/^[0-9a-f]{40}$/),
    authorityKeyIdentifier: keyIdentifier,
    isSelfSigned: true,
    thumbprint: createHash('sha1').update(der).digest('hex'),
  });
});

describe('forms of a file', () => {
  test.each<[string, () => Uint8Array | string, number]>([
    ['DER', () => der, 1],
    ['DER with a line break behind it', () => Buffer.concat([der, Buffer.from('\r\n')]), 1],
    ['two DER encodings in a row', () => Buffer.concat([der, der]), 2],
    ['PEM', () => pem, 1],
    ['PEM with text around it and CRLF', () => `Bag Attributes\n${pem}subject=CN = x\n`.replaceAll('\n', '\r\n'), 1],
    ['PEM behind a remark about PEM', () => `# -----BEGIN X-----\n${pem}`, 1],
    ['PEM that is indented', () => pem.replaceAll(/^/gm, '  '), 1],
    ['PEM in UTF-16, as PowerShell writes it', () => utf16(pem), 1],
    ['PEM with an old label', () => toPem('X509 CERTIFICATE', der), 1],
    ['PEM without its last line', () => pem.slice(0, pem.indexOf('-----END')), 1],
    ['a chain in PEM', () => `${pem}\n${pem}${pem}`, 3],
    ['a private key before the certificate', () => `${key.toString()}${pem}`, 1],
    ['base64 without armour, as Graph has it', () => der.toString('base64'), 1],
    ['base64 with line breaks', () => der.toString('base64').replaceAll(/.{76}/g, '$&\r\n'), 1],
    ['base64 of PEM', () => Buffer.from(pem).toString('base64'), 1],
    ['PKCS#7 in PEM', () => bundle('PEM'), 2],
    ['PKCS#7 in DER', () => bundle('DER'), 2],
  ])('%s', async (_, file, count) => {
    const certificates = certificatesOf(await readCertificates(bytesOf(file())));
    expect(certificates).toHaveLength(count);
    expect(new Set(certificates.map(({ thumbprint }) => thumbprint))).toHaveLength(1);
  });
});

describe('what it is instead', () => {
  test.each<[string, () => Uint8Array | string, string, string]>([
    ['nothing', () => '', 'empty', 'It is an empty file, not a certificate.'],
    ['blanks', () => ' \r\n', 'empty', 'It is an empty file, not a certificate.'],
    ['a private key', () => key, 'privateKey', 'It is a private key, not a certificate.'],
    ['a private key in DER', () => pkcs1(), 'privateKey', 'It is a private key, not a certificate.'],
    ['an encrypted key', () => encryptedKey(), 'privateKey', 'It is a private key, not a certificate.'],
    ['an old encrypted key', () => OLD_KEY, 'privateKey', 'It is a private key, not a certificate.'],
    ['a public key', () => publicKeyFile(), 'publicKey', 'It is a public key, not a certificate.'],
    ['a request', () => makeRequest({ key }), 'request', 'It is a certificate request, not a certificate.'],
    ['a request in PEM', () => newRequest(), 'request', 'It is a certificate request, not a certificate.'],
    ['PKCS#12', () => pkcs12(), 'pkcs12', 'It is a PKCS#12 file (.pfx, .p12), which is encrypted, not a certificate.'],
    ['a revocation list', () => revocationList(), 'revocationList', expect.stringContaining('revocation list')],
    ['an error page', () => '<!DOCTYPE html><p>404', 'html', expect.stringContaining('HTML page')],
    ['an error page', () => '\n<html>', 'html', expect.stringContaining('HTML page')],
    ['a profile', () => '{ "@odata.type": "x" }', 'json', 'It is JSON, not a certificate.'],
    ['any text', () => '[section]\nkey', 'other', 'There is no certificate in it, as DER, PEM or base64.'],
    ['base64 of something', () => 'SGVsbG8=', 'other', 'There is no certificate in it, as DER, PEM or base64.'],
    ['any bytes', () => Uint8Array.from([1, 2, 3, 0]), 'other', expect.stringContaining('no certificate')],
    ['DER of something', () => tlv(0x30, tlv(0x05)), 'other', expect.stringContaining('no certificate')],
    ['damaged base64', () => pem.replaceAll('M', '*'), 'damaged', expect.stringContaining('"BEGIN CERTIFICATE"')],
    ['the shape of one', () => emptyShape(), 'damaged', expect.stringContaining('It is a damaged certificate: ')],
    ['too much', () => new Uint8Array(2_000_000), 'tooLarge', 'It is a file of more than 1 MB, not a certificate.'],
  ])('%s', async (_, file, kind, message) => {
    const read = await readCertificates(bytesOf(file()));
    expect(read).toEqual({ ok: false, problem: { kind, message } });
  });
});

describe('cut off', () => {
  test('DER after any byte', async () => {
    for (let offset = 1; offset < der.length; offset++) {
      const message = `It is truncated: it ends after byte ${offset}${offset < 4 ? '' : ` of ${der.length}`}.`;
      const problem = { kind: 'truncated', message, offset };
      expect(await readCertificates(der.subarray(0, offset))).toEqual({ ok: false, problem });
    }
  });

  test('PEM after any character', async () => {
    const kinds = new Set<string>();
    for (let length = 0; length < pem.length - '-----END CERTIFICATE-----\n'.length; length++) {
      const read = await readCertificates(Buffer.from(pem.slice(0, length)));
      kinds.add(read.ok ? 'ok' : read.problem.kind);
    }
    expect([...kinds].toSorted()).toEqual(['damaged', 'empty', 'ok', 'other', 'truncated']);
  });
});

describe('names', () => {
  test.each([
    ['a PrintableString', 0x13, 'a', 'PrintableString', 'a'],
    ['a UTF8String', 0x0c, 'jörg', 'UTF8String', 'jörg'],
    ['an empty string', 0x13, '', 'PrintableString', ''],
    ['an IA5String', 0x16, 'a@b', 'IA5String', 'a@b'],
    ['a NumericString', 0x12, '1 2', 'NumericString', '1 2'],
    ['a BMPString', 0x1e, Buffer.from([0x30, 0x42]), 'BMPString', 'あ'],
    ['a TeletexString of UTF-8', 0x14, 'jörg', 'TeletexString', 'jörg'],
    ['a TeletexString of Latin-1', 0x14, Buffer.from([0x6a, 0xf6]), 'TeletexString', 'jö'],
    ['an OCTET STRING', 0x04, Buffer.from([1, 0xab]), 'OCTET STRING', '01ab'],
    ['a VisibleString', 0x1a, 'a', 'OCTET STRING', '61'],
  ])('%s', async (_, tag, value, stringType, expected) => {
    const attribute = tlv(0x30, tlv(0x06, Buffer.from([0x55, 4, 3])), tlv(tag, Buffer.from(value)));
    const [certificate] = certificatesOf(
      await readCertificates(unsignedCertificate(tlv(0x30, tlv(0x31, attribute)), key)),
    );
    expect(certificate?.issuer).toMatchObject([[{ oid: '2.5.4.3', stringType, value: expected }]]);
    expect(certificate?.isSelfSigned).toBe(false);
  });

  test('of several attributes in one RDN, and of none', async () => {
    const two = makeCertificate({ key, subject: ['OU=b', '+CN=a'] });
    const none = makeCertificate({ key, subject: [], args: ['-subj', '/'] });
    const read = await readCertificates(Buffer.concat([two, none]));
    expect(certificatesOf(read).map(({ subject }) => subject.map((rdn) => rdn.map(({ value }) => value)))).toEqual([
      [['a', 'b']],
      [],
    ]);
  });
});

describe('keys and signatures', () => {
  test.each([
    ['a curve', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'], { algorithm: 'EC', bits: 384 }],
    [
      'a curve by its parameters',
      ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-pkeyopt', 'ec_param_enc:explicit'],
      { algorithm: 'EC', bits: undefined },
    ],
    ['Ed25519', ['-algorithm', 'ED25519'], { algorithm: 'Ed25519', bits: undefined }],
    ['a short key', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'], { algorithm: 'RSA', bits: 1024 }],
  ])('%s', async (_, args, publicKey) => {
    const [certificate] = certificatesOf(await readCertificates(makeCertificate({ key: makeKey(...args) })));
    expect(certificate?.publicKey).toEqual(publicKey);
    expect(certificate?.isSelfSigned).toBe(true);
  });

  test.each([
    ['-sha1', 'SHA-1'],
    ['-sha512', 'SHA-512'],
    ['-md5', undefined],
  ])('signed with %s', async (flag, hash) => {
    const [certificate] = certificatesOf(await readCertificates(makeCertificate({ key, args: [flag] })));
    expect(certificate?.signatureHash).toBe(hash);
    expect(certificate?.isSelfSigned).toBe(true);
  });

  test('a forged one is not signed by itself', async () => {
    const forged = Buffer.from(der);
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    expect(certificatesOf(await readCertificates(forged))[0]?.isSelfSigned).toBe(false);
  });
});

function text(args: readonly string[]): string {
  return openssl(['x509', '-inform', 'DER', '-in', 'c.der', '-noout', ...args], { 'c.der': der }).toString();
}

function isoOf(line: string): string {
  return new Date(line.replace(/^.*=/, '')).toISOString().replace('.000', '');
}

function bytesOf(file: Uint8Array | string): Uint8Array {
  return typeof file === 'string' ? Buffer.from(file) : file;
}

function bundle(form: string): Buffer {
  const args = ['crl2pkcs7', '-nocrl', '-certfile', 'c.pem', '-outform', form];
  return openssl(args, { 'c.pem': pem + pem });
}

function pkcs1(): Buffer {
  return openssl(['rsa', '-in', 'k.pem', '-traditional', '-outform', 'DER'], { 'k.pem': key });
}

function publicKeyFile(): Buffer {
  return openssl(['pkey', '-in', 'k.pem', '-pubout'], { 'k.pem': key });
}

function encryptedKey(): Buffer {
  return openssl(['pkcs8', '-topk8', '-in', 'k.pem', '-passout', 'pass:x'], { 'k.pem': key });
}

function newRequest(): string {
  return toPem('NEW CERTIFICATE REQUEST', makeRequest({ key }));
}

function pkcs12(): Buffer {
  const args = ['pkcs12', '-export', '-in', 'c.pem', '-inkey', 'k.pem', '-passout', 'pass:x'];
  return openssl(args, { 'c.pem': pem, 'k.pem': key });
}

/** With no real signature. */
function revocationList(): Buffer {
  const algorithm = tlv(0x30, tlv(0x06, Buffer.from('2a864886f70d01010b', 'hex')), tlv(0x05));
  const list = tlv(0x30, algorithm, tlv(0x30), tlv(0x17, Buffer.from('250101000000Z')));
  return Buffer.from(tlv(0x30, list, algorithm, tlv(0x03, Buffer.from([0, 0]))));
}

const OLD_KEY = `-----BEGIN RSA PRIVATE KEY-----
Proc-Type: 4,ENCRYPTED
DEK-Info: AES-256-CBC,00112233445566778899AABBCCDDEEFF

q6GhoaGhoaGhoaGhoaGhoQ==
-----END RSA PRIVATE KEY-----
`;

function emptyShape(): Uint8Array {
  const empty = tlv(0x30);
  return tlv(0x30, tlv(0x30, tlv(0x02), empty, empty, empty, empty, empty), empty, tlv(0x03));
}
