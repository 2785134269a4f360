import { describe, expect, test } from 'vitest';
import { commonName } from '../../server/src/core/rules/example-certificate.ts';
import {
  identityLink,
  loaded,
  otherId,
  rootId,
  rootLink,
  trustedRoot,
} from '../../server/src/core/rules/trust/example-export.ts';
import { definitions } from '../../server/src/service/definition.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { markdownAt } from './hover/hovering.ts';
import { hoverOn, offsetOf, openAmong, path } from './opening.ts';

const windows = 'windows81SCEPCertificateProfile';

/** What the places say that a definition leads to. */
function definitionsOf({ service, text, texts }: ReturnType<typeof openAmong>, marker: string) {
  const position = service.document.positionAt(offsetOf(text, marker));
  return definitions(service, position).map(({ path: file, span }) => {
    const target = file === path ? text : texts.get(file);
    return [file, target?.slice(span.start, span.end)];
  });
}

const root = trustedRoot({ trustedRootCertificate: 'MIIB...' });
const toRoot = baseProfile(windows, rootLink());

describe('the link to the root certificate', () => {
  test.each([
    ['the address, on its key', rootLink(), '"rootCertificate@odata.bind"'],
    ['the address', rootLink(), '"https://graph.microsoft.com'],
    [
      'the name that IntuneManagement writes',
      { '#CustomRef_rootCertificate': 'Contoso Root CA|:|#microsoft.graph.windows81TrustedRootCertificate' },
      '"Contoso Root CA|:|',
    ],
    [
      'the id of Windows 10X',
      { '@odata.type': '#microsoft.graph.windows10XSCEPCertificateProfile', rootCertificateId: rootId },
      `"${rootId}"`,
    ],
    ['an expanded object', { rootCertificate: { id: rootId, displayName: 'Contoso Root CA' } }, '"rootCertificate"'],
  ])('%s leads to the trusted certificate profile', (_what, link, marker) => {
    const open = openAmong(baseProfile(windows, link), { 'root.json': root });
    expect(hoverOn(open, marker)).toContain(
      '**Contoso Root CA** · trusted certificate profile for Windows in `root.json`',
    );
    expect(definitionsOf(open, marker)).toEqual([['export/root.json', '"Contoso Root CA"']]);
  });

  test('tells what the certificate is', () => {
    const certificates = new Map([['MIIB...', loaded({ notAfter: '2040-05-06T07:08:09Z' })]]);
    const shown = hoverOn(openAmong(toRoot, { 'root.json': root }, certificates), '"https://graph');
    expect(shown).toContain('- Subject: `CN=Contoso Root CA`');
    expect(shown).toContain('- Self-signed: a root');
    expect(shown).toContain('- Valid from 2024-01-01 to 2040-05-06');
    expect(shown).toContain('- Key: RSA 4096, signed with SHA-256');
    expect(shown).toContain('- Thumbprint: `ffeeddcc');
  });

  test('names the issuer of a certificate that is no root', () => {
    const certificates = new Map([
      ['MIIB...', loaded({ isSelfSigned: false, issuer: commonName('Fabrikam Root CA') })],
    ]);
    const shown = hoverOn(openAmong(toRoot, { 'root.json': root }, certificates), '"https://graph');
    expect(shown).toContain('- Issued by `CN=Fabrikam Root CA`: no root');
    expect(shown).not.toContain('Self-signed');
  });

  test('tells what is no certificate', () => {
    const certificates = new Map([['MIIB...', { unfit: 'It is a *request*.' }]]);
    const shown = hoverOn(openAmong(toRoot, { 'root.json': root }, certificates), '"https://graph');
    expect(shown).toContain(String.raw`There is no certificate in it. It is a \*request\*.`);
  });

  test('of two profiles with one name leads to both', () => {
    const link = { '#CustomRef_rootCertificate': 'Contoso Root CA|:|#microsoft.graph.windows81TrustedRootCertificate' };
    const open = openAmong(baseProfile(windows, link), { 'a.json': root, 'b.json': { ...root, id: otherId } });
    expect(hoverOn(open, '"Contoso Root CA|:|')).toContain('2 profiles have this name:');
    expect(definitionsOf(open, '"Contoso Root CA|:|').map(([file]) => file)).toEqual([
      'export/a.json',
      'export/b.json',
    ]);
  });

  test('says that no file has what is named', () => {
    const open = openAmong(toRoot, {});
    expect(hoverOn(open, '"https://graph')).toBe(`No file of this workspace has the profile \`${rootId}\`.`);
    expect(definitionsOf(open, '"https://graph')).toEqual([]);
  });

  test('what is hostile in a name is shown as text', () => {
    const open = openAmong(toRoot, { 'root.json': { ...root, displayName: '[x](command:y) <b>\n# h' } });
    const shown = hoverOn(open, '"https://graph');
    expect(shown).toContain(String.raw`\[x\](command:y) \<b\>`);
    expect(shown.split('\n')[0], 'one line').toContain('trusted certificate profile');
  });

  test('other properties lead nowhere', () => {
    const open = openAmong(toRoot, { 'root.json': root });
    expect(definitionsOf(open, '"keySize"')).toEqual([]);
    expect(definitionsOf(open, '"#microsoft.graph.')).toEqual([]);
  });

  test('as long as the other files are not known nothing is said', () => {
    const { service, text } = openAmong(toRoot, { 'root.json': root });
    const alone = { ...service, among: undefined };
    const position = service.document.positionAt(offsetOf(text, '"https://graph'));
    expect(definitions(alone, position)).toEqual([]);
    expect(markdownAt(alone, offsetOf(text, '"https://graph'))).toBe('');
  });
});

const wifi = (displayName: string, link = rootId): Readonly<Record<string, unknown>> => ({
  '@odata.type': '#microsoft.graph.iosEnterpriseWiFiConfiguration',
  displayName,
  ...identityLink('identityCertificateForClientAuthentication', link),
});
const certificate = baseProfile('iosScepCertificateProfile', { id: rootId, displayName: 'Device certificate' });

test('a Wi-Fi profile leads to its SCEP profile', () => {
  const open = openAmong(wifi('Office'), { 'certificate.json': certificate });
  expect(hoverOn(open, '"https://graph')).toContain('**Device certificate** · SCEP profile for iOS/iPadOS');
  expect(definitionsOf(open, '"https://graph')).toEqual([['export/certificate.json', '"Device certificate"']]);
});
