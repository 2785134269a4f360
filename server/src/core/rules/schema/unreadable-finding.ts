import type { Finding } from '../rule.ts';
import { unreadableFile } from './unreadable-file.ts';

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
