import type { Finding } from '../core/rules/rule.ts';
import { unreadableFile } from '../core/rules/schema/unreadable-file.ts';

/** Of a file that is no text in any encoding we read. */
export const notText = 'The file is neither UTF-8 nor UTF-16 text. Save it as UTF-8.';

/** The finding for a file that there is no text of. */
export function unreadable(message: string): Finding {
  const { id, severity, evidence } = unreadableFile;
  return {
    rule: id,
    severity,
    evidence,
    message,
    span: { start: 0, end: 0 },
    related: [],
    fixes: [],
    profile: null,
    pointer: '',
    profilePointer: '',
  };
}
