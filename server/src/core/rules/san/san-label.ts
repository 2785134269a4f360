import { memberLabel } from '../../facts/enums.ts';
import type { SanType } from '../../facts/fact.ts';

/** What the admin center calls a type of subject alternative names. */
export function sanLabel(type: SanType): string {
  return memberLabel('subjectAlternativeNameType', type);
}
