import { closest, distance } from 'fastest-levenshtein';
import type { JsonNode } from '../json/tree.ts';
import { quoted } from '../text/quoted.ts';
import { assertNever } from '../text/assert-never.ts';
import type { Shape } from './shape.ts';

/** `"validity" must be a period such as "2 years", not 5.` */
export function wrongType(label: string, shape: Shape, node: JsonNode): string {
  return `${label} must be ${expected(shape)}, not ${actual(node)}.`;
}

/** ` Did you mean "adcs"?` where a known name resembles the given one, else the known ones, where they are few. */
export function hint(given: string, known: readonly string[]): string {
  const similar = similarName(given, known);
  if (similar !== undefined) return ` Did you mean ${quoted(similar)}?`;
  return known.length > 0 && known.length <= MANY ? ` Known here: ${known.map(quoted).join(', ')}.` : '';
}

/** More names than this are no list to read, and more than that none to search for a resemblance. */
const MANY = 20;
const FAR_TOO_MANY = 1000;
const LONG = 60;

function actual(node: JsonNode): string {
  switch (node.kind) {
    case 'object':
      return 'an object';
    case 'array':
      return 'a list';
    case 'string':
      return quoted(node.value);
    case 'null':
      return 'null';
    case 'number':
    case 'boolean':
      return String(node.value);
    default:
      return assertNever(node);
  }
}

function expected(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return shape.format?.label ?? 'a text';
    case 'member':
      return `one of ${Object.keys(shape.members).map(quoted).join(', ')}`;
    case 'flag':
      return 'true or false';
    case 'count':
      return 'a whole number above 0';
    case 'list':
      return 'a list';
    case 'map':
    case 'record':
    case 'open':
      return 'an object';
    case 'choice':
      return shape.alternatives.map(expected).join(' or ');
    default:
      return assertNever(shape);
  }
}

/** The known name that is most like a given one, of which a third of the letters may be wrong. */
export function similarName(given: string, known: readonly string[]): string | undefined {
  if (given.length > LONG || known.length === 0 || known.length > FAR_TOO_MANY) return undefined;
  const lower = given.toLowerCase();
  const best = closest(
    lower,
    known.map((name) => name.toLowerCase()),
  );
  const similar = known.find((name) => name.toLowerCase() === best);
  return similar !== undefined && distance(lower, best) <= Math.ceil(similar.length / 3) ? similar : undefined;
}
