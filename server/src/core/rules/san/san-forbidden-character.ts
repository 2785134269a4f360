import { limits } from '../../facts/limits.ts';
import type { Span } from '../../text/span.ts';
import type { Fix, Format, FormatRule, Problem, RuleDocumentation } from '../rule.ts';
import { reissuing, replace } from '../variables/write-variable.ts';
import { staticTexts } from './static-text.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Intune hands the subject alternative names to the device as one text, in which these characters separate them. In the text of one they break the list.',
    sources: [...limits.sanForbiddenCharacters.sources, 'clientCertificateInstallCsp'],
    examples: {
      bad: [
        {
          profile: {
            certificateStore: 'machine',
            subjectNameFormatString: 'CN={{DeviceName}}',
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}|contoso.com' }],
          },
        },
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'emailAddress', name: '{{EmailAddress}};{{UserName}}@contoso.com' },
            ],
          },
        },
      ],
      good: [
        {
          profile: {
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }],
          },
        },
      ],
    },
  };
}

export const sanForbiddenCharacter: FormatRule = {
  id: 'san-forbidden-character',
  family: 'san',
  scope: 'format',
  places: ['san'],
  severity: 'error',
  evidence: 'documented',
  title: 'A subject alternative name holds a character that is not allowed there',
  supersedes: ['malformed-san'],
  check(target, { profile }, report) {
    const isDevice = profile?.certificateStore === 'machine';
    for (const { text, start } of staticTexts(target, ({ form }) => form === 'wellFormed')) {
      for (const { 0: characters, index } of text.matchAll(pattern)) {
        const problem = explain(characters, start + index, target);
        // The article says it where it speaks of device certificates.
        report(isDevice ? problem : { ...problem, severity: 'warning', evidence: 'inferred' });
      }
    }
  },
};

const forbidden = limits.sanForbiddenCharacters.value;
const listed = `${Array.from(forbidden).slice(0, -1).join(' ')} and ${forbidden.at(-1)}`;
const pattern = new RegExp(`[${forbidden}]+`, 'g');

function explain(characters: string, start: number, target: Format): Problem {
  const { text } = target;
  return {
    span: text.toDocument({ start, end: start + characters.length }),
    message: `"${characters}" cannot stand in the text of a subject alternative name: ${listed} separate names on their way to the device. For several names make several entries.`,
    fixes: onlySeparators.test(characters)
      ? removal({ start, end: start + characters.length }, characters, target)
      : [],
  };
}

/** A separator at the end, or at the beginning, has no name on its other side: it can go, and all else stays. */
function removal({ start, end }: Span, characters: string, target: Format): readonly Fix[] {
  const { text } = target.text;
  const before = text.slice(0, start).trimEnd().length;
  const after = text.length - text.slice(end).trimStart().length;
  const [isFirst, isLast] = [before === 0, after === text.length];
  if (isFirst === isLast) return [];
  const span = isFirst ? { start: 0, end: after } : { start: before, end: text.length };
  return [reissuing(`Remove ${characters}`, [replace(target, span, '')])];
}

/** Braces are what is left of a variable. */
const onlySeparators = /^[|;]+$/;
