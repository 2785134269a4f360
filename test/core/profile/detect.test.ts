import { describe, expect, test } from 'vitest';
import { profileTypes } from '../../../server/src/core/facts/profile-types.ts';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import { mayHoldProfile, mayHoldScepProfile } from '../../../server/src/core/profile/detect.ts';
import { findProfiles } from '../../../server/src/core/profile/find.ts';
import { encodeBytes, type Encoding } from '../../../server/src/core/text/bytes.ts';
import { handMade, powerShellExport } from './documents.ts';

const encodings: readonly Encoding[] = ['utf8', 'utf16le', 'utf16be'];
const ways = encodings.flatMap((encoding) => [true, false].map((hasBom) => ({ encoding, hasBom })));

function profile(odataType: string): string {
  return `{ "@odata.type": "${odataType}" }`;
}

/** In the decoded text and in the bytes of every encoding. */
function answers(text: string): ReadonlySet<boolean> {
  return new Set([mayHoldProfile(text), ...ways.map((way) => mayHoldScepProfile(encodeBytes(text, way)))]);
}

describe('a document that may hold a profile', () => {
  const spellings = profileTypes.flatMap(({ odataType }) => [
    odataType,
    odataType.slice(1),
    odataType.toLowerCase(),
    odataType.toUpperCase(),
    odataType.replace('#', String.raw`\u0023`),
    odataType.replace(/e/i, String.raw`\u0065`),
    odataType.replace('SCEP', String.raw`SC\u0045P`).replace('Scep', String.raw`S\u0063ep`),
  ]);

  test.each(spellings.map(profile))('%s', (text) => {
    expect(findProfiles(parseJson(text), text)).toHaveLength(1);
    expect(answers(text)).toEqual(new Set([true]));
  });

  test.each([handMade, powerShellExport])('a document', (text) => {
    expect(answers(text)).toEqual(new Set([true]));
  });
});

describe('a document that holds none', () => {
  test.each([
    '',
    '{}',
    profile('#microsoft.graph.windows81TrustedRootCertificate'),
    profile('#microsoft.graph.windows10PkcsCertificateProfile'),
    '{ "displayName": "SCEP certificate profile, S\\u00e3o Paulo \\u0026 Rio" }',
    '<key>PayloadType</key><string>com.apple.security.scep</string>',
  ])('%s', (text) => {
    expect(answers(text)).toEqual(new Set([false]));
  });
});
