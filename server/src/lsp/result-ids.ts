import type { Diagnostic } from 'vscode-languageserver';
import { digest } from '../core/text/digest.ts';

/** Of a document that nothing is said of. */
export const cleanResultId = 'clean';

/** A name for what is said of a document, the same as long as that is the same: who has it is not sent it again. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return cleanResultId;
  let id = known.get(diagnostics);
  if (id === undefined) known.set(diagnostics, (id = digest(JSON.stringify(diagnostics))));
  return id;
}

const known = new WeakMap<readonly Diagnostic[], string>();
