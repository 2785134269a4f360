import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  attributes,
  findAttributeByKey,
  findAttributeByOid,
  notKeys,
  oidOnlyAttributes,
  type AttributeFact,
} from '../../core/facts/attributes.ts';
import { repeatedAttributes } from '../../core/facts/usual-properties.ts';
import type { AttributeNode, KeyNode, Subject, Token } from '../../core/subject/ast.ts';
import { isBlank, runEnd, runStart } from '../../core/subject/characters.ts';
import { spanText, type Span } from '../../core/text/span.ts';
import type { InSubject } from '../where.ts';
import { attributeDocumentation } from './attribute-documentation.ts';
import { filterTextOf, startsWith, type Candidate, type Typed } from './candidate.ts';
import { emptyStop, type Template } from './template.ts';

const OID_PREFIX = 'OID.';

/** The keys that an attribute of the subject can begin with. */
export function keyCandidates(document: string, where: InSubject): readonly Candidate[] {
  const { located, offset } = where;
  const { text } = located.subject;
  const isInFront = where.attribute?.span.start === offset;
  const attribute = isInFront ? undefined : where.attribute;
  const token = keyToken(text, offset, attribute);
  if (attribute && token.start !== attribute.span.start) return [];
  const span = located.text.toDocument(token);
  const cursor = located.text.toDocument({ start: offset, end: offset }).start;
  const isSettled = attribute?.key !== undefined && (offset < token.end || factOf(attribute.key) !== undefined);
  const typed: Typed = { before: document.slice(span.start, cursor), isSettled };
  const written = spanText(text, { start: token.start, end: offset });
  const keys = isObjectIdentifier(written) ? objectIdentifiers : namedKeys(located.subject, attribute);
  const rest = attribute?.equals ? [] : valueTemplate(where);
  return keys.map(({ name, otherNames, fact }) => ({
    label: name,
    detail: fact.label,
    documentation: () => attributeDocumentation(fact),
    kind: CompletionItemKind.Property,
    span,
    text: [located.text.encode(name), ...rest],
    filterText: filterTextOf(typed, [name, ...otherNames]),
    leadsOn: rest.length > 0,
  }));
}

/** The key; without `=`, the word at the cursor. */
function keyToken(text: string, offset: number, attribute: AttributeNode | undefined): Span {
  if (!attribute) return { start: offset, end: offset };
  const { start, end } = attribute.key?.span ?? attribute.span;
  if (attribute.key) return { start, end: Math.max(end, offset) };
  return {
    start: runStart(text, offset, start, isWordCharacter),
    end: Math.min(runEnd(text, offset, isWordCharacter), Math.max(end, offset)),
  };
}

function isWordCharacter(code: number): boolean {
  return !isBlank(code);
}

/** In front of another attribute the new one has to be ended, too. What has no key becomes the value of the new one. */
function valueTemplate({ located, offset, attribute }: InSubject): Template {
  const { tokens, text } = located.subject;
  const next = tokens.find(({ type, span }) => span.end > offset && type !== 'whitespace');
  const isBeforeAttribute = attribute ? attribute.span.start === offset && attribute.equals : next && !isEnd(next);
  return ['=', emptyStop, ...(isBeforeAttribute ? [separatorOf(tokens, text)] : [])];
}

function isEnd({ type }: Token): boolean {
  return type === 'separator' || type === 'plus';
}

function separatorOf(tokens: readonly Token[], text: string): string {
  const separator = tokens.find(({ type }) => type === 'separator');
  return separator ? spanText(text, separator.span) : ',';
}

interface Key {
  readonly name: string;
  /** Under which it is found as well. */
  readonly otherNames: readonly string[];
  readonly fact: AttributeFact;
}

const everyAttribute = [...attributes, ...oidOnlyAttributes];

const objectIdentifiers: readonly Key[] = [...oidOnlyAttributes, ...attributes].map((fact) => ({
  name: `${OID_PREFIX}${fact.oid}`,
  otherNames: [fact.oid],
  fact,
}));

const keys: readonly Key[] = everyAttribute.map((fact) => ({
  name: fact.key,
  otherNames: [...fact.aliases, ...spellingsOf(fact), fact.label],
  fact,
}));

function spellingsOf({ key }: AttributeFact): readonly string[] {
  return notKeys
    .filter(({ replacement }) => replacement === key)
    .flatMap(({ name, aliases }) => [name].concat(aliases));
}

/** Those of the subject that it can have only one of come late, those that nobody saw Windows read last. */
function namedKeys(subject: Subject, present: AttributeNode | undefined): readonly Key[] {
  const used = new Set(subject.rdns.flatMap((rdn) => rdn.attributes).flatMap((node) => usedBy(node, present)));
  const order = ({ fact }: Key): number =>
    (fact.isKey ? 0 : 4) + (fact.isVerifiedKey || !fact.isKey ? 0 : 2) + (used.has(fact.oid) ? 1 : 0);
  return keys.toSorted((left, right) => order(left) - order(right));
}

function usedBy(node: AttributeNode, present: AttributeNode | undefined): readonly string[] {
  const fact = node.key && node !== present ? factOf(node.key) : undefined;
  return fact && !repeatedAttributes.some(({ key }) => key === fact.key) ? [fact.oid] : [];
}

function factOf({ text }: KeyNode): AttributeFact | undefined {
  return (
    findAttributeByKey(text) ?? findAttributeByOid(startsWith(text, OID_PREFIX) ? text.slice(OID_PREFIX.length) : text)
  );
}

function isObjectIdentifier(typed: string): boolean {
  return (typed.length >= OID_PREFIX.length && startsWith(typed, OID_PREFIX)) || /^\d/.test(typed);
}
