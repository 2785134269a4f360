import type { VariablePart } from '../../subject/ast.ts';
import { withoutInvisible } from './invisible-characters.ts';

/** Whether nothing but invisible characters keeps what stands between the brackets from being a name. */
export function hasInvisibleName(variable: VariablePart): boolean {
  if (variable.form === 'invisible') return true;
  const name = visibleName(variable);
  return variable.form === 'badName' && name !== variable.name && /^[A-Za-z0-9_]+$/u.test(name);
}

/** The name as a reader sees it. */
export function visibleName({ name }: VariablePart): string {
  return withoutInvisible(name);
}
