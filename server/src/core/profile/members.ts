import { asciiLowerCase } from '../facts/ascii-case.ts';
import { findEnum } from '../facts/enums.ts';
import type { PropertyFact } from '../facts/property-fact.ts';

/**
 * The member of a property's enum that is meant, as Graph spells it; undefined if it is none. Case is ignored where no
 * member fits exactly: what was meant is plain, and a rule tells that Graph spells it otherwise.
 */
export function findMember({ enumName }: PropertyFact, written: string): string | undefined {
  const members = (enumName === undefined ? undefined : findEnum(enumName))?.members ?? [];
  if (members.some(({ name }) => name === written)) return written;
  const lower = asciiLowerCase(written);
  return members.find(({ name }) => asciiLowerCase(name) === lower)?.name;
}
