import type { Format } from './format.ts';
import { jsonText } from './json-text.ts';

/** The machine-readable answer whose shape is a contract: docs/output.md. */
export const jsonFormat: Format = {
  write: ({ summary, findings, baseline }) => jsonText({ summary, findings, ...(baseline ? { baseline } : {}) }),
};
