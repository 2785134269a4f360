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
import { makeCertificate, makeKey, makeRequest, toPem } from '../certificate/made-by-openssl.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { campaign, campaignTimeout } from '../support/campaign.ts';
import { mutatedDer } from '../support/der-mutations.ts';

let originals: readonly Uint8Array[] = [];
const [profile] = readContent(JSON.stringify(baseProfile('windows81SCEPCertificateProfile')), 'json').profiles;

beforeAll(() => {
  const key = makeKey();
  const extensions = [
    'subjectAltName = DNS:a.contoso.com, IP:10.0.0.1, email:a@contoso.com, otherName:1.3.6.1.4.1.311.20.2.3;UTF8:a@b, URI:x:y',
    'keyUsage = digitalSignature',
    'extendedKeyUsage = clientAuth',
    'basicConstraints = CA:true',
  ];
  const subject = ['CN=jane', 'O=Contoso', '+OU=A'];
  originals = [makeCertificate({ key, extensions, subject }), makeRequest({ key, extensions, subject })];
});

describe('certificates', { timeout: campaignTimeout }, () => {
  test('of other content are read or refused, and compared', () =>
    campaign(
      'certificates: other content',
      fc.asyncProperty(mutatedDer(originals), fc.boolean(), async (der, isPem) => {
        const bytes = isPem ? Buffer.from(toPem('CERTIFICATE', der)) : der;
        for (const read of [await readCertificates(bytes), await readRequest(bytes)]) {
          if (!read.ok) expect(read.problem.message).toMatch(/^(?:It|There|The block) .*[^\s]$/su);
        }
        const read = await readSource(bytes);
        if (!read.ok || !profile) return;
        const renderings = builtInDevices().map((device) => renderProfile(profile, device));
        expect(
          verifyCertificate(read.source, profile, { renderings, pki: undescribed }).devices.length,
        ).toBeGreaterThan(0);
      }),
      400,
    ));
});
