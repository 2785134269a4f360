import type { SanType } from '../../facts/fact.ts';
import { usualSanValues } from '../../facts/usual-values.ts';
import { limitsOnUse } from '../../facts/variable-use.ts';
import { findVariable } from '../../facts/variables.ts';
import type { Profile } from '../../profile/profile.ts';
import { useOf } from '../variables/use-of.ts';

/**
 * The variable that a name of this type mostly is, where devices of the profile have it. Undefined where the usual value
 * is a variable and an example's domain, which is for people to complete and not to be put in.
 */
export function usualVariable(sanType: SanType, profile: Profile): string | undefined {
  const { certificateStore: store } = profile;
  const usual = (usualSanValues[sanType] ?? []).filter(({ stores }) => store !== undefined && stores.includes(store));
  const format = usual.find((value) => isAvailable(value.format, profile))?.format;
  return format !== undefined && ONE_VARIABLE.test(format) ? format : undefined;
}

const ONE_VARIABLE = /^\{\{(\w+)\}\}$/;

/** A value that is more than a variable is not judged: nobody puts it in. */
function isAvailable(format: string, profile: Profile): boolean {
  const [, name] = ONE_VARIABLE.exec(format) ?? [];
  const fact = name === undefined ? undefined : findVariable(name);
  const limits = fact ? limitsOnUse(fact, useOf('san', profile)) : [];
  return limits.every(({ severity }) => severity !== 'error');
}
