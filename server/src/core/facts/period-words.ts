// Words for units of time, as Windows may print a period in its own language: `2 Years`, `2 Jahre`.
import type { Fact } from './fact.ts';

/** In lower case, singular and plural, in English and the languages that servers often speak. */
export const periodWords = {
  words: {
    hours: list('hour hours stunde stunden heure heures hora horas ora ore uur uren'),
    days: list('day days tag tage jour jours día días dia dias giorno giorni dag dagen'),
    weeks: list('week weeks woche wochen semaine semaines semana semanas settimana settimane weken'),
    months: list('month months monat monate mois mes meses mês mese mesi maand maanden'),
    years: list('year years jahr jahre an ans année années año años ano anos anno anni jaar jaren'),
  },
  sources: ['sysadminsPeriods', 'unicodeCldr'],
} as const satisfies Fact & {
  readonly words: Readonly<Record<'hours' | 'days' | 'weeks' | 'months' | 'years', readonly string[]>>;
};

function list(words: string): readonly string[] {
  return words.split(' ');
}
