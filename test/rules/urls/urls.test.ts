import { describe, expect, test } from 'vitest';
import { cloudPkiUrl } from '../../../server/src/core/facts/ndes.ts';
import type { Example } from '../../../server/src/core/rules/rule.ts';
import { checkCases, findingsOf } from '../variables/findings.ts';

const right = 'https://ndes.contoso.com/certsrv/mscep/mscep.dll';

function urls(...scepServerUrls: readonly string[]): Example {
  return { profile: { scepServerUrls } };
}

describe('malformed-url', () => {
  checkCases('malformed-url', [
    {
      name: 'no scheme',
      example: urls('ndes.contoso.com/certsrv/mscep/mscep.dll'),
      says: [
        {
          on: 'ndes.contoso.com/certsrv/mscep/mscep.dll',
          severity: 'error',
          message:
            '"ndes.contoso.com/certsrv/mscep/mscep.dll" is no address of a SCEP server: that begins with https:// or http://.',
          fixed: [{ title: `Write ${right}`, effect: 'safe', gives: `"${right}"` }],
        },
      ],
    },
    ...['htp:/ndes.contoso.com', 'ldaps://ndes.contoso.com/x', 'Scep Server Urls value', '\\\\ndes\\x'].map((url) => ({
      name: `no address: ${url}`,
      example: urls(url),
      says: url.startsWith('\\')
        ? []
        : [{ on: url, severity: 'error' as const, message: /is no address of a SCEP server/ }],
    })),
    {
      name: 'nothing',
      example: urls(' '),
      says: [{ on: ' ', severity: 'error', message: /^There is no address here/ }],
    },
    ...['$(ScepUrl)', '#{ScepUrl}#', '__SCEP_URL__', '{{ scep_url }}', '<<ScepUrl>>', '{{CloudPKIFQDN}}'].map(
      (url) => ({
        name: `filled in by somebody else: ${url}`,
        example: urls(url),
        says: [],
      }),
    ),
    {
      name: 'two in one entry',
      example: urls(`${right} ; http://b.contoso.com/scep`),
      says: [
        {
          on: `${right} ; http://b.contoso.com/scep`,
          severity: 'warning',
          message: 'There are 2 URLs in one entry. Give each of them an entry of its own.',
          fixed: [{ title: 'Make 2 entries', effect: 'safe', gives: `"${right}", "http://b.contoso.com/scep"` }],
        },
      ],
    },
    {
      name: 'a semicolon separates on Windows',
      example: urls('https://ca.contoso.com/scep;jsessionid=1'),
      says: [
        { on: ';', severity: 'warning', message: /^Windows gets all URLs in one text, separated by semicolons\./ },
      ],
    },
    {
      name: 'and nowhere else',
      example: {
        type: 'iosScepCertificateProfile',
        profile: { scepServerUrls: ['https://ca.contoso.com/scep;jsessionid=1'] },
      },
      says: [],
    },
    {
      name: 'a blank inside',
      example: urls('https://ndes.contoso.com/certsrv/ mscep/mscep.dll'),
      says: [{ on: ' ', severity: 'warning', message: 'A URL has no blanks in it.' }],
    },
    ...(
      [
        ['behind', `${right} `, /^There is a blank at the end of this URL/],
        ['before', ` ${right}`, /^There is a blank at the beginning of this URL/],
        ['on both sides', `  ${right} `, /^There is a blank at the beginning and at the end of this URL/],
      ] as const
    ).map(([where, url, message]) => ({
      name: `a blank ${where}`,
      example: urls(url),
      says: [
        {
          on: url,
          severity: 'warning' as const,
          evidence: 'inferred' as const,
          message,
          fixed: [{ title: `Write ${right}`, effect: 'safe' as const, gives: `"${right}"` }],
        },
      ],
    })),
    {
      name: 'two in one entry, with a blank before them',
      example: urls(` ${right}, http://b.contoso.com/scep `),
      says: [
        {
          on: ` ${right}, http://b.contoso.com/scep `,
          severity: 'warning',
          message: 'There are 2 URLs in one entry. Give each of them an entry of its own.',
          fixed: [{ title: 'Make 2 entries', effect: 'safe', gives: `"${right}", "http://b.contoso.com/scep"` }],
        },
      ],
    },
    {
      name: 'an operation of SCEP',
      example: urls(`${right}?operation=GetCACaps&message=ca`),
      says: [
        {
          on: '?operation=GetCACaps&message=ca',
          severity: 'warning',
          message: /^Devices add \?operation=GetCACaps/,
          fixed: [{ title: `Write ${right}`, effect: 'safe', gives: `"${right}"` }],
        },
      ],
    },
    {
      name: 'a fragment',
      example: urls(`${right}#`),
      says: [
        {
          on: '#',
          severity: 'warning',
          message: /^What follows a #/,
          fixed: [{ title: `Write ${right}`, effect: 'safe', gives: `"${right}"` }],
        },
      ],
    },
    { name: 'Cloud PKI', example: urls(cloudPkiUrl.example), says: [] },
  ]);
});

describe('wrong-url-path', () => {
  const fixed = [{ title: 'Write /certsrv/mscep/mscep.dll', effect: 'safe' as const, gives: `"${right}"` }];
  const nearly = { severity: 'warning' as const, evidence: 'inferred' as const, fixed };
  checkCases('wrong-url-path', [
    {
      name: 'the misprint of an article',
      example: urls('https://ndes.contoso.com/certsrv/mscep/msecp.dll'),
      says: [
        {
          on: '/certsrv/mscep/msecp.dll',
          severity: 'error',
          message: /^msecp\.dll is a misprint of mscep\.dll\./,
          fixed,
        },
      ],
    },
    {
      name: 'the page for administrators',
      example: urls('https://ndes.contoso.com/certsrv/mscep_admin/'),
      says: [
        {
          on: '/certsrv/mscep_admin/',
          severity: 'warning',
          message: 'This is the page for administrators; devices need /certsrv/mscep/mscep.dll.',
          fixed,
        },
      ],
    },
    {
      name: 'the path ends too early',
      example: urls('https://ndes.contoso.com/certsrv/mscep/'),
      says: [{ on: '/certsrv/mscep/', ...nearly, message: /^The path ends too early/ }],
    },
    ...['/certsvr/mscep/mscep.dll', '/certsrv/mscep/mscep.dl', '/certsrv/mscep/mscep.dll.'].map((path) => ({
      name: `a slip: ${path}`,
      example: urls(`https://ndes.contoso.com${path}`),
      says: [{ on: path, ...nearly, message: 'The path is almost /certsrv/mscep/mscep.dll, but not quite.' }],
    })),
    {
      name: 'no path: the product is not known, so nothing is put in',
      example: urls('https://ndes.contoso.com'),
      says: [
        {
          on: 'ndes.contoso.com',
          severity: 'info',
          evidence: 'inferred',
          message: 'This URL has no path. With NDES and products like it the path is /certsrv/mscep/mscep.dll.',
        },
      ],
    },
    ...[
      right,
      `${right}/`,
      `${right}/pkiclient.exe`,
      'https://ndes.contoso.com/CERTSRV/MSCEP/MSCEP.DLL',
      'https://ndes.contoso.com/certsrv/mscep2/mscep.dll',
      'https://scep.contoso.com/scep/intune',
      'https://ca.contoso.com:8080/ejbca/publicweb/apply/scep/wifi/pkiclient.exe',
      cloudPkiUrl.example,
      'not a url',
    ].map((url) => ({ name: `right or of another product: ${url}`, example: urls(url), says: [] })),
    {
      name: 'a server that somebody described',
      example: {
        ...urls('https://scep.contoso.com'),
        workspace: { servers: [{ urls: ['https://scep.contoso.com'] }] },
      },
      says: [],
    },
  ]);
});

describe('Cloud PKI', () => {
  checkCases('cloud-pki-mixed', [
    {
      name: 'each of the others',
      example: urls(cloudPkiUrl.example, right, 'https://scepman.contoso.com/certsrv/mscep/mscep.dll'),
      says: [`"${right}"`, '"https://scepman.contoso.com/certsrv/mscep/mscep.dll"'].map((on) => ({
        on,
        severity: 'error' as const,
        message: /^This is not a URL of Cloud PKI, and there is one in the list too\./,
      })),
    },
    { name: 'two of Cloud PKI', example: urls(cloudPkiUrl.example, `${cloudPkiUrl.example}1`), says: [] },
  ]);
  const replaced = cloudPkiUrl.example.replace('{{CloudPKIFQDN}}', 'a.manage.microsoft.com');
  checkCases('cloud-pki-host', [
    {
      name: 'the host was put in by hand',
      example: urls(replaced),
      says: [
        {
          on: 'a.manage.microsoft.com',
          severity: 'error',
          message:
            'Leave {{CloudPKIFQDN}} as it is in the URL of Cloud PKI: Intune replaces it by the host when it delivers the profile.',
          fixed: [{ title: 'Write {{CloudPKIFQDN}}', effect: 'safe', gives: cloudPkiUrl.example }],
        },
      ],
    },
    { name: 'a token of a pipeline', example: urls(replaced.replace('a.manage.microsoft.com', '$(Host)')), says: [] },
  ]);
});

describe('https-required', () => {
  const insecure = 'http://ndes.contoso.com/certsrv/mscep/mscep.dll';
  test.each([
    ['androidScepCertificateProfile', insecure, ['http']],
    ['androidForWorkScepCertificateProfile', insecure, ['http']],
    ['androidWorkProfileScepCertificateProfile', insecure, ['http']],
    ['androidDeviceOwnerScepCertificateProfile', 'HTTP://ndes.contoso.com/x', ['HTTP']],
    ['androidDeviceOwnerScepCertificateProfile', right, []],
    ['aospDeviceOwnerScepCertificateProfile', insecure, []],
    ['iosScepCertificateProfile', insecure, []],
    ['windows81SCEPCertificateProfile', insecure, []],
  ])('%s %s', (type, url, on) => {
    const { said } = findingsOf('https-required', { type, profile: { scepServerUrls: [url] } });
    expect(said.map((one) => one.on)).toEqual(on);
    for (const { fixes } of said)
      expect(fixes[0]).toMatchObject({ effect: 'safe', document: expect.stringContaining('"https://') });
  });
});

describe('internal-host', () => {
  test.each([
    ['https://ndes01/scep', ['ndes01']],
    ['https://NDES.Contoso.LOCAL:8443/scep', ['NDES.Contoso.LOCAL']],
    ['https://ndes.corp.contoso.com/scep', []],
    ['https://ndes.contoso.corp./scep', ['ndes.contoso.corp.']],
    ['https://192.168.1.2/scep', ['192.168.1.2']],
    ['https://172.31.255.255/scep', ['172.31.255.255']],
    ['https://172.32.0.1/scep', []],
    ['https://203.0.113.7/scep', []],
    ['https://999.1.1.1/scep', []],
    ['https://user@ndes01/scep', ['ndes01']],
    ['https://$(host)/scep', []],
    ['ftp://ndes01/scep', []],
    [cloudPkiUrl.example, []],
  ])('%s', (url, on) => {
    expect(findingsOf('internal-host', urls(url)).said.map((one) => one.on)).toEqual(on);
  });
});

describe('missing-url', () => {
  test.each([
    [[], ['[]']],
    [null, ['null']],
    [undefined, []],
    [[1], []],
  ])('%j', (scepServerUrls, on) => {
    expect(findingsOf('missing-url', { profile: { scepServerUrls } }).said.map((one) => one.on)).toEqual(on);
  });
});
