import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCertificates } from '../../server/src/certificate/certificate-reader.ts';
import type { Authority } from '../../server/src/core/pki/pki.ts';
import type { WorkspaceProblem } from '../../server/src/core/workspace/workspace.ts';
import { nodeFileSystem } from '../../server/src/host/node/node-file-system.ts';
import { loadWorkspace } from '../../server/src/host/workspace-files.ts';
import { makeCertificate, makeKey, makeRequest, toPem } from '../certificate/made-by-openssl.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const key = makeKey();
const asAuthority = ['basicConstraints=critical,CA:true', 'subjectKeyIdentifier=hash'];
const issuing = makeCertificate({ subject: ['CN=Boatyard Issuing CA'], extensions: asAuthority, key });
const otherRoot = makeCertificate({ subject: ['CN=Other Root'], extensions: asAuthority, key: makeKey() });
const leaf = makeCertificate({ subject: ['CN=Jane'], extensions: ['basicConstraints=CA:false'], key });

const named = { authorities: { corp: { kind: 'adcs', certificate: 'pki/ca.cer' } } };

describe('the certificate of an authority', () => {
  test.each<[string, Uint8Array | string]>([
    ['DER', issuing],
    ['PEM', toPem('CERTIFICATE', issuing)],
    ['PEM with a certificate of somebody else', toPem('CERTIFICATE', leaf) + toPem('CERTIFICATE', issuing)],
  ])('%s', async (_form, file) => {
    const { authority, messages } = await load({ 'pki/ca.cer': file });
    expect(messages).toEqual([]);
    expect(authority?.certificate).toMatchObject({
      subject: [[{ value: 'Boatyard Issuing CA' }]],
      publicKey: { algorithm: 'RSA', bits: 2048 },
      isSelfSigned: true,
    });
    expect(authority?.origins.certificate?.path).toBe('scep-profiles.json');
  });

  test.each<[string, Uint8Array | string, string]>([
    ['a private key', key, 'The file "pki/ca.cer" is no certificate. It is a private key, not a certificate.'],
    [
      'a request',
      makeRequest({ key }),
      'The file "pki/ca.cer" is no certificate. It is a certificate request, not a certificate.',
    ],
    ['nothing', '', 'The file "pki/ca.cer" is no certificate. It is an empty file, not a certificate.'],
    [
      'a certificate that issues nothing',
      leaf,
      'This is not the certificate of an authority: its basic constraints do not say that it is one. Name the certificate of the CA that issues.',
    ],
  ])('%s is told where it is named', async (_what, file, message) => {
    const { authority, problems, messages, text } = await load({ 'pki/ca.cer': file });
    expect(messages).toEqual([message]);
    expect(problems.map(({ rule, path, span }) => [rule, path, text.slice(span.start, span.end)])).toEqual([
      ['workspace-certificate', 'scep-profiles.json', '"pki/ca.cer"'],
    ]);
    expect(authority?.certificate).toBeUndefined();
  });

  test('of several authorities the first counts, and that is told', async () => {
    const file = toPem('CERTIFICATE', issuing) + toPem('CERTIFICATE', otherRoot);
    const { authority, messages } = await load({ 'pki/ca.cer': file });
    expect(messages).toEqual([expect.stringContaining('certificates of several authorities')]);
    expect(authority?.certificate?.subject).toMatchObject([[{ value: 'Boatyard Issuing CA' }]]);
  });

  test('one that is not there, a folder, and a link out of the workspace folder', async () => {
    expect((await load({})).messages).toEqual(['There is no file "pki/ca.cer".']);
    const folder = temporaryFolder({ 'scep-profiles.json': JSON.stringify(named) });
    mkdirSync(join(folder, 'pki/ca.cer'), { recursive: true });
    expect((await loadIn(folder)).messages).toEqual(['The file "pki/ca.cer" cannot be read.']);
    const outside = temporaryFolder({ 'ca.cer': issuing });
    const linked = temporaryFolder({ 'scep-profiles.json': JSON.stringify(named), 'pki/x': '' });
    symlinkSync(join(outside, 'ca.cer'), join(linked, 'pki/ca.cer'));
    expect((await loadIn(linked)).messages).toEqual(['The file "pki/ca.cer" is a link out of the workspace folder.']);
  });

  test('one of 200 MB is told and not read', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': JSON.stringify(named), 'pki/ca.cer': '' });
    truncateSync(join(folder, 'pki/ca.cer'), 200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect((await loadIn(folder)).messages).toEqual(['The file "pki/ca.cer" is larger than 1 MB and is not read.']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024);
  });

  test('nothing is decoded where no certificate is named', async () => {
    const folder = temporaryFolder({ 'scep-profiles.json': '{ "authorities": { "corp": { "kind": "adcs" } } }' });
    const loaded = await loadWorkspace(nodeFileSystem(folder), 'scep-profiles.json', {
      root: '.',
      ruleIds: [],
      readCertificates: () => Promise.reject(new Error('not wanted')),
    });
    expect(loaded?.workspace.problems).toEqual([]);
  });

  test('a certificate in a workspace file that is extended is looked for beside that one', async () => {
    const folder = temporaryFolder({
      'scep-profiles.json': '{ "extends": "base/scep-profiles.json" }',
      'base/scep-profiles.json': JSON.stringify(named),
      'base/pki/ca.cer': issuing,
    });
    const { authority, messages } = await loadIn(folder);
    expect(messages).toEqual([]);
    expect(authority?.certificate).toBeDefined();
  });
});

interface Loaded {
  readonly authority: Authority | undefined;
  readonly problems: readonly WorkspaceProblem[];
  readonly messages: readonly string[];
  readonly text: string;
}

function load(files: Readonly<Record<string, string | Uint8Array>>): Promise<Loaded> {
  return loadIn(temporaryFolder({ 'scep-profiles.json': JSON.stringify(named), ...files }));
}

async function loadIn(folder: string): Promise<Loaded> {
  const options = { root: '.', ruleIds: [], readCertificates };
  const loaded = await loadWorkspace(nodeFileSystem(folder), 'scep-profiles.json', options);
  if (loaded === undefined) throw new Error('there is no workspace file');
  const { workspace, texts } = loaded;
  return {
    authority: workspace.pki.authorities.get('corp'),
    problems: workspace.problems,
    messages: workspace.problems.map(({ message }) => message),
    text: texts.get('scep-profiles.json') ?? '',
  };
}
