import { deviceIdentities, type DeviceIdentity } from '../../facts/usual-values.ts';
import { findAttributeByKey } from '../../facts/attributes.ts';
import { limitsOnUse } from '../../facts/variable-use.ts';
import { findVariable } from '../../facts/variables.ts';
import type { Profile } from '../../profile/profile.ts';
import type { VariablePart } from '../../subject/ast.ts';
import { attributeFact, attributesOf } from '../subject/attributes.ts';
import type { Fix, Format, RuleContext } from '../rule.ts';
import { useOf } from './use-of.ts';
import { asWritten, reissuing, replace } from './write-variable.ts';

/**
 * A fix for each variable of the device that can stand for one about the user: as the common name, or in a subject
 * alternative name of a type that documents show it in. None in a mail address or a surname, which no device has.
 */
export function deviceInstead(
  variable: VariablePart,
  target: Format,
  context: RuleContext & { readonly profile: Profile },
): readonly Fix[] {
  return deviceIdentities
    .filter((identity) => fits(identity, variable, target))
    .flatMap((identity) => findVariable(identity.variable) ?? [])
    .filter((fact) => limitsOnUse(fact, useOf(target.place, context.profile)).length === 0)
    .map(({ name }) => asWritten(name, variable, context))
    .map((written) => reissuing(`Write ${written}`, [replace(target, variable.span, written)]));
}

function fits({ sanTypes }: DeviceIdentity, variable: VariablePart, target: Format): boolean {
  if (target.place === 'subject') return isCommonName(variable, target);
  if (target.sanType === undefined || !sanTypes.includes(target.sanType)) return false;
  // The name of a device is only the first half of a user principal name.
  return target.sanType !== 'userPrincipalName' || target.text.text.slice(variable.span.end).startsWith('@');
}

function isCommonName({ span }: VariablePart, { located }: Format): boolean {
  if (!('subject' in located)) return false;
  const attribute = attributesOf(located.subject).find(
    ({ value }) => value.span.start <= span.start && span.end <= value.span.end,
  );
  return attribute !== undefined && (!attribute.key || attributeFact(attribute) === findAttributeByKey('CN'));
}
