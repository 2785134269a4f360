import fc from 'fast-check';

/** What means something in a subject, and what meets it there. */
const fragments = [
  'CN=',
  'O="',
  '{{UserName}}',
  '<<DeviceName>>',
  'UserName',
  'CN',
  'a.b',
  'ü',
  ' ',
  '=',
  ',',
  ';',
  '+',
  '"',
  '""',
  '\\',
];

/** Subjects without brackets that are no variable: of those the grammar says "illegal" at most, the parser what they are. */
export const tidySubjects = subjectsOf(['#']);

/** The same with keys that a table decides on, and values in hexadecimal. */
export const keyedSubjects = subjectsOf(['UID=', 'OID.2.5.4.65=', 'CN=#0c01']);

/** Strings in which everything that means something in a subject meets everything else. */
export const anySubjects = subjectsOf(['#', '<<X>>', 'X', '{{', '}}', '{', '}', '<<', '>>', '\u200b']);

function subjectsOf(others: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...fragments, ...others), { maxLength: 14 }).map((chosen) => chosen.join(''));
}
