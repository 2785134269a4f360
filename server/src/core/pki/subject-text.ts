import { formatName } from '../name/format-name.ts';
import type { Certificate } from './certificate.ts';

/** The subject of a certificate as Windows writes it, for messages; '' where it has none. */
export function subjectText({ subject }: Pick<Certificate, 'subject'>): string {
  return formatName(subject);
}
