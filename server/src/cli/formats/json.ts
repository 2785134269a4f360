import type { FixedFile } from '../check/fix-file.ts';
import type { Format } from './format.ts';
import { jsonText } from './json-text.ts';

/** The machine-readable answer whose shape is a contract: docs/output.md. */
export const jsonFormat: Format = {
  write: ({ summary, findings, baseline, fixed }) =>
    jsonText({
      summary,
      findings,
      ...(baseline ? { baseline } : {}),
      ...(fixed ? { fixed: fixed.flatMap(made) } : {}),
    }),
};

function made({ path, fixes }: FixedFile): readonly object[] {
  return fixes.map(({ rule }) => ({ path, rule }));
}
