import { fitsPattern, isKnown, type Pattern } from './pattern.ts';

/** An attribute or alternative name that a profile gives. */
export interface ExpectedItem {
  /** OID of the attribute, type of the alternative name. */
  readonly key: string;
  readonly pattern: Pattern;
}

/** One that a certificate has. */
export interface ActualItem {
  readonly key: string;
  readonly value: string;
}

export interface Matching<Expected extends ExpectedItem, Actual extends ActualItem> {
  /** In the order of what is expected. */
  readonly pairs: readonly (readonly [Expected, Actual])[];
  readonly missing: readonly Expected[];
  /** More than is expected. */
  readonly extra: readonly Actual[];
}

/** Finds a partner for each expected item, in whatever order they are. What is wholly known chooses first. */
export function matchItems<Expected extends ExpectedItem, Actual extends ActualItem>(
  expected: readonly Expected[],
  actual: readonly Actual[],
): Matching<Expected, Actual> {
  const free = byKey(actual);
  const partners = new Map<Expected, Actual>();
  const inTurn = [
    ...expected.filter(({ pattern }) => isKnown(pattern)),
    ...expected.filter(({ pattern }) => !isKnown(pattern)),
  ];
  for (const item of inTurn) {
    const partner = takePartner(free.get(item.key), item.pattern);
    if (partner) partners.set(item, partner);
  }
  const taken = new Set(partners.values());
  return {
    pairs: expected.flatMap((item) => {
      const partner = partners.get(item);
      return partner ? [[item, partner] as const] : [];
    }),
    missing: expected.filter((item) => !partners.has(item)),
    extra: actual.filter((item) => !taken.has(item)),
  };
}

function byKey<Actual extends ActualItem>(items: readonly Actual[]): Map<string, Actual[]> {
  const groups = new Map<string, Actual[]>();
  for (const item of items) {
    const group = groups.get(item.key);
    if (group) group.push(item);
    else groups.set(item.key, [item]);
  }
  return groups;
}

function takePartner<Actual extends ActualItem>(free: Actual[] | undefined, pattern: Pattern): Actual | undefined {
  const index = free?.findIndex(({ value }) => fitsPattern(pattern, value)) ?? -1;
  return index < 0 ? undefined : free?.splice(index, 1)[0];
}
