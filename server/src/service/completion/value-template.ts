import { findComplexType } from '../../core/facts/complex-types.ts';
import type { PropertyFact } from '../../core/facts/property-fact.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { encodeJsonString } from '../../core/text/embedded-text.ts';
import { assertNever } from '../../core/text/assert-never.ts';
import { usualEntries } from './entries.ts';
import type { Stop, Template } from './template.ts';
import { membersOf, usualValueOf } from './usual-value.ts';

/** A value of the property to begin with, as JSON on one line. */
export function valueTemplate(fact: PropertyFact, profile: Profile): Template {
  return fact.isCollection ? ['[', ...entryTemplate(fact, profile), ']'] : entryTemplate(fact, profile);
}

/** The same for a single entry of an array. */
export function entryTemplate(fact: PropertyFact, profile: Profile): Template {
  const usual = usualValueOf(fact, profile);
  switch (fact.type) {
    case 'boolean':
      return [{ choices: usual === true ? ['true', 'false'] : ['false', 'true'] }];
    case 'integer':
      return [{ choices: [String(usual ?? fact.limits?.minimum ?? 0)] }];
    case 'enum':
    case 'enumArray':
    case 'flagsArray':
      return inQuotes(membersOf(fact, profile).map(({ name }) => name));
    case 'flags':
      return inQuotes([String(usual ?? membersOf(fact, profile)[0]?.name ?? '')]);
    case 'string':
    case 'dateTime':
    case 'guid':
    case 'stringArray':
      return inQuotes([String(usual ?? '')]);
    case 'object':
    case 'objectArray':
      return typeof usual === 'string' ? inQuotes([usual]) : objectTemplate(fact, profile);
    default:
      return assertNever(fact.type);
  }
}

/** A string of which the person chooses the content. */
function inQuotes(contents: readonly string[]): Template {
  const [first = '', ...others] = contents.map(encodeJsonString);
  return ['"', { choices: [first, ...others] }, '"'];
}

function objectTemplate(fact: PropertyFact, profile: Profile): Template {
  const [usual] = usualEntries(fact, profile);
  if (usual) return usual.template;
  const type = findComplexType(fact.objectType ?? '');
  if (!type) return fact.isCollection ? [] : ['{}'];
  const parts: (string | Stop)[] = [];
  for (const property of type.properties.values()) {
    parts.push(`${parts.length === 0 ? '' : ', '}${JSON.stringify(property.name)}: `);
    parts.push(...valueTemplate(property, profile));
  }
  return ['{ ', ...parts, ' }'];
}
