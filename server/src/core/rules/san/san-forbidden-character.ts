import { limits } from '../../facts/limits.ts';
import type { Format, FormatRule, Problem, RuleDocumentation } from '../rule.ts';
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

function explain(characters: string, start: number, { text }: Format): Problem {
  return {
    span: text.toDocument({ start, end: start + characters.length }),
    message: `"${characters}" cannot stand in the text of a subject alternative name: ${listed} separate names on their way to the device. For several names make several entries.`,
  };
}
