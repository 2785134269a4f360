import type { RuleDocumentation, SubjectRule } from '../rule.ts';
import { reissuing } from '../variables/write-variable.ts';
import { escapedValues } from './escaped-values.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'CertStrToName takes a backslash as an ordinary character. The subject of the request then differs from the one in the challenge, and Intune refuses to have the certificate issued.',
    symptoms: ['Subject Name in CSR ... and challenge ... do not match', 'SubjectNameMismatch'],
    sources: ['scepProfiles2019', 'scepProfiles2021', 'scepProfiles2025', 'memdocs1538'],
    examples: {
      bad: [
        { subject: 'CN={{UserName}},O=Contoso\\, Ltd.,C=DE' },
        { subject: 'CN={{UserName}},O="Contoso\\, Ltd."' },
        { subject: 'CN={{UserName}},O=Research \\+ Development' },
        { subject: 'CN={{UserName}},O=\\"Contoso, Ltd.\\"' },
        { subject: 'CN={{UserName}},O=CONTOSO\\\\Research', title: 'one backslash too many' },
      ],
      good: [
        { subject: 'CN={{UserName}},O="Contoso, Ltd.",C=DE' },
        { subject: 'CN=CONTOSO\\{{UserName}}', title: 'before an ordinary character it is part of the value' },
        { subject: 'CN={{UserName}},O="C:\\"', title: 'the last character of a quoted value' },
      ],
    },
  };
}

export const backslashEscape: SubjectRule = {
  id: 'backslash-escape',
  family: 'subject',
  scope: 'subject',
  severity: 'error',
  evidence: 'documented',
  title: 'A backslash is no escape in a subject name format',
  supersedes: ['subject-syntax', 'unknown-attribute', 'dropped-attribute', 'missing-separator'],
  check({ text, subject }, _context, report) {
    for (const { span: local, meant, isRefused } of escapedValues(subject)) {
      const span = text.toDocument(local);
      const edits = [{ span, newText: text.encode(meant) }];
      const title = `Write ${meant}`;
      report(
        isRefused
          ? {
              span,
              message: `A backslash escapes nothing here: CertStrToName keeps it in the name, and a separator after it still separates. Put the whole value in double quotes: ${meant}`,
              // Such a subject is no name, or fails the check of the request: no certificate was issued for it.
              fixes: [{ title, effect: 'safe', edits }],
            }
          : {
              span,
              severity: 'warning',
              evidence: 'inferred',
              message: `A backslash escapes nothing here: CertStrToName keeps it in the name, so it ends up in the certificate. If that is not meant, write ${meant}`,
              fixes: [reissuing(title, edits)],
            },
      );
    }
  },
};
