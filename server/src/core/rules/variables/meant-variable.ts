import { distance } from 'fastest-levenshtein';
import { asciiLowerCase } from '../../facts/ascii-case.ts';
import type { Place } from '../../facts/fact.ts';
import { findForeignVariable, type ForeignVariableFact } from '../../facts/foreign-variables.ts';
import { findVariable, variables, type VariableFact } from '../../facts/variables.ts';
import { assertNever } from '../../text/assert-never.ts';

/** What the author of a name meant, as far as the name tells. */
export type MeantVariable =
  | { readonly kind: 'known'; readonly variable: VariableFact }
  /** A spelling from elsewhere, with the variable that says the same, if there is one. */
  | { readonly kind: 'foreign'; readonly row: ForeignVariableFact; readonly variable: VariableFact | undefined }
  /** The variables of the smallest edit distance; several where the name is as near to each. */
  | { readonly kind: 'similar'; readonly variables: readonly VariableFact[] }
  | { readonly kind: 'unknown' };

/** The variable that a name without braces stands for, or was meant to stand for, in a text of `place`. */
export function meantVariable(name: string, place: Place): MeantVariable {
  const known = findVariable(name);
  if (known) return { kind: 'known', variable: known };
  const row = findForeignVariable(name);
  if (row) return { kind: 'foreign', row, variable: replacementIn(place, row) };
  const similar = similarVariables(name, place);
  return similar.length > 0 ? { kind: 'similar', variables: similar } : { kind: 'unknown' };
}

/** The one variable that was meant; undefined where there is none, or a choice. */
export function singleMeant(meant: MeantVariable): VariableFact | undefined {
  switch (meant.kind) {
    case 'known':
    case 'foreign':
      return meant.variable;
    case 'similar':
      return meant.variables.length === 1 ? meant.variables[0] : undefined;
    case 'unknown':
      return undefined;
    default:
      return assertNever(meant);
  }
}

/** Whether a name is that of a variable or nearly so: enough to take other brackets around it for a slip. */
export function isOrResembles(name: string, place: Place, mostEdits = MOST_EDITS): boolean {
  return findVariable(name) !== undefined || similarVariables(name, place, mostEdits).length > 0;
}

export function replacementIn(place: Place, row: ForeignVariableFact): VariableFact | undefined {
  const variable = row.replacement === undefined ? undefined : findVariable(row.replacement);
  return variable && worksIn(place, variable) ? variable : undefined;
}

/** One letter in four may be wrong, but never more than this. */
const MOST_EDITS = 3;
const LETTERS_FOR_AN_EDIT = 4;

const candidates = variables.map((variable) => ({
  variable,
  spellings: [variable.name, ...variable.aliases].map(bareSpelling),
}));

const longest = Math.max(...candidates.flatMap(({ spellings }) => spellings.map(({ length }) => length)));

function similarVariables(name: string, place: Place, mostEdits = MOST_EDITS): readonly VariableFact[] {
  const spelling = name.length > 2 * longest ? '' : bareSpelling(name);
  if (spelling === '' || spelling.length > longest + MOST_EDITS) return [];
  let smallest = Math.min(mostEdits, Math.floor(spelling.length / LETTERS_FOR_AN_EDIT));
  let nearest: VariableFact[] = [];
  for (const { variable, spellings } of candidates) {
    if (!worksIn(place, variable)) continue;
    const edits = Math.min(...spellings.map((other) => distance(spelling, other)));
    if (edits > smallest) continue;
    if (edits < smallest) nearest = [];
    smallest = edits;
    nearest.push(variable);
  }
  return nearest;
}

/** A URL takes only what a document puts there; elsewhere silence is no exclusion. */
function worksIn(place: Place, { places }: VariableFact): boolean {
  return place === 'url' ? places.url === 'yes' : places[place] !== 'no';
}

/** Names are told apart by their letters: `device-name`, `Device Name` and `DEVICE_NAME` are all near `DeviceName`. */
function bareSpelling(name: string): string {
  return asciiLowerCase(name).replaceAll(/[-_.\s]/gu, '');
}
