import { quoted } from '../../text/quoted.ts';
import type { Span } from '../../text/span.ts';
import { hint, similarName } from '../../workspace/wording.ts';
import { commentsIn, ignoreMark } from '../ignore-comments.ts';
import type { DocumentRule, Fix, Problem, RuleDocumentation } from '../rule.ts';

/** A comment that begins with the mark; what only speaks of it is none. */
const attempt = new RegExp(`^[ \\t]*(?:#|//|/\\*)[ \\t]*${ignoreMark}(?![\\w-])[ \\t]*([^\\s:*]*)[ \\t]*:?(.*)`, 's');

export function documentation(): RuleDocumentation {
  return {
    why: 'A comment has to name one rule, as it is spelt, and say why its finding is no problem here. Without both it does nothing, and looks as if it did.',
    sources: ['ignoreComments'],
    examples: {
      bad: [
        { document: commented('// scep-profiles-ignore unknown-variabel: the pipeline fills it in') },
        { document: commented('// scep-profiles-ignore unknown-variable') },
      ],
      good: [
        { document: commented('// scep-profiles-ignore unknown-variable: the pipeline fills it in') },
        { document: commented('// What scep-profiles-ignore does is in the README') },
      ],
    },
  };
}

export const ineffectiveIgnore: DocumentRule = {
  id: 'ineffective-ignore',
  family: 'schema',
  scope: 'document',
  severity: 'warning',
  evidence: 'documented',
  title: 'A comment that should silence a finding has no effect',
  check(target, { ruleIds }, report) {
    if (!target.text.includes(ignoreMark) || (target.json && target.profiles.length === 0)) return;
    for (const { start, text } of commentsIn(target)) {
      const [, rule, reason = ''] = attempt.exec(text) ?? [];
      if (rule === undefined) continue;
      const span = spanOf(rule, start, text);
      if (rule !== '' && !ruleIds.has(rule)) report(unknownRule(rule, span, [...ruleIds]));
      else if (rule === '') report({ span, message: `This comment silences nothing: it names no rule. ${form}` });
      else if (!saysWhy(reason))
        report({ span, message: `This comment silences nothing: it gives no reason. ${form}` });
    }
  },
};

const form = `Write "${ignoreMark} <rule>: <reason>", so that whoever reads it knows why.`;

function unknownRule(rule: string, span: Span, known: readonly string[]): Problem {
  const similar = similarName(rule, known);
  const fixes: readonly Fix[] =
    similar === undefined ? [] : [{ title: `Write ${similar}`, effect: 'safe', edits: [{ span, newText: similar }] }];
  return {
    span,
    message: `There is no rule ${quoted(rule)}, so this comment silences nothing.${hint(rule, known)}`,
    fixes,
  };
}

/** Whether there is more than what closes a block comment. */
function saysWhy(reason: string): boolean {
  return reason.replace(/\*\/$/u, '').trim() !== '';
}

/** The rule, or the mark where none is named. */
function spanOf(rule: string, start: number, text: string): Span {
  const mark = text.indexOf(ignoreMark);
  const from = rule === '' ? mark : text.indexOf(rule, mark + ignoreMark.length);
  return { start: start + from, end: start + from + (rule === '' ? ignoreMark : rule).length };
}

/** A profile below a comment. */
function commented(comment: string): string {
  return `{\n  ${comment}\n  "@odata.type": "#microsoft.graph.windows81SCEPCertificateProfile", "displayName": "A"\n}`;
}
