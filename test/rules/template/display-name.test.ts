import { expect, test } from 'vitest';
import { analyzeExample } from '../../support/examples.ts';

/** What is said of a server whose registry has `name` in it. */
function told(name: string, authority: object): readonly string[] {
  const { findings } = analyzeExample({
    workspace: {
      authorities: { corp: { kind: 'adcs', ...authority } },
      templates: [{ name: 'IntuneUser', displayName: 'Intune User' }],
      servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp', files: ['ndes.reg'] }],
    },
    workspaceFiles: {
      'ndes.reg': `Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP]\n"GeneralPurposeTemplate"="${name}"\n`,
    },
  });
  return findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

const meant = 'That is the display name of "IntuneUser": write this name into the registry, and restart the server.';

test.each<[string, string, object, readonly unknown[]]>([
  [
    'that the CA does not issue',
    'intune user',
    { publishedTemplates: ['IntuneUser'] },
    [
      expect.stringMatching(
        /^error template-not-published: .* \(0x80094800\)\. That is the display name of "IntuneUser"/,
      ),
    ],
  ],
  [
    'of a CA of which that is not known',
    'Intune User',
    {},
    [expect.stringMatching(/^warning template-not-described: /)],
  ],
])('a display name in the registry %s is told with the name', (_, name, authority, findings) => {
  expect(told(name, authority)).toEqual(findings);
  expect(told(name, authority)[0]).toContain(meant);
});

test('another name that the CA does not issue', () => {
  expect(told('Other', { publishedTemplates: ['IntuneUser'] })).toEqual([
    expect.stringMatching(
      /^error template-not-published: .* or correct the name in the registry of NDES, which is not the display name\.$/,
    ),
  ]);
});
