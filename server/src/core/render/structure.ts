import { isBlank } from '../subject/characters.ts';
import type { AttributeNode, Subject, ValueNode } from '../subject/ast.ts';
import { piecesOf } from './provenance.ts';
import type { RenderedPiece, RenderedText } from './rendering.ts';

/** A value that means something to the grammar at the place it was put in. */
export interface StructureChange {
  readonly piece: RenderedPiece;
  /** Where it was put in. */
  readonly value: ValueNode;
  /** What it holds that is no text there: at least one, in the order of the grammar. */
  readonly characters: readonly StructuralCharacter[];
}

/** `innerQuote`: a quote behind the start of a plain value; no document says what Windows does with it. */
export type StructuralCharacter = 'comma' | 'semicolon' | 'plus' | 'quote' | 'hash' | 'innerQuote';

/**
 * The values that changed the structure of a subject, or may have. An attribute without a key is left out: who writes a
 * variable alone leaves the structure to its value.
 */
export function structureChanges(subject: Subject, rendered: RenderedText): readonly StructureChange[] {
  return subject.rdns.flatMap((rdn) => rdn.attributes.flatMap((attribute) => changesOf(attribute, rendered)));
}

function changesOf({ key, value }: AttributeNode, rendered: RenderedText): StructureChange[] {
  if (key === undefined) return [];
  const changes: StructureChange[] = [];
  let isFirst = value.form === 'plain';
  for (const piece of piecesOf(rendered, value.span)) {
    const text = rendered.text.slice(piece.span.start, piece.span.end);
    if (piece.state === 'value') {
      const characters = structural(text, value.form, isFirst);
      if (characters.length > 0) changes.push({ piece, value, characters });
    }
    isFirst &&= isAllBlank(text);
  }
  return changes;
}

/** What the grammar would see in `text`, put into a value of `form`; `isFirst` where only blanks stand before it. */
function structural(text: string, form: ValueNode['form'], isFirst: boolean): StructuralCharacter[] {
  if (form === 'quoted') return text.includes('"') ? ['quote'] : [];
  const found: StructuralCharacter[] = separators
    .filter(([, character]) => text.includes(character))
    .map(([name]) => name);
  if (form === 'hex') return found;
  const first = isFirst ? text[firstVisible(text)] : undefined;
  if (first === '"') found.push('quote');
  else if (text.includes('"')) found.push('innerQuote');
  if (first === '#') found.push('hash');
  return found;
}

const separators = [
  ['comma', ','],
  ['semicolon', ';'],
  ['plus', '+'],
] as const satisfies readonly (readonly [StructuralCharacter, string])[];

function isAllBlank(text: string): boolean {
  return firstVisible(text) === text.length;
}

function firstVisible(text: string): number {
  let index = 0;
  while (index < text.length && isBlank(text.charCodeAt(index))) index++;
  return index;
}
