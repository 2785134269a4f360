import { domainToASCII } from 'node:url';
import { describe, expect, test } from 'vitest';
import { toAsciiAddress } from '../../../server/src/core/name/email-address.ts';
import { encodePunycode } from '../../../server/src/core/name/punycode.ts';

/** RFC 3492 section 7.1 (A), (B), (D), (I), (L), (N), (S). */
test.each([
  ['ليهمابتكلموشعربي؟', 'egbpdaj6bu4bxfgehfvwxn'],
  ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
  ['Pročprostěnemluvíčesky', 'Proprostnemluvesky-uyb24dma41a'],
  ['почемужеонинеговорятпорусски', 'b1abfaaepdrnnbgefbadotcwatmq2g4l'],
  ['3年B組金八先生', '3B-ww4c5e180e575a65lsy2b'],
  ['Hello-Another-Way-それぞれの場所', 'Hello-Another-Way--fc4qua05auwb3674vfr0b'],
  ['-> $1.00 <-', '-> $1.00 <--'],
])('%s', (text, expected) => {
  expect(encodePunycode(text)).toBe(expected);
});

describe('an e-mail address', () => {
  test.each(['bücher.example', 'BÜCHER.Example.COM', '日本語。jp', 'a.ÆRØ.dk', 'ＡＢＣ.ü.de', '\u{1f511}.example'])(
    'at %s has the host that Node computes',
    (host) => {
      expect(toAsciiAddress(`a@${host}`)?.toLowerCase()).toBe(`a@${domainToASCII(host)}`);
    },
  );

  test.each([
    ['plain@example.com', 'plain@example.com'],
    ['a@b@ü.de', 'a@b@xn--tda.de'],
    ['no host', undefined],
    ['jörg@example.com', undefined],
    [`a@${'ü'.repeat(64)}.de`, undefined],
    ['a@\ud83d.de', undefined],
    ['a@\u2026ü.de', undefined],
  ])('%j', (address, expected) => {
    expect(toAsciiAddress(address)).toBe(expected);
  });
});
