import { nameOfAttribute, type ActualAttribute } from './actual-name.ts';
import { listing, same } from './comparison.ts';
import type { ExpectedAttribute } from './expected-name.ts';
import { valuesOf } from './values-of.ts';
import type { Comparison } from './verification.ts';

/** Attributes that have all found their partners. Their string types may differ: the text is what counts. */
export function pairsComparison(
  pairs: readonly (readonly [ExpectedAttribute, ActualAttribute])[],
  source: 'request' | 'certificate',
): Comparison {
  const other = pairs.filter(([{ stringType }, { attribute }]) => stringType !== attribute.stringType);
  const names = [...new Set(other.map(([{ key }]) => nameOfAttribute(key)))];
  const remark = `The string type of ${listing(names)} is not the one that CertStrToName gives; ${reasons[source]}`;
  return { ...same, values: valuesOf(pairs), remarks: other.length > 0 ? [remark] : [] };
}

const reasons = {
  request: 'no document says that Intune compares it.',
  certificate: 'the authority writes the name anew.',
} as const;
