import type { Certificate } from './certificate.ts';
import type { Period } from './pki.ts';

/** How long a certificate is still valid on a day (`YYYY-MM-DD`), in whole days; none where it has expired. */
export function remainingLife({ notAfter }: Pick<Certificate, 'notAfter'>, today: string): Period {
  const days = Math.floor((Date.parse(notAfter) - Date.parse(today)) / MILLISECONDS_OF_DAY);
  return { count: Math.max(0, days), unit: 'days' };
}

/** From the first moment to the last, in whole days: authorities begin some minutes earlier than they issue. */
export function lifetime({ notBefore, notAfter }: Pick<Certificate, 'notBefore' | 'notAfter'>): Period {
  return { count: Math.round((Date.parse(notAfter) - Date.parse(notBefore)) / MILLISECONDS_OF_DAY), unit: 'days' };
}

/** Whether a certificate has ended before the day begins. */
export function hasExpired({ notAfter }: Pick<Certificate, 'notAfter'>, today: string): boolean {
  return Date.parse(notAfter) < Date.parse(today);
}

/** The day a certificate ends, `YYYY-MM-DD`. */
export function lastDay({ notAfter }: Pick<Certificate, 'notAfter'>): string {
  return notAfter.slice(0, 'YYYY-MM-DD'.length);
}

const MILLISECONDS_OF_DAY = 86_400_000;
