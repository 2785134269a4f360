// Which profile of one side is which of the other, wherever they stand: across renames and moves of files, and across
// places in a file.
import { NO_ID } from '../../facts/device-fields.ts';
import { comparableProperties } from './comparable.ts';
import { Matching, type KeyOf } from './matching.ts';
import { profilesOf, type DiffOptions, type DiffSide, type ProfileAt } from './sides.ts';
import { compareText } from '../../text/compare-text.ts';

/** A profile of both sides, or of one. */
export interface ProfilePair {
  readonly before: ProfileAt | undefined;
  readonly after: ProfileAt | undefined;
  /** The profile of the same name and type and another id that this one replaces, or is replaced by. */
  readonly counterpart?: ProfileAt;
}

/**
 * By `id`; else by displayName and type; else by the place in the file; else by a content that is the same but for the
 * name. Two profiles with ids that differ are two profiles. Between two tenants ids say nothing.
 */
export function pairProfiles(base: DiffSide, head: DiffSide, options: DiffOptions): readonly ProfilePair[] {
  const matching = new Matching(profilesOf(base), profilesOf(head));
  const id: KeyOf<ProfileAt> = options.isPromotion ? () => undefined : idOf;
  byNearest(matching, id);
  for (const key of [nameOf, placeOf, (at: ProfileAt) => contentOf(at, options)]) {
    if (options.isPromotion) byNearest(matching, key);
    else byNearest(matching, key, (at) => idOf(at) === undefined);
  }
  return [...matching.pairs.map(([before, after]) => ({ before, after })), ...single(matching)];
}

/** Those that stand at the same place first, then those in the same file. */
function byNearest(matching: Matching<ProfileAt>, keyOf: KeyOf<ProfileAt>, isFree?: (at: ProfileAt) => boolean): void {
  for (const near of [samePlace, sameFile, anywhere]) {
    const key: KeyOf<ProfileAt> = (at) => {
      const own = keyOf(at);
      return own === undefined ? undefined : JSON.stringify([own, near(at)]);
    };
    if (!isFree) matching.by(key);
    else {
      // Exporters leave ids out: it is enough that one of the two has none.
      const free: KeyOf<ProfileAt> = (at) => (isFree(at) ? key(at) : undefined);
      matching.by(free, key).by(key, free);
    }
  }
}

const samePlace = ({ document, profile }: ProfileAt): string => `${document.key} ${profile.pointer}`;
const sameFile = ({ document }: ProfileAt): string => document.key;
const anywhere = (): string => '';

function idOf({ profile }: ProfileAt): string | undefined {
  const id = profile.id?.toLowerCase();
  return id === '' || id === NO_ID ? undefined : id;
}

function nameOf({ profile }: ProfileAt): string | undefined {
  return profile.displayName === undefined ? undefined : JSON.stringify([profile.type.name, profile.displayName]);
}

function placeOf(at: ProfileAt): string {
  return JSON.stringify([at.profile.type.name, samePlace(at)]);
}

function contentOf({ profile }: ProfileAt, options: DiffOptions): string {
  const properties = [...comparableProperties(profile, options)].filter(([name]) => !naming.has(name));
  const content = properties.map(([name, { text }]) => [name, text] as const).sort(([a], [b]) => compareText(a, b));
  return JSON.stringify([profile.type.name, content]);
}

const naming: ReadonlySet<string> = new Set(['displayName', 'description']);

/** A profile that is deleted and one that is made under its name belong together: that is what a changed id does. */
function single({ before, after }: Matching<ProfileAt>): readonly ProfilePair[] {
  const replaced = new Matching(before, after).by(nameOf);
  return [
    ...replaced.pairs.flatMap(([old, made]) => [
      { before: old, after: undefined, counterpart: made },
      { before: undefined, after: made, counterpart: old },
    ]),
    ...replaced.before.map((old) => ({ before: old, after: undefined })),
    ...replaced.after.map((made) => ({ before: undefined, after: made })),
  ];
}
