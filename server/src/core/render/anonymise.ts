import { androidSigns, domainNameSource, joinFields, NO_ID } from '../facts/device-fields.ts';
import type { ShortDevice, ShortFields } from './short-form.ts';

/** 32 bytes that follow from a text and cannot be foretold without the secret of whoever made the function. */
export type Digest = (text: string) => Uint8Array;

/**
 * The devices with names of nobody. A word is always replaced by the same one, so that what belongs together still
 * does; lengths, case, digits, punctuation and what is not ASCII stay, because those are what a subject fails on. What is
 * empty stays empty, and what decides about platforms and domains stays as it is.
 */
export function anonymise(devices: readonly ShortDevice[], digest: Digest): readonly ShortDevice[] {
  const fake = fakes(digest);
  const counts = new Map<string, number>();
  return devices.map(({ fields, user, device, variables }) => ({
    label: label(fields, counts),
    fields: fakeFields(fields, fake),
    user: user && fakeFields(user, fake),
    device: device && fakeFields(device, fake),
    variables: variables && fakeFields(variables, fake),
  }));
}

/** `Windows 1`, `Windows 2`, `iOS 1` */
function label(fields: ShortFields, counts: Map<string, number>): string {
  const system = fields[joinFields.operatingSystem.name] ?? 'Device';
  const count = (counts.get(system) ?? 0) + 1;
  counts.set(system, count);
  return `${system} ${count}`;
}

/** Words of Graph, which name nobody. */
const kept: ReadonlySet<string> = new Set([
  joinFields.operatingSystem.name,
  domainNameSource.join.name,
  ...androidSigns.flatMap(({ when }) => Object.keys(when)),
]);

function fakeFields(fields: ShortFields, fake: (value: string) => string): ShortFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === null || kept.has(name) ? value : fake(value)]),
  );
}

function fakes(digest: Digest): (value: string) => string {
  return (value) => {
    if (value === NO_ID) return value;
    if (hexadecimal.test(value)) return fakeWord(value, digest, 'hex');
    const [prefix = ''] = securityIdentifier.exec(value) ?? [];
    return prefix + value.slice(prefix.length).replace(words, (word) => fakeWord(word, digest, 'text'));
  };
}

/** A GUID or a MAC address, whose letters go no further than F. */
const hexadecimal = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{2}(?:[:-]?[0-9a-f]{2}){5})$/iu;
const securityIdentifier = /^S-1-5-21-/u;
/** Not the keys of a distinguished name. */
const words = /[\p{L}\p{M}\p{N}]+(?![\p{L}\p{M}\p{N}]|=)/gu;

function fakeWord(word: string, digest: Digest, kind: 'hex' | 'text'): string {
  const bytes = stream(word.toLowerCase(), digest);
  return Array.from(word, (character) => fakeCharacter(character, bytes(), kind)).join('');
}

/** As many bytes as somebody wants, the same for the same word. */
function stream(word: string, digest: Digest): () => number {
  let block = 0;
  let bytes: Uint8Array = new Uint8Array();
  let at = 0;
  return () => {
    if (at >= bytes.length) {
      bytes = digest(`${block}:${word}`);
      block += 1;
      at = 0;
    }
    const byte = bytes[at] ?? 0;
    at += 1;
    return byte;
  };
}

/** A character of the same kind and the same length. */
function fakeCharacter(character: string, byte: number, kind: 'hex' | 'text'): string {
  if (kind === 'hex' && /[0-9a-f]/iu.test(character)) {
    const digit = (byte % 16).toString(16);
    return /[A-F]/u.test(character) ? digit.toUpperCase() : digit;
  }
  const alphabet = alphabets.find(({ holds }) => holds.test(character))?.letters;
  return alphabet?.[byte % alphabet.length] ?? character;
}

/** One digit is never 0, so that no number gets shorter; scripts without case have neither of the first two. */
const alphabets: readonly { readonly holds: RegExp; readonly letters: readonly string[] }[] = [
  { holds: /[a-z]/u, letters: Array.from('abcdefghijklmnopqrstuvwxyz') },
  { holds: /[A-Z]/u, letters: Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ') },
  { holds: /[0-9]/u, letters: Array.from('123456789') },
  { holds: /[\u{10000}-\u{10ffff}]/u, letters: Array.from('𐐨𐐩𐐪𐐫𐐬𐐭𐐮𐐯') },
  { holds: /\p{Lu}/u, letters: Array.from('ÀÄÅÆÇÉÈÍÑÓÖØÚÜÝ') },
  { holds: /\p{L}/u, letters: Array.from('àäåæçéèíñóöøúüý') },
];
