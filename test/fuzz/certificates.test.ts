// Certificates and requests that are well encoded and say something else: read or refused in a sentence, and compared.
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCertificates } from '../../server/src/certificate/read-certificates.ts';
import { readRequest } from '../../server/src/certificate/read-request.ts';
import { readSource } from '../../server/src/certificate/read-source.ts';
import { readContent } from '../../server/src/core/analyze.ts';
import { undescribed } from '../../server/src/core/pki/pki.ts';
import { builtInDevices } from '../../server/src/core/render/built-in-devices.ts';
import { renderProfile } from '../../server/src/core/render/render.ts';
import { verifyCertificate } from '../../server/src/core/review/verify/verify.ts';
import { tlv } from '../core/name/tlv.ts';
import { makeCertificate, makeKey, makeRequest, toPem } from '../certificate/made-by-openssl.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { campaign, campaignTimeout } from '../support/campaign.ts';
import { mutatedDer } from '../support/der-mutations.ts';
import { processorSeconds } from '../support/processor-time.ts';

let originals: readonly Uint8Array[] = [];
const [profile] = readContent(JSON.stringify(baseProfile('windows81SCEPCertificateProfile')), 'json').profiles;

beforeAll(() => {
  const key = makeKey();
  const extensions = [
    'subjectAltName = DNS:a.contoso.com, IP:10.0.0.1, email:a@contoso.com, otherName:1.3.6.1.4.1.311.20.2.3;UTF8:a@b, URI:x:y',
    'keyUsage = digitalSignature',
    'extendedKeyUsage = clientAuth',
    'basicConstraints = CA:true',
    'subjectKeyIdentifier = hash',
    'certificatePolicies = 1.2.3.4',
    'authorityInfoAccess = caIssuers;URI:http://a.contoso.com/ca.crt',
    'crlDistributionPoints = URI:http://a.contoso.com/a.crl',
    'nameConstraints = permitted;DNS:contoso.com',
    '1.3.6.1.4.1.311.25.2 = ASN1:SEQUENCE:sid',
    '1.3.6.1.4.1.311.21.7 = ASN1:SEQUENCE:template',
  ];
  const sections = [
    '[sid]',
    'name = IMPLICIT:0,SEQUENCE:other',
    '[other]',
    'type = OID:1.3.6.1.4.1.311.25.2.1',
    'value = EXPLICIT:0,OCTETSTRING:S-1-5-21-1-2-3-500',
    '[template]',
    'id = OID:1.3.6.1.4.1.311.21.8.1.2',
    'major = INTEGER:100',
  ];
  const subject = ['CN=jane', 'O=Contoso', '+OU=A'];
  const recipe = { key, extensions, sections, subject };
  const curve = makeKey('-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256');
  originals = [makeCertificate(recipe), makeRequest(recipe), makeCertificate({ ...recipe, key: curve })];
});

/** The forms in which somebody may have it. */
const files: readonly ((der: Uint8Array) => Uint8Array)[] = [
  (der) => der,
  (der) => Buffer.from(toPem('CERTIFICATE', der)),
  (der) => Buffer.concat([der, der]),
  (der) => Buffer.from(Buffer.from(der).toString('base64'), 'utf16le'),
  // A bundle of PKCS#7.
  (der) => {
    const [data, signedData] = ['2a864886f70d010701', '2a864886f70d010702'].map((hex) =>
      tlv(0x06, Buffer.from(hex, 'hex')),
    );
    const content = tlv(
      0x30,
      tlv(0x02, Buffer.of(1)),
      tlv(0x31),
      tlv(0x30, data ?? der),
      tlv(0xa0, der, der),
      tlv(0x31),
    );
    return tlv(0x30, signedData ?? der, tlv(0xa0, content));
  },
];

/** Seconds of the processor. */
const soon = 20;

describe('certificates', { timeout: campaignTimeout }, () => {
  test('of other content are read or refused, and compared', () =>
    campaign(
      'certificates: other content',
      fc.asyncProperty(mutatedDer(originals), fc.constantFrom(...files), async (der, toFile) => {
        expect(await processorSeconds(() => readAndCompare(toFile(der)))).toBeLessThan(soon);
      }),
      400,
    ));
});

async function readAndCompare(bytes: Uint8Array): Promise<void> {
  for (const read of [await readCertificates(bytes), await readRequest(bytes)]) {
    if (!read.ok) expect(read.problem.message).toMatch(/^(?:It|There|The block) .*[^\s]$/su);
  }
  const read = await readSource(bytes);
  if (!read.ok || !profile) return;
  const renderings = builtInDevices().map((device) => renderProfile(profile, device));
  const { devices } = verifyCertificate(read.source, profile, { renderings, pki: undescribed });
  expect(devices.length).toBeGreaterThan(0);
}
