import type { ReadingRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A file that cannot be opened, or whose bytes are no UTF-8 or UTF-16 text, was not checked.',
    sources: ['rfc8259'],
    examples: {
      bad: [{ title: 'A file without permission to read it' }],
      good: [{ title: 'A file in UTF-16, as PowerShell 5.1 writes it' }],
    },
  };
}

/** Told by whoever reads the file: a file that was named, or that lies in a folder that was. */
export const unreadableFile: ReadingRule = {
  id: 'unreadable-file',
  family: 'schema',
  scope: 'reading',
  severity: 'error',
  evidence: 'documented',
  title: 'The file cannot be read',
};
