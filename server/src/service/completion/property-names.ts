import { CompletionItemKind } from 'vscode-languageserver-types';
import type { PropertyFact } from '../../core/facts/property-fact.ts';
import { usualProperties } from '../../core/facts/usual-properties.ts';
import { tokensBetween } from '../json-place.ts';
import type { AtPropertyName } from '../where.ts';
import { filterTextOf, type Candidate } from './candidate.ts';
import { literalAt, literalNames, newLiteral, type Literal } from './literal.ts';
import { propertyDocumentation } from './property-documentation.ts';
import { childSlot, gapAt, withComma } from './slot.ts';
import { writtenName } from './usual-value.ts';
import { valueTemplate } from './value-template.ts';

/** The properties that the object does not have yet, each with a value to begin with. */
export function propertyNameCandidates(text: string, where: AtPropertyName, offset: number): readonly Candidate[] {
  const literal = nameAt(text, where, offset);
  if (!literal) return [];
  const { object, facts, profile } = where;
  const { span, typed } = literal;
  const slot = childSlot(text, object, span);
  const present = new Set(
    object.properties.filter(({ key }) => key.span.start !== span.start).map(({ key }) => key.value),
  );
  const hasColon = hasColonBehind(text, literal);
  return Array.from(facts.values())
    .toSorted((left, right) => order(left) - order(right))
    .filter((fact) => !present.has(writtenName(fact)))
    .map((fact) => {
      const name = writtenName(fact);
      const quoted = JSON.stringify(name);
      return {
        label: name,
        detail: fact.label,
        documentation: () => propertyDocumentation(fact),
        kind: CompletionItemKind.Property,
        span,
        text: hasColon ? [quoted] : withComma([quoted, ': ', ...valueTemplate(fact, profile)], slot),
        filterText: filterTextOf(typed, literalNames(name, typed)),
        commaAt: slot.commaAt,
      };
    });
}

/** The key at the cursor, or the place of a new one: in front of a key a new property begins. */
function nameAt(text: string, { object, property, facts }: AtPropertyName, offset: number): Literal | undefined {
  if (property && property.key.span.start < offset) {
    return literalAt(text, property.key.span, offset, (content) => facts.has(content));
  }
  const span = gapAt(text, object, offset);
  return span && newLiteral(text, span, offset);
}

function hasColonBehind(text: string, { span }: Literal): boolean {
  if (span.start === span.end) return false;
  const next = tokensBetween(text, span.end, text.length)[Symbol.iterator]().next();
  return !next.done && next.value.kind === ':';
}

/** As in the admin center's form; then what else can be written, what only the service writes, and other objects. */
function order(fact: PropertyFact): number {
  const usual = usualProperties.findIndex(({ name }) => name === writtenName(fact));
  if (usual !== -1) return usual;
  return usualProperties.length + (fact.isServerAssigned ? 1 : 0) + (fact.isNavigation ? 2 : 0);
}
