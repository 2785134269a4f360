import { readName } from '../../name/read-name.ts';
import { toSource } from '../../render/provenance.ts';
import type { RenderedText, Rendering } from '../../render/rendering.ts';
import type { Span } from '../../text/span.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { groupByPlace, placeInProfile, type ProblemOf } from './device-groups.ts';

const devices = {
  fleet: [
    {
      label: 'Front desk PC',
      operatingSystem: 'Windows',
      deviceName: 'PC-1',
      user: { userPrincipalName: 'ada@contoso.com', mail: 'ada@contoso.com' },
    },
    {
      label: 'Field laptop',
      operatingSystem: 'Windows',
      deviceName: 'LT-2',
      user: { userPrincipalName: 'joerg@contoso.com', mail: 'jörg@contoso.com' },
    },
  ],
};

export function documentation(): RuleDocumentation {
  return {
    why: 'Windows reads the subject after Intune has put the values in. A value with a character that its attribute cannot hold makes CertStrToName reject all of it, and no request is made.',
    symptoms: ['CRYPT_E_INVALID_IA5_STRING 0x80092022', 'CRYPT_E_INVALID_PRINTABLE_STRING 0x80092021'],
    sources: ['wincryptHeader', 'certStrToNamePage', 'dotnetTests'],
    examples: {
      bad: [{ profile: { subjectNameFormatString: 'CN={{UserName}},E={{EmailAddress}}' }, workspace: { devices } }],
      good: [
        { profile: { subjectNameFormatString: 'CN={{EmailAddress}}' }, workspace: { devices } },
        {
          profile: { subjectNameFormatString: 'CN={{UserName}},E={{EmailAddress}}' },
          title: 'no devices are described',
        },
      ],
    },
  };
}

export const renderedSyntax: ProfileRule = {
  id: 'rendered-syntax',
  family: 'variables',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'With the values of some of your devices the subject is no name',
  needs: ['devices'],
  quotesDevices: true,
  check(profile, context, report) {
    for (const { problems, renderings, devices: counted } of groupByPlace(context.renderings(), 'syntax', placeOf)) {
      const [problem] = problems;
      const [rendering] = renderings;
      const { subject } = rendering;
      // An error of the format itself is told by its own rules.
      if (!subject || hasOtherCause(rendering) || !isNameWithOtherValues(subject)) continue;
      const span = placeInProfile(profile, 'subject', sourceOf(problem, subject));
      const message = `On ${counted}: ${problem.message}`;
      report(
        problem.severity === 'error' ? { span, message } : { span, message, severity: 'info', evidence: 'inferred' },
      );
    }
  },
};

function placeOf(problem: ProblemOf<'syntax'>, rendering: Rendering): string {
  const { subject } = rendering;
  return `${problem.severity} ${hasOtherCause(rendering)} ${subject ? sourceOf(problem, subject).start : ''}`;
}

/** A value that changed the structure is told by another rule. */
function hasOtherCause({ problems }: Rendering): boolean {
  return problems.some(({ kind }) => kind === 'structure');
}

function sourceOf({ error }: ProblemOf<'syntax'>, subject: RenderedText): Span {
  const offset = error.offset ?? 0;
  return toSource(subject, { start: offset, end: offset + 1 });
}

/** Digits, an even number of them, are a value to every attribute type and after a `#`. */
const HARMLESS_VALUE = '00';

function isNameWithOtherValues({ text, pieces }: RenderedText): boolean {
  const texts = pieces.map(({ variable, span }) =>
    variable === undefined ? text.slice(span.start, span.end) : HARMLESS_VALUE,
  );
  return readName(texts.join('')).ok;
}
