// Characters that are taken for the punctuation of a subject.
import type { Fact } from './fact.ts';

export interface LookalikeFact extends Fact {
  readonly character: string;
  /** The ASCII character it is taken for. */
  readonly ascii: string;
}

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
