import type { Name } from '../../name/name.ts';
import { readName } from '../../name/read-name.ts';
import type { Rendering, RenderedText } from '../../render/rendering.ts';
import { formatPattern, knownText, type Pattern } from './pattern.ts';
import type { ExpectedItem } from './match-items.ts';

/** The subject that a profile gives, with what is not known of it. */
export type ExpectedName = readonly (readonly ExpectedAttribute[])[];

/** `key` is the OID. */
export interface ExpectedAttribute extends ExpectedItem {
  readonly stringType: Name[number][number]['stringType'];
}

/** Undefined where there is no name to expect: the text is none to CertStrToName. */
export function expectedName({ name, subject }: Pick<Rendering, 'name' | 'subject'>): ExpectedName | undefined {
  if (name !== undefined) return toExpected(name, knownText);
  return subject === undefined ? [] : withUnknown(subject);
}

/** As a name to print, unknown variables in braces. */
export function printable(expected: ExpectedName): Name {
  return expected.map((rdn) =>
    rdn.map(({ key, pattern, stringType }) => ({
      oid: key,
      value: formatPattern(pattern),
      stringType,
      span: { start: 0, end: 0 },
    })),
  );
}

function toExpected(name: Name, toPattern: (value: string) => Pattern): ExpectedName {
  return name.map((rdn) =>
    rdn.map(({ oid, value, stringType }) => ({ key: oid, pattern: toPattern(value), stringType })),
  );
}

/**
 * The text is read with a mark in the place of each unknown variable. A mark is made of letters and digits, which every
 * attribute can hold; braces are not.
 */
function withUnknown({ text, pieces }: RenderedText): ExpectedName | undefined {
  const mark = marks.find((candidate) => !text.includes(candidate));
  if (mark === undefined) return undefined;
  const variables: string[] = [];
  const probe = pieces.map(({ span, state, variable }) => {
    if (state !== 'unknown') return text.slice(span.start, span.end);
    variables.push(variable ?? '');
    return `${mark}${variables.length - 1}m`;
  });
  const result = readName(probe.join(''));
  const marked = new RegExp(`${mark}(\\d+)m`);
  return result.ok ? toExpected(result.name, (value) => unmark(value, marked, variables)) : undefined;
}

/** Of several one is surely in no text that is not about us. */
const marks = ['Unknown0Value', 'Unknown1Value', 'Unknown2Value'];

/** Literals and the numbers of variables take turns. */
function unmark(value: string, marked: RegExp, variables: readonly string[]): Pattern {
  const [first = '', ...rest] = value.split(marked);
  const literals: [string, ...string[]] = [first];
  const names: string[] = [];
  for (let index = 0; index < rest.length; index += 2) {
    names.push(variables[Number(rest[index])] ?? '');
    literals.push(rest[index + 1] ?? '');
  }
  return { literals, variables: names };
}
