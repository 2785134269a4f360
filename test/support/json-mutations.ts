// JSON that is well written and says something else than anybody expects: other types, names, orders and nesting.
import * as fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

interface Change {
  /** Which of all values, in millionths. */
  readonly at: number;
  readonly kind: 'replace' | 'remove' | 'rename' | 'wrapArray' | 'wrapObject' | 'repeat' | 'move' | 'copy';
  readonly value: Json;
  readonly name: string;
  readonly from: number;
}

const names = [
  '',
  '__proto__',
  'constructor',
  '@odata.type',
  'id',
  'value',
  'displayName',
  'properties',
  'name',
  'files',
];

const plain: readonly Json[] = [
  [null, true, 0, -1, 1e300, 0.5, 2, '', ' ', '*', '{{', '{{UserName}}', 'custom', 'all', '../..', '/', '\0', '\ud83d'],
  ['size2048', 'https://ndes.contoso.com/x', '#microsoft.graph.iosScepCertificateProfile', '1.2.3', '2 years'],
].flat();
const nested: readonly Json[] = [[], {}, [[]], [null], { value: [] }, ['a', 'a'], { name: 1 }, [{}]];

/** A value as JSON with one to five changes, written in one of the ways in which tools write it. */
export function mutatedJson(originals: readonly unknown[]): fc.Arbitrary<string> {
  const change: fc.Arbitrary<Change> = fc.record({
    at: fc.nat(999_999),
    kind: fc.constantFrom('replace', 'remove', 'rename', 'wrapArray', 'wrapObject', 'repeat', 'move', 'copy'),
    value: fc.oneof(
      fc.constantFrom(...plain, ...nested),
      fc.json({ maxDepth: 2 }).map((text): Json => JSON.parse(text)),
    ),
    name: fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 5 })),
    from: fc.nat(999_999),
  });
  return fc
    .tuple(
      fc.constantFrom(...originals),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('', '  ', '\t'),
      fc.boolean(),
    )
    .map(([original, changes, indent, isEscaped]) => {
      const text = JSON.stringify(changes.reduce(changed, copyOf(original)), null, indent) ?? 'null';
      return isEscaped ? escaped(text) : text;
    });
}

function copyOf(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

function changed(root: Json, change: Change): Json {
  // In a box, so that the root itself is a member like all others.
  const box: { [name: string]: Json } = { root: structuredClone(root) };
  const places = placesIn(box);
  const place = places[Math.floor((change.at / 1_000_000) * places.length)];
  const other = places[Math.floor((change.from / 1_000_000) * places.length)];
  if (place && other) apply(change, place, other);
  return box['root'] ?? null;
}

function apply({ kind, value, name }: Change, place: Place, other: Place): void {
  const here = place.get();
  switch (kind) {
    case 'replace':
      return place.set(value);
    case 'remove':
      return place.remove();
    case 'rename':
      place.remove();
      return place.add(name, here);
    case 'wrapArray':
      return place.set([here]);
    case 'wrapObject':
      return place.set({ [name]: here });
    case 'repeat':
      return place.add(`${name}2`, structuredClone(here));
    case 'move':
      return place.set(structuredClone(other.get()));
    case 'copy':
      return place.add(name, structuredClone(other.get()));
  }
}

interface Place {
  get(): Json;
  set(value: Json): void;
  remove(): void;
  /** Beside it. */
  add(name: string, value: Json): void;
}

function placesIn(value: Json): Place[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => [inArray(value, index), ...placesIn(item)]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [inObject(value, name), ...placesIn(member)]);
}

function inArray(array: Json[], index: number): Place {
  return {
    get: () => array[index] ?? null,
    set: (value) => void (array[index] = value),
    remove: () => void array.splice(index, 1),
    add: (_name, value) => void array.splice(index, 0, value),
  };
}

function inObject(object: { [name: string]: Json }, name: string): Place {
  const put = (key: string, value: Json): void =>
    void Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  return {
    get: () => object[name] ?? null,
    set: (value) => put(name, value),
    remove: () => void delete object[name],
    add: put,
  };
}

/** Each letter of a string as an escape, which says the same. */
function escaped(text: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"/gu, (literal) =>
    literal.replaceAll(/\\u[0-9a-f]{4}|\\.|[a-z]/giu, (sign) =>
      sign.startsWith('\\') ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}
