import { describe, expect, test } from 'vitest';
import { readCertificates } from '../../server/src/certificate/certificate-reader.ts';
import { workspaceFindings } from '../../server/src/core/rules/workspace-findings.ts';
import { nodeFileSystem } from '../../server/src/host/node/node-file-system.ts';
import { loadWorkspace } from '../../server/src/host/workspace-files.ts';
import { makeCertificate, makeKey, toPem } from '../certificate/made-by-openssl.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const key = makeKey();
const authority = makeCertificate({ subject: ['CN=CA'], extensions: ['basicConstraints=critical,CA:true'], key });
const encryption = makeCertificate({ subject: ['CN=Encryption'], extensions: [], key });
const agent = makeCertificate({ subject: ['CN=Agent'], extensions: [], key });

const text = JSON.stringify({
  servers: [{ urls: ['https://ndes.contoso.com/*'], agentCertificates: ['pki/a.cer', 'pki/b.pem'] }],
});

const ended = (name: string): string =>
  `The registration-authority certificate "CN=${name}" ended on DAY: NDES answers no device with it, and no profile that uses the server gets a certificate. Renew it and restart IIS, or name the present one.`;

describe('the certificates of an NDES server', () => {
  test('are told when they have ended, each where its file is named, and those of their chain are not', async () => {
    const files = {
      'pki/a.cer': encryption,
      'pki/b.pem': toPem('CERTIFICATE', agent) + toPem('CERTIFICATE', authority),
    };
    expect(await said(files, '2200-01-01')).toEqual([
      ['workspace-expired-agent', '"pki/a.cer"', ended('Encryption')],
      ['workspace-expired-agent', '"pki/b.pem"', ended('Agent')],
    ]);
    expect(await said(files, TODAY)).toEqual([]);
    expect(await said(files, undefined)).toEqual([]);
  });

  test('are told when a file has none of them', async () => {
    expect(await said({ 'pki/a.cer': authority, 'pki/b.pem': 'x' }, TODAY)).toEqual([
      ['workspace-certificate', '"pki/a.cer"', expect.stringContaining('This is the certificate of an authority.')],
      ['workspace-certificate', '"pki/b.pem"', expect.stringContaining('The file "pki/b.pem" is no certificate.')],
    ]);
    expect(await said({ 'pki/a.cer': agent }, TODAY)).toEqual([
      ['workspace-missing-file', '"pki/b.pem"', 'There is no file "pki/b.pem".'],
    ]);
  });
});

/** openssl's certificates begin on the day that they are made. */
const TODAY = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);

async function said(files: Readonly<Record<string, string | Uint8Array>>, day: string | undefined): Promise<unknown> {
  const folder = temporaryFolder({ 'scep-profiles.json': text, ...files });
  const loaded = await loadWorkspace(nodeFileSystem(folder), 'scep-profiles.json', {
    root: '.',
    ruleIds: [],
    readCertificates,
  });
  if (!loaded) throw new Error('no workspace');
  return [...workspaceFindings(loaded.workspace, day).values()]
    .flat()
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ rule, span, message }) => [
      rule,
      text.slice(span.start, span.end),
      message.replace(/\d{4}-\d{2}-\d{2}/u, 'DAY'),
    ]);
}
