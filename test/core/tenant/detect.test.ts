import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { configurationTypes, configurationWords } from '../../../server/src/core/facts/configuration-types.ts';
import { profileTypes } from '../../../server/src/core/facts/profile-types.ts';
import { mayHoldScepProfile } from '../../../server/src/core/profile/detect.ts';
import { mayHoldConfiguration, whatMayBeIn } from '../../../server/src/core/tenant/detect.ts';
import { encodeBytes, type Encoding } from '../../../server/src/core/text/bytes.ts';

const encodings: readonly Encoding[] = ['utf8', 'utf16le', 'utf16be'];

/** In every encoding, as each question alone would be answered. */
function answers(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const encoding of encodings) {
    const bytes = encodeBytes(text, { encoding, hasBom: encoding !== 'utf8' });
    const together = whatMayBeIn(bytes);
    expect(together === 'scepProfiles').toBe(mayHoldScepProfile(bytes));
    expect(together !== 'nothing').toBe(mayHoldConfiguration(bytes) || mayHoldScepProfile(bytes));
    found.add(together);
  }
  return found;
}

test.each(profileTypes.map(({ odataType }) => odataType))('a SCEP profile: %s', (type) => {
  expect(answers(`{ "@odata.type": "${type}" }`)).toEqual(new Set(['scepProfiles']));
  expect(answers(`{ "@odata.type": "${type.toUpperCase()}" }`)).toEqual(new Set(['scepProfiles']));
});

test.each(configurationTypes.filter(({ kind }) => kind !== 'dependant').map(({ name }) => name))(
  'a certificate profile: %s',
  (name) => {
    expect(answers(`{ "@odata.type": "#microsoft.graph.${name}" }`)).toEqual(new Set(['configurations']));
  },
);

test.each([
  [String.raw`{ "@odata.type": "#microsoft.graph.windows81SCEPCertific\u0061teProfile" }`, 'scepProfiles'],
  ['{ "note": "a certificate" }', 'nothing'],
  ['{}', 'nothing'],
])('%s: %s', (text, expected) => {
  expect(answers(text)).toEqual(new Set([expected]));
});

test('both questions at once are answered as each alone', () => {
  const parts = [
    'certificate',
    'profile',
    'SCEP',
    'scep',
    'Certificate',
    ...configurationWords.words,
    String.raw`\u0041`,
    ' ',
  ];
  const texts = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((some) => `{ "a": "${some.join('')}" }`);
  fc.assert(fc.property(texts, (text) => answers(text).size === 1));
});
