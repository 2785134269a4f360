import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCertificates } from '../../server/src/certificate/read-certificates.ts';
import { readRequest } from '../../server/src/certificate/read-request.ts';
import { tlv } from '../core/name/tlv.ts';
import { makeCertificate, makeKey, makeRequest, unsignedCertificate } from './made-by-openssl.ts';

let key: Buffer;
let certificate: Buffer;
let request: Buffer;

beforeAll(() => {
  key = makeKey();
  const extensions = ['subjectAltName = DNS:a.contoso.com, IP:10.0.0.1', 'keyUsage = digitalSignature'];
  certificate = makeCertificate({ key, extensions });
  request = makeRequest({ key, extensions });
});

describe('files that somebody has tampered with are answered, one way or the other', () => {
  test('any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), isAnswered));
  });

  test('any bytes after the beginning of an encoding', async () => {
    const encodings = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from([0x30, 0x82, 0x01, 0x2c, ...bytes]));
    await fc.assert(fc.asyncProperty(encodings, isAnswered));
  });

  test.each([
    ['a certificate', () => certificate],
    ['a request', () => request],
  ])('bytes of %s are changed', async (_, original) => {
    const change = fc.tuple(fc.nat(original().length - 1), fc.nat(255));
    const changed = fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
      const bytes = Uint8Array.from(original());
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
    await fc.assert(fc.asyncProperty(changed, isAnswered), { numRuns: 300 });
  });

  test('any text between the lines of PEM', async () => {
    const texts = fc
      .string({ unit: 'binary', maxLength: 300 })
      .map((text) => Buffer.from(`-----BEGIN A-----\n${text}`));
    await fc.assert(fc.asyncProperty(texts, isAnswered));
  });
});

describe('a megabyte of', () => {
  const length = 1024 * 1024;
  test.each<[string, () => string | Uint8Array]>([
    ['nothing', () => new Uint8Array(length)],
    ['blanks', () => ' '.repeat(length)],
    ['empty SEQUENCEs', () => Buffer.alloc(length, Buffer.from([0x30, 0]))],
    ['SEQUENCEs in SEQUENCEs without an end', () => Buffer.alloc(length, Buffer.from([0x30, 0x80]))],
    ['SEQUENCEs in SEQUENCEs', () => nested(length)],
    ['SEQUENCEs in SEQUENCEs where a certificate has its version', () => nestedInCertificate(length)],
    ['base64', () => 'M'.repeat(length)],
    ['lines that begin a block', () => '-----BEGIN CERTIFICATE-----\n'.repeat(length / 28)],
    ['the beginning of such a line', () => '-----BEGIN '.repeat(length / 11)],
    ['dashes', () => '-'.repeat(length)],
    ['headers', () => `-----BEGIN A-----\n${'a: b\n'.repeat(length / 5 - 10)}`],
    ['certificates', () => Buffer.alloc(length, certificate).subarray(0, length - (length % certificate.length))],
    ['one name', () => withAttribute([0x55, 4, 3], Buffer.alloc(length - 1000, 'a'))],
    ['one object identifier', () => withAttribute(Buffer.alloc(length - 1000, 0xff), Buffer.from('a'))],
  ])(
    '%s is answered in time',
    async (_, content) => {
      const file = content();
      await isAnswered(typeof file === 'string' ? Buffer.from(file) : file);
    },
    30_000,
  );
});

async function isAnswered(bytes: Uint8Array): Promise<void> {
  for (const read of [await readCertificates(bytes), await readRequest(bytes)]) {
    if (!read.ok) expect(read.problem.message).toMatch(/^(?:It|There|The block) .*[^\s]$/s);
  }
}

/** Each SEQUENCE holds all that follows. */
function nested(length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at + 5 <= length; at += 5) {
    bytes.writeUInt16BE(0x3083, at);
    bytes.writeUIntBE(length - at - 5, at + 2, 3);
  }
  return bytes.subarray(0, length - (length % 5));
}

function nestedInCertificate(length: number): Uint8Array {
  const version = nested(length - 100);
  const rest = Buffer.from('02010130003000300030003000', 'hex');
  const tbs = Buffer.concat([longHeader(0xa0, version.length), version, rest]);
  const end = Buffer.from('3000030100', 'hex');
  const whole = Buffer.concat([longHeader(0x30, tbs.length), tbs, end]);
  return Buffer.concat([longHeader(0x30, whole.length), whole]);
}

function withAttribute(oid: Uint8Array | number[], value: Uint8Array): Uint8Array {
  const attribute = tlv(0x30, tlv(0x06, Buffer.from(oid)), tlv(0x0c, value));
  return unsignedCertificate(tlv(0x30, tlv(0x31, attribute)), key);
}

function longHeader(tag: number, size: number): Buffer {
  return Buffer.from([tag, 0x83, size >> 16, (size >> 8) & 0xff, size & 0xff]);
}
