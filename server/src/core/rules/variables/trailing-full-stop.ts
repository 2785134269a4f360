import type { FormatRule, RuleDocumentation } from '../rule.ts';
import { reissuing, replace } from './write-variable.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A variable at the end of a sentence is copied with its full stop, also in published translations of the article. Every certificate then has it behind the value.',
    sources: ['intuneDocsTranslations'],
    examples: {
      bad: [{ subject: 'CN={{OnPremisesSamAccountName}}.' }],
      good: [
        { subject: 'CN={{UserName}},O=Contoso Ltd.', title: 'an abbreviation' },
        { subject: 'CN={{DeviceName}}.contoso.com' },
      ],
    },
  };
}

export const trailingFullStop: FormatRule = {
  id: 'trailing-full-stop',
  family: 'variables',
  scope: 'format',
  places: ['subject', 'san'],
  severity: 'info',
  evidence: 'reported',
  title: 'A full stop stands behind a variable, at the end of the text',
  check(target, _context, report) {
    const { text } = target.text;
    const last = target.variables.at(-1);
    if (!last || text.slice(last.span.end).trim() !== '.') return;
    const span = { start: last.span.end, end: text.length };
    const written = text.slice(last.span.start, last.span.end);
    report({
      span: target.text.toDocument({ start: span.start, end: text.trimEnd().length }),
      message: `The full stop behind ${written} becomes part of the certificate. Remove it unless it is meant.`,
      fixes: [reissuing('Remove the full stop', [replace(target, span, '')])],
    });
  },
};
