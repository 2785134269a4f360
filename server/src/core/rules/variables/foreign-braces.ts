import type { ForeignVariableFact } from '../../facts/foreign-variables.ts';
import type { MeantVariable } from './meant-variable.ts';

/** The row of a name that another product writes in single braces: `{EnrollmentUser}`. */
export function inForeignBraces(meant: MeantVariable): ForeignVariableFact | undefined {
  return meant.kind === 'foreign' && meant.row.spelling.startsWith('{') ? meant.row : undefined;
}
