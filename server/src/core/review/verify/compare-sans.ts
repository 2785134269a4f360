import { sanLabels } from '../../facts/certificate-fields.ts';
import type { CertificateContent, SubjectAlternativeName } from '../../pki/certificate.ts';
import { clip } from '../../render/clip.ts';
import { commonLength, different, same } from './comparison.ts';
import { describeItems, type Unmatched } from './describe-items.ts';
import type { ExpectedSan, ExpectedSans } from './expected-sans.ts';
import { matchItems, type ActualItem } from './match-items.ts';
import { formatPattern } from './pattern.ts';
import { valuesOf } from './values-of.ts';
import type { Comparison, Difference } from './verification.ts';

type ActualSans = Pick<CertificateContent, 'sans' | 'otherSans'>;

/** Compares subject alternative names, in whatever order: they have none. */
export function compareSans(expected: ExpectedSans, actual: ActualSans): Comparison {
  const matching = matchItems(expected.items, actual.sans.map(toItem));
  const missing = matching.missing.filter(({ isOptional }) => !isOptional);
  // A profile whose names are not all understood may well give the others.
  const extra = expected.isComplete ? matching.extra : [];
  const strange = expected.isComplete ? actual.otherSans : [];
  const remarks = expected.isComplete ? [] : [NOT_UNDERSTOOD];
  if (missing.length + extra.length + strange.length > 0) {
    return different(describe({ missing, extra, strange }, expected, actual), remarks);
  }
  return { ...same, remarks, values: valuesOf(matching.pairs), isComplete: expected.isComplete };
}

const NOT_UNDERSTOOD =
  'The subject alternative names are compared in part: the profile has some in a form whose outcome is not documented.';

interface Parted extends Unmatched<ExpectedSan, ActualItem> {
  readonly strange: readonly string[];
}

const wording = { name: labelOf, expected: print, actual: printItem };

function describe(parted: Parted, expected: ExpectedSans, actual: ActualSans): Difference {
  const wanted = expected.items.map(print).join(', ');
  if (actual.sans.length + actual.otherSans.length === 0) {
    const message = `There is no subject alternative name, and the profile gives ${clip(wanted)}.`;
    return { code: 'SubjectAltNameMissing', message, expected: wanted, actual: '', partsAt: undefined };
  }
  const found = [...actual.sans.map((san) => printItem(toItem(san))), ...actual.otherSans].join(', ');
  const sides = onlyPair(parted) ?? { expected: wanted, actual: found, partsAt: undefined };
  return { code: 'SubjectAltNameMismatch', message: describeItems(parted, wording, parted.strange), ...sides };
}

/** Where one name is another one than the profile's, these two are all there is to show. */
function onlyPair({ missing, extra, strange }: Parted): Omit<Difference, 'code' | 'message'> | undefined {
  const [[wanted], [found]] = [missing, extra];
  const isPair = missing.length === 1 && extra.length === 1 && strange.length === 0;
  if (!isPair || !wanted || !found || wanted.key !== found.key) return undefined;
  const at = commonLength(print(wanted), printItem(found));
  return { expected: print(wanted), actual: printItem(found), partsAt: { expected: at, actual: at } };
}

function toItem({ sanType, value }: SubjectAlternativeName): ActualItem & { readonly key: typeof sanType } {
  return { key: sanType, value };
}

function print({ key, pattern }: ExpectedSan): string {
  return `${labelOf(key)} ${formatPattern(pattern)}`;
}

function printItem({ key, value }: ActualItem): string {
  return `${labelOf(key)} ${value}`;
}

function labelOf(key: string): string {
  return (sanLabels as Readonly<Record<string, string>>)[key] ?? key;
}
