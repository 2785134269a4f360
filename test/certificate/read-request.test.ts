import { beforeAll, describe, expect, test } from 'vitest';
import { readRequest } from '../../server/src/certificate/read-request.ts';
import { utf16 } from '../support/temporary-folder.ts';
import { makeCertificate, makeKey, makeRequest, toPem } from './made-by-openssl.ts';

let key: Buffer;
let der: Buffer;

beforeAll(() => {
  key = makeKey();
  der = makeRequest({
    key,
    subject: ['CN=Jane', 'O=Contoso'],
    extensions: ['keyUsage = digitalSignature, keyEncipherment', 'subjectAltName = email:jane@contoso.com'],
  });
});

describe('a request of another program', () => {
  test.each<[string, () => Uint8Array | string]>([
    ['in DER', () => der],
    ['in PEM', () => toPem('CERTIFICATE REQUEST', der)],
    ['in PEM as certreq labels it', () => toPem('NEW CERTIFICATE REQUEST', der)],
    ['in UTF-16', () => utf16(toPem('CERTIFICATE REQUEST', der))],
    ['in base64', () => der.toString('base64')],
    ['behind its private key', () => key.toString() + toPem('CERTIFICATE REQUEST', der)],
  ])('%s', async (_, file) => {
    const content = file();
    const read = await readRequest(typeof content === 'string' ? Buffer.from(content) : content);
    expect(read).toMatchObject({
      ok: true,
      request: {
        kind: 'request',
        subject: [[{ value: 'Jane' }], [{ value: 'Contoso' }]],
        publicKey: { algorithm: 'RSA', bits: 2048 },
        signatureHash: 'SHA-256',
        keyUsages: ['digitalSignature', 'keyEncipherment'],
        extendedKeyUsages: undefined,
        sans: [{ sanType: 'emailAddress', value: 'jane@contoso.com' }],
        hasValidSignature: true,
      },
    });
  });

  test('without extensions, with a curve', async () => {
    const curve = makeKey('-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256');
    expect(await readRequest(makeRequest({ key: curve }))).toMatchObject({
      ok: true,
      request: { publicKey: { algorithm: 'EC', bits: 256 }, sans: [], keyUsages: undefined, hasValidSignature: true },
    });
  });

  test('whose signature cannot be checked', async () => {
    expect(await readRequest(makeRequest({ key, args: ['-md5'] }))).toMatchObject({
      ok: true,
      request: { signatureHash: undefined, hasValidSignature: undefined },
    });
  });
});

describe('what it is instead', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['a certificate', () => makeCertificate({ key }), 'It is a certificate, not a certificate request.'],
    ['a private key', () => key, 'It is a private key, not a certificate request.'],
    ['part of a request', () => der.subarray(0, 200), `It is truncated: it ends after byte 200 of `],
    ['any text', () => Buffer.from('request'), 'There is no certificate request in it, as DER, PEM or base64.'],
  ])('%s', async (_, file, message) => {
    const read = await readRequest(file());
    expect(read.ok ? 'ok' : read.problem.message).toContain(message);
  });
});
