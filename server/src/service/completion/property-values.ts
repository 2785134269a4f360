import { CompletionItemKind } from 'vscode-languageserver-types';
import type { PropertyFact } from '../../core/facts/property-fact.ts';
import { spanText } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { AtPropertyValue } from '../where.ts';
import { filterTextOf, type Candidate } from './candidate.ts';
import { choicesFor, memberChoices, type Choice } from './choices.ts';
import { flagAt } from './flags.ts';
import { literalAt, literalNames, newLiteral, type Literal } from './literal.ts';
import { profileTypeCandidates } from './profile-types.ts';
import { childSlot, gapAt, valueSlot, withComma, wordAt } from './slot.ts';
import { linkedProperty, membersOf } from './usual-value.ts';

/** The values that the property, or an entry of its array, can have. */
export function propertyValueCandidates(
  text: string,
  where: AtPropertyValue,
  offset: number,
  workspace: Workspace | undefined,
): readonly Candidate[] {
  const { profile, property, array, node } = where;
  if (node === profile.typeNode) return profileTypeCandidates(text, offset);
  const fact = where.fact ?? linkedProperty(property, profile);
  if (!fact || (array && (!fact.isCollection || array !== property.value))) return [];
  const isKnown = (content: string): boolean => membersOf(fact, profile).some(({ name }) => name === content);
  const literal = valueAt(text, where, offset, isKnown);
  if (!literal) return [];
  const place: ValuePlace = { text, where, literal, offset };
  if (isOneOfSeveral(place, fact)) return flagCandidates(place, fact, isKnown);
  const choices = choicesFor({ fact, profile, object: property.parent, workspace, isEntry: array !== undefined });
  return choices.filter((choice) => !isWritten(choice, where)).map((choice) => toCandidate(choice, place));
}

interface ValuePlace {
  readonly text: string;
  readonly where: AtPropertyValue;
  readonly literal: Literal;
  readonly offset: number;
}

/** The literal at the cursor, or the place of a missing one; undefined on objects and arrays. */
function valueAt(
  text: string,
  { node, array, property }: AtPropertyValue,
  offset: number,
  isKnown: (content: string) => boolean,
): Literal | undefined {
  if (node) {
    const isContainer = node.kind === 'object' || node.kind === 'array';
    return isContainer ? undefined : literalAt(text, node.span, offset, isKnown);
  }
  const span = array ? gapAt(text, array, offset) : wordAt(text, property.span.end, offset);
  return span && newLiteral(text, span, offset);
}

function toCandidate(choice: Choice, { text, where, literal }: ValuePlace): Candidate {
  const { property, array } = where;
  const { span, typed } = literal;
  const slot = array ? childSlot(text, array, span) : valueSlot(text, property, span);
  const [first, ...others] = choice.names;
  const names = [...literalNames(first, typed), ...others.flatMap((name) => literalNames(name, typed))] as const;
  return {
    label: choice.label,
    detail: choice.detail,
    documentation: () => choice.documentation,
    kind: choice.kind,
    span,
    text: withComma(choice.template, slot),
    filterText: filterTextOf(typed, names),
    commaAt: slot.commaAt,
  };
}

/** An array of members has each of them once. */
function isWritten({ names: [name] }: Choice, { array, node }: AtPropertyValue): boolean {
  return array?.items.some((item) => item !== node && item.kind === 'string' && item.value === name) === true;
}

/** In a string that holds several members the one at the cursor is completed, otherwise the whole. */
function isOneOfSeveral({ text, literal: { content }, offset }: ValuePlace, { type }: PropertyFact): boolean {
  return type === 'flags' && offset >= content.start && spanText(text, content).includes(',');
}

function flagCandidates(
  { text, where, literal, offset }: ValuePlace,
  fact: PropertyFact,
  isKnown: (content: string) => boolean,
): readonly Candidate[] {
  const { property, profile } = where;
  const flag = flagAt(text, literal.content, offset, isKnown);
  const isOpen = literal.content.end === literal.span.end;
  const isLast = flag.span.end === literal.content.end;
  const closing = isOpen && isLast ? withComma(['"'], valueSlot(text, property, literal.span)) : [];
  return memberChoices(fact, profile)
    .filter(({ label }) => !flag.others.has(label))
    .map(({ label, detail, documentation }) => ({
      label,
      detail,
      documentation: () => documentation,
      kind: CompletionItemKind.EnumMember,
      span: flag.span,
      text: [label, ...closing],
      filterText: filterTextOf(flag.typed, [label]),
    }));
}
