import { findEnum } from '../../facts/enums.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Fix, Problem, ProfileRule, RuleDocumentation } from '../rule.ts';

const custom = 'custom';

export function documentation(): RuleDocumentation {
  return {
    why: 'The string is used only when the format is custom. With a fixed format it is ignored; a custom format without a string leaves the subject empty.',
    sources: ['graphTypings', 'scepArticle2018', 'intuneDocs3525'],
    examples: {
      bad: [
        { profile: { subjectNameFormat: 'commonName' } },
        { profile: { subjectNameFormatString: undefined } },
        { profile: { subjectNameFormatString: '' } },
        { profile: { subjectNameFormatString: ' ' } },
        { profile: { subjectNameFormatString: null } },
      ],
      good: [
        { profile: { subjectNameFormat: 'commonName', subjectNameFormatString: undefined } },
        { profile: { subjectNameFormat: undefined } },
      ],
    },
  };
}

export const subjectFormatMismatch: ProfileRule = {
  id: 'subject-format-mismatch',
  family: 'schema',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'The subject name format and its string disagree',
  check(profile, _context, report) {
    const format = profile.subjectNameFormat;
    if (!format) return;
    const hasString = (profile.subject?.text.text ?? '').trim() !== '';
    if (format.value === custom && !hasString) report(missingString(profile));
    else if (format.value !== custom && hasString) report(ignoredString(profile, format.value));
  },
};

function missingString({ subjectNameFormat, properties }: Profile): Problem {
  const string = properties.get('subjectNameFormatString');
  return {
    span: string?.span ?? subjectNameFormat?.node.span ?? { start: 0, end: 0 },
    message:
      'The subject name format is custom, but subjectNameFormatString has nothing in it. Write the subject there, such as CN={{UserName}}.',
  };
}

function ignoredString({ subjectNameFormat, type }: Profile, written: string): Problem {
  const property = type.properties.get('subjectNameFormat');
  const member = findEnum(property?.enumName ?? '')?.members.find(({ name }) => name === written);
  const span = subjectNameFormat?.node.span ?? { start: 0, end: 0 };
  const fix: Fix = {
    title: 'Set subjectNameFormat to custom (every device of the profile gets a new certificate)',
    effect: 'reissues',
    edits: [{ span, newText: JSON.stringify(custom) }],
  };
  return {
    span,
    message: `subjectNameFormat is ${written} ("${member?.description ?? written}"), so subjectNameFormatString is ignored. Set it to custom if the string is what you want.`,
    fixes: [fix],
  };
}
