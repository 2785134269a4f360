import type { Platform } from '../../facts/fact.ts';
import { platforms } from '../../facts/platforms.ts';
import { formatName } from '../../name/format-name.ts';
import type { Name } from '../../name/name.ts';
import { clip } from '../../render/clip.ts';
import { attributesOf, nameOfAttribute, type ActualAttribute } from './actual-name.ts';
import { commonLength, different } from './comparison.ts';
import { describeValues } from './describe-items.ts';
import { printable, type ExpectedAttribute, type ExpectedName } from './expected-name.ts';
import { matchItems } from './match-items.ts';
import { printName, type PrintedName } from './printed-name.ts';
import { pairsComparison } from './string-types.ts';
import type { Comparison } from './verification.ts';

/**
 * Compares the subject of a request: the same RDNs with the same texts in the same order. Where a platform is known to
 * turn the order round, that order is as good.
 */
export function compareRequestSubject(expected: ExpectedName, actual: Name, platform: Platform): Comparison {
  const forward = compareInOrder(expected, actual);
  if (forward.parting === undefined) return pairsComparison(forward.pairs, 'request');
  const reverses = platforms[platform].reversesSubject;
  if (reverses === undefined) return parted(expected, actual, forward.parting);
  const backward = compareInOrder(expected, actual.toReversed());
  const remark = `The subject is the other way round. ${reverses.text}`;
  if (backward.parting === undefined) {
    const comparison = pairsComparison(backward.pairs, 'request');
    return { ...comparison, remarks: [remark, ...comparison.remarks] };
  }
  return backward.parting > forward.parting
    ? parted(expected, actual.toReversed(), backward.parting, [remark])
    : parted(expected, actual, forward.parting);
}

interface InOrder {
  readonly pairs: readonly (readonly [ExpectedAttribute, ActualAttribute])[];
  /** Index of the first RDN that is not the same; undefined where all are. */
  readonly parting: number | undefined;
}

function compareInOrder(expected: ExpectedName, actual: Name): InOrder {
  const pairs: (readonly [ExpectedAttribute, ActualAttribute])[] = [];
  for (let index = 0; index < Math.max(expected.length, actual.length); index++) {
    const matching = matchItems(expected[index] ?? [], attributesOf(actual.slice(index, index + 1)));
    if (matching.missing.length + matching.extra.length > 0) return { pairs, parting: index };
    pairs.push(...matching.pairs);
  }
  return { pairs, parting: undefined };
}

function parted(expected: ExpectedName, actual: Name, index: number, remarks: readonly string[] = []): Comparison {
  const [wanted, found] = [printName(printable(expected)), printName(actual)];
  if (actual.length === 0) return different(missingSubject(wanted.text));
  const [wantedStart, foundStart] = [startOfRdn(wanted, index), startOfRdn(found, index)];
  const shared = commonLength(wanted.text.slice(wantedStart), found.text.slice(foundStart));
  return different(
    {
      code: 'SubjectNameMismatch',
      message: `${describe(expected, actual, index)}${orderNote(expected, actual)}`,
      expected: wanted.text,
      actual: found.text,
      partsAt: { expected: wantedStart + shared, actual: foundStart + shared },
    },
    remarks,
  );
}

/** The end, where there is no such RDN. */
function startOfRdn({ text, starts }: PrintedName, index: number): number {
  return starts[index]?.[0] ?? text.length;
}

export function missingSubject(expected: string): Comparison['differences'][number] {
  const message = `There is no subject, and the profile gives ${clip(expected)}.`;
  return { code: 'SubjectNameMissing', message, expected, actual: '', partsAt: undefined };
}

function describe(expected: ExpectedName, actual: Name, index: number): string {
  const wanted = expected[index];
  const found = actual[index];
  if (wanted === undefined) return `${print(actual, index)} is more than the profile gives.`;
  if (found === undefined) return `${print(printable(expected), index)} is missing.`;
  const [only, onlyFound] = [wanted[0], found[0]];
  if (only && onlyFound && wanted.length === 1 && found.length === 1 && only.key === onlyFound.oid) {
    return describeValues(nameOfAttribute(only.key), only, onlyFound.value);
  }
  return `RDN ${index + 1} is ${print(actual, index)}, and the profile gives ${print(printable(expected), index)}.`;
}

function print(name: Name, index: number): string {
  return clip(formatName(name.slice(index, index + 1)));
}

function orderNote(expected: ExpectedName, actual: Name): string {
  if (expected.length !== actual.length) return '';
  const { missing, extra } = matchItems(expected.flat(), attributesOf(actual));
  return missing.length + extra.length === 0
    ? ' It is the same in another order; no document says whether Intune minds that.'
    : '';
}
