import { findComplexType } from '../../core/facts/complex-types.ts';
import { findEnum, type EnumFact } from '../../core/facts/enums.ts';
import type { PropertyFact, PropertyLimits, PropertyType } from '../../core/facts/property-fact.ts';
import { reissueOf } from '../../core/facts/re-enrolment.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { codeSpan, escapeMarkdown, list } from '../markdown.ts';
import { propertyEffects } from './property-effects.ts';
import { sourceLinks } from './source-links.ts';
import type { LifetimeContext } from './validity-hover.ts';

/** A property of a profile, or of an object in it. */
export interface PropertyTarget {
  readonly fact: PropertyFact;
  readonly profile: Profile;
  readonly service: LifetimeContext;
  /** Whether it is the profile's own, and not that of an object in it. */
  readonly isOwn: boolean;
}

/** What a property is, what it does in this profile, what it takes, and what a change of it does. */
export function propertyHover(target: PropertyTarget): readonly string[] {
  const { fact } = target;
  return [
    `**${escapeMarkdown(fact.label)}** · ${codeSpan(fact.name)}`,
    ...propertyEffects(target),
    escapeMarkdown(fact.description),
    describeType(fact),
    changeLine(target),
    sourceLinks([fact]),
  ];
}

/** What a change does to certificates that are out, where a document says so. */
function changeLine({ fact, isOwn }: PropertyTarget): string {
  const { reissues, reason } = reissueOf(fact.name);
  return isOwn && reissues !== 'unknown' ? escapeMarkdown(reason) : '';
}

function describeType(fact: PropertyFact): string {
  const members = fact.enumName === undefined ? undefined : findEnum(fact.enumName);
  const type = [`${typeNames[fact.type]}${objectMembers(fact)}`, ...limitWords(fact.limits)].join(', ');
  const origin = fact.isServerAssigned ? 'set by the service' : fact.isNavigation ? 'a link to other objects' : '';
  const remarks = [origin, fact.isNullable ? '`null` allowed' : ''].filter((remark) => remark !== '');
  const line = remarks.length > 0 ? `${type} (${remarks.join(', ')})` : type;
  return members ? `${line}:${memberList(members)}` : line;
}

const typeNames: Readonly<Record<PropertyType, string>> = {
  string: 'Text',
  integer: 'Whole number',
  boolean: '`true` or `false`',
  enum: 'One of',
  flags: 'One or several, joined by commas, of',
  dateTime: 'Date and time (ISO 8601)',
  guid: 'GUID',
  object: 'Object',
  stringArray: 'List of texts',
  enumArray: 'List of',
  flagsArray: 'List of',
  objectArray: 'List of objects',
};

function limitWords({ minimum, maximum, maximumItems }: PropertyLimits = {}): readonly string[] {
  const words: string[] = [];
  if (minimum !== undefined && maximum !== undefined) words.push(`${minimum} to ${maximum}`);
  else if (minimum !== undefined) words.push(`at least ${minimum}`);
  else if (maximum !== undefined) words.push(`at most ${maximum}`);
  if (maximumItems !== undefined) words.push(`at most ${maximumItems} entries`);
  return words;
}

/** One a line where there is room for what they mean. */
function memberList({ members }: EnumFact): string {
  if (members.length > MOST_LISTED) return ` ${members.map(({ name }) => codeSpan(name)).join(', ')}`;
  const items = members.map(({ name, description }) => [`${codeSpan(name)}: ${escapeMarkdown(description)}`]);
  return `\n\n${list(items)}`;
}

function objectMembers({ objectType }: PropertyFact): string {
  const type = objectType === undefined ? undefined : findComplexType(objectType);
  return type ? ` with ${[...type.properties.keys()].map(codeSpan).join(', ')}` : '';
}

const MOST_LISTED = 10;
