import type { Name } from '../../name/name.ts';
import { attributesOf, nameOfAttribute, type ActualAttribute } from './actual-name.ts';
import { commonLength, different, listing } from './comparison.ts';
import { describeItems, type Unmatched } from './describe-items.ts';
import { printable, type ExpectedAttribute, type ExpectedName } from './expected-name.ts';
import type { Issuer } from './issuer.ts';
import { matchItems, type Matching } from './match-items.ts';
import { printAttribute, printName } from './printed-name.ts';
import { missingSubject } from './request-subject.ts';
import { pairsComparison } from './string-types.ts';
import type { Comparison } from './verification.ts';

/**
 * Compares the subject of an issued certificate. An authority may have put the RDNs in another order and written the
 * strings anew, and AD CS leaves out what is not in its list: that is told, and counts for nothing.
 */
export function compareIssuedSubject(expected: ExpectedName, actual: Name, issuer: Issuer): Comparison {
  const matching = matchItems(expected.flat(), attributesOf(actual));
  const lost = matching.missing.filter(({ key }) => !issuer.mayDrop(key));
  if (lost.length + matching.extra.length > 0)
    return parted(expected, actual, { missing: lost, extra: matching.extra });
  const changes = [
    ...(matching.missing.length > 0 ? [`${listing(matching.missing.map(print))} is left out.`] : []),
    ...(isInOrder(matching.pairs, actual) ? [] : ['The RDNs are in another order.']),
  ];
  const comparison = pairsComparison(matching.pairs, 'certificate');
  const remarks = changes.length > 0 ? [[...changes, issuer.reason].join(' ')] : [];
  return { ...comparison, remarks: [...remarks, ...comparison.remarks] };
}

type Attributes = Matching<ExpectedAttribute, ActualAttribute>;

function isInOrder(pairs: Attributes['pairs'], actual: Name): boolean {
  const positions = new Map(actual.flat().map((attribute, index) => [attribute, index]));
  const found = pairs.map(([, { attribute }]) => positions.get(attribute) ?? 0);
  return found.every((position, index) => index === 0 || position > (found[index - 1] ?? 0));
}

function parted(
  expected: ExpectedName,
  actual: Name,
  unmatched: Unmatched<ExpectedAttribute, ActualAttribute>,
): Comparison {
  const { missing, extra } = unmatched;
  const wanted = printName(printable(expected));
  const found = printName(actual);
  if (actual.length === 0) return different(missingSubject(wanted.text));
  const lost = missing.find(({ key }) => extra.some((item) => item.key === key)) ?? missing[0];
  const other = lost === undefined ? extra[0] : extra.find(({ key }) => key === lost.key);
  const shared = lost && other ? commonLength(print(lost), printAttribute(other.attribute)) : 0;
  return different({
    code: 'SubjectNameMismatch',
    message: describeItems(unmatched, wording),
    expected: wanted.text,
    actual: found.text,
    partsAt: {
      expected: startOf(wanted.starts, lost && expected.flat().indexOf(lost), wanted.text) + shared,
      actual: startOf(found.starts, other && actual.flat().indexOf(other.attribute), found.text) + shared,
    },
  });
}

/** Where there is no such attribute, the two part at the end. */
function startOf(starts: readonly (readonly number[])[], index: number | undefined, text: string): number {
  return (index === undefined ? undefined : starts.flat()[index]) ?? text.length;
}

const wording = {
  name: nameOfAttribute,
  expected: print,
  actual: ({ attribute }: ActualAttribute) => printAttribute(attribute),
};

function print(expected: ExpectedAttribute): string {
  return printName(printable([[expected]])).text;
}
