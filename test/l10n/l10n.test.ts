import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getL10nPseudoLocalized } from '@vscode/l10n-dev';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as l10n from '../../client/src/view/l10n.ts';
import shipped from '../../build/shipped.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { clientTexts } from './client-source.ts';

const root = join(import.meta.dirname, '..', '..');

function readTexts(path: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

const ofManifest = readTexts('package.nls.json');
const ofClient = readTexts('l10n/bundle.l10n.json');
const { localised, others } = clientTexts();

/** Names and formats, which are called so in every language, and texts no person reads. */
const notForPeople: readonly string[] = ['SCEP Profiles', 'CertStrToName'];

/** What this module answers becomes part of the server's sentences, which are English. */
const forTheServer = 'files.ts:';

describe('the client', () => {
  test('shows nothing but texts that can be localised', () => {
    const left = others.filter(({ place, text }) => !place.startsWith(forTheServer) && !notForPeople.includes(text));
    expect(left).toEqual([]);
    expect(notForPeople.filter((text) => !others.some((other) => other.text === text))).toEqual([]);
  });

  test('has each of its texts in the bundle, and the bundle no other', () => {
    expect(localised.length).toBeGreaterThan(80);
    expect([...new Set(localised.map(({ text }) => text))].sort()).toEqual(Object.keys(ofClient).sort());
  });
});

/** Every string of the manifest that VS Code shows, by its path. */
function shownInManifest(): readonly (readonly [string, string])[] {
  const { displayName, capabilities, contributes } = manifest;
  return strings({ displayName, capabilities, contributes }, '').filter(([path]) => shownKey.test(path));
}

const shownKey =
  /\.(?:title|shortTitle|category|description|markdownDescription|displayName|name|aliases\.\d+|altText|contents|contextualTitle|deprecationMessage|(?:markdownE|e)numDescriptions\.\d+)$/;

function strings(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => strings(child, `${path}.${key}`));
}

const placeholders = strings(manifest, '').flatMap(([, text]) => /^%([^%]+)%$/.exec(text)?.[1] ?? []);

describe('the manifest', () => {
  test('shows nothing but texts that can be localised', () => {
    const shown = shownInManifest();
    expect(shown.length).toBeGreaterThan(12);
    expect(shown.filter(([, text]) => !/^%[^%]+%$/.test(text))).toEqual([]);
  });

  test('has each of its texts in package.nls.json, and that no other', () => {
    // npm shows the description as it stands in package.json; the vsix is given a placeholder for it.
    expect([...new Set([...placeholders, 'description'])].sort()).toEqual(Object.keys(ofManifest).sort());
    expect(ofManifest['description']).toBe(manifest.description);
  });

  test('is told where the texts of the client are, and both are in the vsix', () => {
    expect(manifest.l10n).toBe('./l10n');
    expect(shipped).toEqual(expect.arrayContaining(['l10n', 'package.nls.json']));
  });
});

describe('in a language that nobody speaks', () => {
  test.each([
    ['package.nls.json', ofManifest],
    ['l10n/bundle.l10n.json', ofClient],
  ])('every text of %s is another one, with the same places for values and the same links', (_, english) => {
    const pseudo = pseudoLocalised(english);
    for (const [key, text] of Object.entries(english)) {
      const translated = pseudo[key] ?? '';
      if (/\p{L}/u.test(text.replaceAll(fixed, ''))) expect(translated).not.toBe(text);
      expect(translated.match(fixed)).toEqual(text.match(fixed));
    }
  });

  test('the preview says what the translation says', () => {
    onTestFinished(() => l10n.use({}));
    const text = 'Compared: {0} and {1}';
    expect(l10n.t(text, 'a {1}', 'b')).toBe('Compared: a {1} and b');
    l10n.use(pseudoLocalised(ofClient));
    expect(l10n.t(text, 'a', 'b')).not.toContain('Compared');
    expect(l10n.t(text, 'a', 'b')).toMatch(/ a .* b$/);
    expect(l10n.t('A text that is in no bundle {0}', 1)).toBe('A text that is in no bundle 1');
  });
});

function pseudoLocalised(english: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(getL10nPseudoLocalized({ ...english }));
  return Object.fromEntries(entries.map(([key, text]) => [key, typeof text === 'string' ? text : text.message]));
}

/** Holes and commands stay as they are. */
const fixed = /\{\d+\}|\]\(command:[^)]*\)/g;
