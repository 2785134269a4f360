import { expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentLinks, workspaceLinks } from '../../../server/src/service/document-links.ts';
import { serviceOf, type PlaceOptions } from '../completion/completing.ts';
import { profile } from '../completion/profiles.ts';

const helpUri = (rule: string): string => `help:${rule}`;

function shown(document: TextDocument, links: readonly DocumentLink[]): readonly string[] {
  return links.map(({ range, target }) => `${document.getText(range)} -> ${target}`);
}

function linksIn(text: string, options?: PlaceOptions): readonly string[] {
  const service = serviceOf(text, options);
  return shown(service.document, documentLinks(service, { helpUri }));
}

function linksInWorkspace(content: unknown): readonly string[] {
  const text = JSON.stringify(content, null, 2);
  const document = TextDocument.create('file:///w/scep-profiles.json', 'jsonc', 1, text);
  return shown(
    document,
    workspaceLinks(document, '/w/scep-profiles.json', { helpUri, uriOf: (path) => `file://${path}` }),
  );
}

test('comments that silence a rule lead to its page', () => {
  const comment = '// scep-profiles-ignore missing-san: the CA adds them';
  expect(linksIn(`${comment}\n${profile('"id": "1"')}`)).toEqual(['missing-san -> help:missing-san']);
  const subject = { kind: 'scepsubject' } as const;
  expect(linksIn('# scep-profiles-ignore country-code: old\nC=DEU', subject)).toEqual([
    'country-code -> help:country-code',
  ]);
});

test('other text does not, and the URLs of a profile are not opened', () => {
  expect(
    linksIn(profile('"description": "scep-profiles-ignore missing-san: x", "scepServerUrls": ["https://a.example/"]')),
  ).toEqual([]);
  expect(linksIn('// scep-profiles-ignore no-such-rule: x\n' + profile('"id": "1"'))).toEqual([]);
  expect(linksIn('CN=scep-profiles-ignore missing-san', { kind: 'scepsubject' })).toEqual([]);
});

test('a workspace file leads to the files it names and the rules it speaks of', () => {
  expect(
    linksInWorkspace({
      extends: '../base/scep-profiles.json',
      authorities: { corp: { kind: 'adcs', certificate: 'pki/corp.cer' } },
      devices: { own: 'samples/devices.json' },
      rules: { 'missing-san': 'off', 'no-such-rule': 'off' },
      accepted: [{ rule: 'country-code', reason: 'x' }],
    }),
  ).toEqual([
    '../base/scep-profiles.json -> file:///base/scep-profiles.json',
    'pki/corp.cer -> file:///w/pki/corp.cer',
    'samples/devices.json -> file:///w/samples/devices.json',
    'missing-san -> help:missing-san',
    'country-code -> help:country-code',
  ]);
});

test.each(['', '{', '{"rules": {"missing-san', '{"devices": "', '[]', '{"accepted": [{"rule": "'])(
  'is total: %j',
  (text) => {
    const document = TextDocument.create('file:///w/scep-profiles.json', 'jsonc', 1, text);
    expect(() => workspaceLinks(document, '/w/scep-profiles.json', { helpUri, uriOf: String })).not.toThrow();
  },
);
