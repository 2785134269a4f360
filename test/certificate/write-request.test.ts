import 'reflect-metadata';
import { Name as LibraryName } from '@peculiar/x509';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readCertificates } from '../../server/src/certificate/read-certificates.ts';
import { readRequest, type RequestRead } from '../../server/src/certificate/read-request.ts';
import { SampleKeys } from '../../server/src/certificate/sample-keys.ts';
import { writeRequest } from '../../server/src/certificate/write-request.ts';
import { keyUsages } from '../../server/src/core/facts/certificate-fields.ts';
import { encodeName, toHex } from '../../server/src/core/name/der.ts';
import type { Name } from '../../server/src/core/name/name.ts';
import { readName } from '../../server/src/core/name/read-name.ts';
import type { CertificateRequest, RequestContent } from '../../server/src/core/pki/certificate.ts';
import { isKnownName, knownAnswers } from '../core/name/known-answers.ts';
import { openssl } from '../core/name/openssl.ts';
import { makeCertificate, makeKey } from './made-by-openssl.ts';

const keys = new SampleKeys();

const complete: RequestContent = {
  subject: nameOf('CN="Doe, Jane",E=jane@contoso.com,OU=a+OU=b,O=Contöso,C=DE'),
  sans: [
    { sanType: 'userPrincipalName', value: 'jörg@contoso.com' },
    { sanType: 'emailAddress', value: 'jane@contoso.com' },
    { sanType: 'domainNameService', value: 'pc-1.contoso.com' },
    { sanType: 'universalResourceIdentifier', value: 'tag:microsoft.com,2022-09-14:sid:S-1-5-21-1' },
  ],
  keyUsages: ['digitalSignature', 'keyEncipherment'],
  extendedKeyUsages: ['1.3.6.1.5.5.7.3.2', '1.3.6.1.4.1.311.20.2.2'],
  keySize: 2048,
  hash: 'SHA-256',
};

const nothing: RequestContent = { ...complete, subject: [], sans: [], keyUsages: [], extendedKeyUsages: [] };

// Reading and writing below must not come near the library's own reading of names (`CN = a` is an empty name to it).
const parser = vi.fn();
const original = Object.getOwnPropertyDescriptor(LibraryName.prototype, 'fromString');
beforeEach(() => {
  expect(original?.value).toBeTypeOf('function');
  Object.defineProperty(LibraryName.prototype, 'fromString', { ...original, value: parser });
});
afterEach(() => {
  Object.defineProperty(LibraryName.prototype, 'fromString', original ?? {});
  expect(parser).not.toHaveBeenCalled();
});

describe('openssl reads a request back', () => {
  test('with everything', async () => {
    const { pem, der } = await writeRequest(complete, keys);
    expect(pem).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----\n[^-]+\n-----END CERTIFICATE REQUEST-----\n$/);
    const text = printed(pem);
    expect(text).toContain(
      'Subject: CN=PRINTABLESTRING:Doe\\, Jane, emailAddress=IA5STRING:jane@contoso.com, OU=PRINTABLESTRING:a + OU=PRINTABLESTRING:b, O=BMPSTRING:Contöso, C=PRINTABLESTRING:DE\n',
    );
    expect(text).toContain('Public-Key: (2048 bit)');
    expect(text).toMatch(/X509v3 Key Usage: critical\n\s+Digital Signature, Key Encipherment\n/);
    expect(text).toMatch(/X509v3 Extended Key Usage: ?\n\s+TLS Web Client Authentication, Microsoft Smartcard Login\n/);
    expect(text).toMatch(
      /X509v3 Subject Alternative Name: ?\n\s+othername: UPN::.*, email:jane@contoso\.com, DNS:pc-1\.contoso\.com, URI:tag:microsoft\.com,2022-09-14:sid:S-1-5-21-1\n/,
    );
    expect(text).toContain('Signature Algorithm: sha256WithRSAEncryption');
    expect(openssl(['req', '-inform', 'DER', '-in', 'r.der'], { 'r.der': der }).toString()).toBe(pem);
  });

  test('with nothing but a key', async () => {
    const text = printed((await writeRequest(nothing, keys)).pem);
    expect(text).toMatch(/Subject: ?\n/);
    expect(text).not.toContain('X509v3');
  });

  test.each([
    [1024, 'SHA-1', 'sha1WithRSAEncryption'],
    [4096, 'SHA-256', 'sha256WithRSAEncryption'],
  ] as const)('with a key of %i bits and %s', async (keySize, hash, algorithm) => {
    const text = printed((await writeRequest({ ...complete, keySize, hash })).pem);
    expect(text).toContain(`Public-Key: (${keySize} bit)`);
    expect(text).toContain(`Signature Algorithm: ${algorithm}`);
  });

  test.each(keyUsages.names)('with the key usage %s', async (usage) => {
    const text = printed((await writeRequest({ ...nothing, keyUsages: [usage] }, keys)).pem);
    expect(text).toMatch(new RegExp(`Key Usage: critical\n\\s+${opensslUsages[usage] ?? ''}\n`));
  });

  test('with alternative names alone, which are critical then', async () => {
    const text = printed((await writeRequest({ ...nothing, sans: complete.sans }, keys)).pem);
    expect(text).toMatch(/Subject Alternative Name: critical\n/);
  });
});

describe('the subject is the bytes of our own writer, and read back', () => {
  const inputs = knownAnswers.filter(isKnownName);

  test.each(inputs)('$about: $input', async ({ input, flags }) => {
    const result = readName(input, flags);
    await isVerbatim(result.ok ? result.name : []);
  });

  test('for any values', async () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `"${text.replaceAll('"', '""')}"`);
    const attribute = fc.tuple(fc.constantFrom('CN', 'OU', 'DC', 'OID.1.2.3'), value).map((pair) => pair.join('='));
    const subjects = fc.array(fc.tuple(attribute, fc.constantFrom(',', '+')), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(subjects, async (parts) => {
        const result = readName(parts.flat().slice(0, -1).join(''));
        if (result.ok) await isVerbatim(result.name);
      }),
      { numRuns: 60 },
    );
  });
});

describe('we read back what we wrote', () => {
  test('everything', async () => {
    const { der, pem } = await writeRequest(complete, keys);
    const { subject, ...rest } = requestOf(await readRequest(der));
    expect(toHex(encodeName(subject))).toBe(toHex(encodeName(complete.subject)));
    expect(rest).toEqual({
      kind: 'request',
      publicKey: { algorithm: 'RSA', bits: 2048 },
      signatureHash: 'SHA-256',
      keyUsages: complete.keyUsages,
      extendedKeyUsages: complete.extendedKeyUsages,
      sans: complete.sans,
      otherSans: [],
      subjectKeyIdentifier: undefined,
      hasValidSignature: true,
    });
    expect(requestOf(await readRequest(Buffer.from(pem)))).toEqual({ subject, ...rest });
  });

  test('nothing', async () => {
    const { der } = await writeRequest(nothing, keys);
    expect(requestOf(await readRequest(der))).toMatchObject({
      subject: [],
      sans: [],
      keyUsages: undefined,
      extendedKeyUsages: undefined,
    });
  });

  test('a signature that is not of the key', async () => {
    const { der } = await writeRequest(complete, keys);
    der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
    expect(requestOf(await readRequest(der)).hasValidSignature).toBe(false);
  });
});

test('several requests can share a key, and need not', async () => {
  const shared = new SampleKeys();
  expect(await keyWrittenWith(shared)).toBe(await keyWrittenWith(shared));
  expect(await keyWrittenWith()).not.toBe(await keyWrittenWith());
});

test('a certificate whose name the library would misread is read all the same', async () => {
  const der = makeCertificate({ key: makeKey(), subject: ['CN = "CN = a, O=b"'] });
  const read = await readCertificates(der);
  expect(read.ok && read.certificates[0]?.subject).toMatchObject([[{ value: 'CN = a, O=b' }]]);
});

const opensslUsages: Readonly<Record<string, string>> = {
  digitalSignature: 'Digital Signature',
  nonRepudiation: 'Non Repudiation',
  keyEncipherment: 'Key Encipherment',
  dataEncipherment: 'Data Encipherment',
  keyAgreement: 'Key Agreement',
  keyCertSign: 'Certificate Sign',
  cRLSign: 'CRL Sign',
  encipherOnly: 'Encipher Only',
  decipherOnly: 'Decipher Only',
};

/** Fails where the signature is not good. */
function printed(pem: string): string {
  const names = 'esc_2253,sep_comma_plus_space,utf8,dump_nostr,show_type,sname';
  return openssl(['req', '-in', 'r.pem', '-noout', '-text', '-verify', '-nameopt', names], { 'r.pem': pem }).toString();
}

async function keyWrittenWith(given?: SampleKeys): Promise<string> {
  const { pem } = await writeRequest(nothing, given);
  return openssl(['req', '-in', 'r.pem', '-noout', '-pubkey'], { 'r.pem': pem }).toString();
}

async function isVerbatim(subject: Name): Promise<void> {
  const { der } = await writeRequest({ ...nothing, subject }, keys);
  // Behind the version, the first thing in the request.
  expect(toHex(der)).toContain(`020100${toHex(encodeName(subject))}30`);
  const span = { start: 0, end: 0 };
  const expected = subject.map((rdn) => rdn.map((attribute) => ({ ...attribute, span })));
  expect(requestOf(await readRequest(der)).subject).toEqual(expected);
}

function requestOf(read: RequestRead): CertificateRequest {
  if (!read.ok) throw new Error(read.problem.message);
  return read.request;
}

function nameOf(input: string): Name {
  const result = readName(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.name;
}
