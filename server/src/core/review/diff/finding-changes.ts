import { rules } from '../../rules/rules.ts';
import { Matching } from './matching.ts';
import type { ProfilePair } from './pair-profiles.ts';
import type { DiffDocument, DiffSide, LocatedFinding, ProfileAt } from './sides.ts';

/** What is found on one side and not on the other. */
export interface FindingChanges {
  readonly new: readonly LocatedFinding[];
  readonly fixed: readonly LocatedFinding[];
  /** Silenced by this change: not told any more, and not fixed. */
  readonly silenced: readonly SilencedChange[];
}

export interface SilencedChange {
  readonly located: LocatedFinding;
  readonly reason: string;
  readonly how: 'acceptance' | 'comment';
}

/** A finding with what it is about, wherever that stands. */
interface Owned {
  readonly located: LocatedFinding;
  /** The profile, or the file. */
  readonly owner: string;
  /** The place in the profile, without counting. */
  readonly place: string;
  /** The text it underlines. */
  readonly marked: string;
  readonly silenced?: { readonly reason: string; readonly how: 'acceptance' | 'comment' };
}

/** Compares what is found; findings of a profile stay the same when the profile moves. */
export function findingChanges(base: DiffSide, head: DiffSide, pairs: readonly ProfilePair[]): FindingChanges {
  const owners = ownersOf(pairs);
  const before = ownedFindings(base, owners);
  const after = ownedFindings(head, owners);
  const told = matched(before.told, after.told);
  const hushed = matched(told.before, after.silenced);
  const known = matched(before.silenced, hushed.after);
  // What a rule says of the user's devices counts them: where it says something else now, nothing is mended.
  const restated = new Matching(hushed.before, told.after).by(ofDevices);
  return {
    new: told.after.map(({ located }) => located),
    fixed: restated.before.map(({ located }) => located),
    silenced: [...hushed.pairs.map(([, item]) => item), ...known.after].flatMap(({ located, silenced }) =>
      silenced ? [{ located, ...silenced }] : [],
    ),
  };
}

/** One key of several parts. */
function of(...parts: readonly ((item: Owned) => string)[]): (item: Owned) => string {
  return (item) => JSON.stringify(parts.map((part) => part(item)));
}

/** Rules that speak of the user's devices. */
export const deviceRules: ReadonlySet<string> = new Set(
  rules.filter(({ needs }) => needs?.includes('devices')).map(({ id }) => id),
);

function ofDevices(item: Owned): string | undefined {
  return deviceRules.has(rule(item)) ? of(rule, owner, place)(item) : undefined;
}

function matched(before: readonly Owned[], after: readonly Owned[]): Matching<Owned> {
  return new Matching(before, after)
    .by(of(rule, owner, place, marked, message))
    .by(of(rule, owner, place, marked))
    .by(of(rule, owner, place, message))
    .by((item) => (item.owner.startsWith(file) ? of(rule, marked, message)(item) : undefined));
}

const rule = ({ located }: Owned): string => located.finding.rule;
const message = ({ located }: Owned): string => located.finding.message;
const owner = (item: Owned): string => item.owner;
const place = (item: Owned): string => item.place;
const marked = (item: Owned): string => item.marked;

const file = 'file ';

/** The number of the pair, by document and pointer of each of its profiles. */
type Owners = ReadonlyMap<DiffDocument, ReadonlyMap<string, string>>;

/** A profile that is made anew under another id has the findings of the old one. */
function ownersOf(pairs: readonly ProfilePair[]): Owners {
  const owners = new Map<DiffDocument, Map<string, string>>();
  const names = new Map<ProfileAt, string>();
  pairs.forEach(({ before, after, counterpart }, index) => {
    const name = (counterpart && names.get(counterpart)) ?? `profile ${index}`;
    for (const at of [before, after]) {
      if (!at) continue;
      names.set(at, name);
      const ofDocument = owners.get(at.document) ?? new Map<string, string>();
      owners.set(at.document, ofDocument.set(at.profile.pointer, name));
    }
  });
  return owners;
}

function ownedFindings(
  side: DiffSide,
  owners: Owners,
): { readonly told: readonly Owned[]; readonly silenced: readonly Owned[] } {
  const own = (document: DiffDocument, finding: LocatedFinding['finding']): Owned => {
    const pointer = finding.pointer.slice(0, finding.pointer.length - finding.profilePointer.length);
    return toOwned(
      { path: document.path, key: document.key, text: document.analysis.text, finding },
      owners.get(document)?.get(pointer),
    );
  };
  return {
    told: [
      ...side.documents.flatMap((document) => document.analysis.findings.map((finding) => own(document, finding))),
      ...side.otherFindings.map((located) => toOwned(located, undefined)),
    ],
    silenced: side.documents.flatMap((document) =>
      document.analysis.silenced.map(({ finding, reason, acceptance }) => ({
        ...own(document, finding),
        silenced: { reason, how: acceptance ? ('acceptance' as const) : ('comment' as const) },
      })),
    ),
  };
}

function toOwned(located: LocatedFinding, profile: string | undefined): Owned {
  const { text, key, finding } = located;
  return {
    located,
    owner: profile ?? `${file}${key}`,
    place: finding.profilePointer.replace(/\/\d+(?=\/|$)/gu, '/*'),
    marked: text.slice(finding.span.start, Math.min(finding.span.end, finding.span.start + longestMark)),
  };
}

/** In UTF-16 units; more of it would only cost time. */
const longestMark = 500;
