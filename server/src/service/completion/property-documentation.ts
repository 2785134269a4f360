import { findEnum } from '../../core/facts/enums.ts';
import type { PropertyFact, PropertyLimits, PropertyType } from '../../core/facts/property-fact.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { bullets, paragraphs, sentence } from './paragraphs.ts';

/** What a property is for, and what it can hold. */
export function propertyDocumentation(fact: PropertyFact): string {
  const { label, description, type, enumName, limits, isServerAssigned, isNullable } = fact;
  const members = enumName === undefined ? [] : (findEnum(enumName)?.members ?? []);
  return paragraphs(
    `**${escapeMarkdown(label)}**`,
    escapeMarkdown(description),
    `Type: ${typeNames[type]}${isNullable ? ', or null' : ''}`,
    bullets(members.map((member) => `${codeSpan(member.name)}: ${escapeMarkdown(member.description)}`)),
    limits && sentence(limitsOf(limits)),
    isServerAssigned ? 'Set by the service; ignored or refused when it is written.' : undefined,
  );
}

function limitsOf({ minimum, maximum, maximumItems }: PropertyLimits): string {
  return [
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(maximumItems === undefined ? [] : [`at most ${maximumItems} entries`]),
  ].join(', ');
}

const typeNames: Readonly<Record<PropertyType, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  enum: 'one of these',
  flags: 'one or more of these, joined by commas in one string',
  dateTime: 'date and time (ISO 8601)',
  guid: 'GUID',
  object: 'object',
  stringArray: 'array of texts',
  enumArray: 'array of these',
  flagsArray: 'array of these',
  objectArray: 'array of objects',
};
