// Characters that are taken for the punctuation of a subject.
import type { Fact } from './fact.ts';

export interface LookalikeFact extends Fact {
  readonly character: string;
  /** The ASCII character it is taken for. */
  readonly ascii: string;
}

/** What each of those characters is called, and what it does in a subject. */
export const punctuation: Readonly<Record<string, { readonly name: string; readonly does: string }>> = {
  ',': { name: 'a comma', does: 'separates nothing' },
  ';': { name: 'a semicolon', does: 'separates nothing' },
  '=': { name: 'an equals sign', does: 'ends no attribute type' },
  '+': { name: 'a plus sign', does: 'joins nothing' },
  '.': { name: 'a full stop', does: 'is a character like any other' },
  '"': { name: 'a straight quotation mark', does: 'quotes nothing' },
};

/**
 * Punctuation of other scripts (machine-translated copies of the article print `，` and `。`) and of word processors
 * (curly quotes). CertStrToName's grammar has none of them.
 */
export const lookalikes: readonly LookalikeFact[] = [
  ['，', ','],
  ['、', ','],
  ['؛', ';'],
  ['；', ';'],
  ['＝', '='],
  ['＋', '+'],
  ['。', '.'],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['＂', '"'],
].map(([character = '', ascii = '']) => ({ character, ascii, sources: ['wincryptHeader', 'scepProfiles2021'] }));
