import { formatName } from '../name/format-name.ts';
import type { NameResult } from '../name/name.ts';
import { readName } from '../name/read-name.ts';
import type { Subject } from '../subject/ast.ts';
import { clip } from './clip.ts';
import { meantText } from './meant-text.ts';
import type { RenderedText, RenderingProblem } from './rendering.ts';
import { structureChanges, type StructuralCharacter, type StructureChange } from './structure.ts';

/** The values that changed the structure of the name; each message shows what it became and what was meant. */
export function structureProblems(
  subject: Subject,
  rendered: RenderedText,
  result: NameResult,
): readonly RenderingProblem[] {
  const changes = structureChanges(subject, rendered);
  if (changes.length === 0) return [];
  const meant = readName(meantText(subject, rendered, new Set(changes.map(({ value }) => value))));
  const outcomes = { rendered: outcome(result), meant: outcome(meant) };
  return changes.flatMap((change) => structureProblem(change, outcomes));
}

interface Outcomes {
  readonly rendered: string;
  readonly meant: string;
}

function structureProblem({ piece, characters }: StructureChange, outcomes: Outcomes): readonly RenderingProblem[] {
  const { variable, source } = piece;
  if (variable === undefined) return [];
  return [
    { kind: 'structure', severity: 'warning', variable, source, message: message(variable, characters, outcomes) },
  ];
}

function message(variable: string, characters: readonly StructuralCharacter[], { rendered, meant }: Outcomes): string {
  const held = `The value of {{${variable}}} holds ${list(characters.map((character) => words[character]))}`;
  if (rendered === meant) return `${held}; what Windows does with it here is not documented. Read as text: ${rendered}`;
  return `${held}, which changes the structure of the name. As rendered: ${rendered}. As meant: ${meant}.`;
}

function outcome(result: NameResult): string {
  return result.ok ? clip(formatName(result.name)) : `no name (${result.error.error}, 0x${result.error.code})`;
}

const words: Readonly<Record<StructuralCharacter, string>> = {
  comma: 'a comma',
  semicolon: 'a semicolon',
  plus: 'a plus sign',
  quote: 'a quotation mark',
  innerQuote: 'a quotation mark',
  hash: 'a # at its start',
};

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
