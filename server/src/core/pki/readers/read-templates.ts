import type { CertificateTemplate } from '../pki.ts';
import { readDirectoryJson } from './directory-json.ts';
import { readDirectoryListing } from './directory-listing.ts';
import { isTemplate, type DirectoryObject } from './directory-object.ts';
import { readLdif } from './ldif.ts';
import { ReadingProblems, tellAboutFile, type ReadingProblem } from './reading-problems.ts';
import { templateOf } from './template-of-object.ts';
import { readTemplateProperties } from './template-properties.ts';

export interface TemplateFile {
  /** In the order of the file. */
  readonly templates: readonly CertificateTemplate[];
  /** At least one where there is no template. */
  readonly problems: readonly ReadingProblem[];
}

/**
 * The templates of an export, whose form shows in its content: LDIF (`ldifde`, `ldapsearch`), the text of
 * `certutil -v -template` or `-dstemplate`, JSON of the directory's objects. Total, and linear in the text's length.
 */
export function readTemplates(text: string, path: string): TemplateFile {
  const problems = new ReadingProblems();
  const read = FORMS.find(({ sign }) => sign.test(text))?.read;
  const templates: CertificateTemplate[] = [];
  for (const object of read?.(text, problems) ?? []) {
    const template = isTemplate(object) ? templateOf(object, { path, problems }) : undefined;
    if (template !== undefined) templates.push(template);
  }
  tellAboutFile(text, problems, { nothing: read ? NO_TEMPLATE : UNKNOWN_FORM, isEmpty: templates.length === 0 });
  return { templates, problems: problems.list };
}

interface Form {
  /** What a text of this form has and no other. */
  readonly sign: RegExp;
  readonly read: (text: string, problems: ReadingProblems) => Iterable<DirectoryObject>;
}

/** A listing of certutil can begin with a name in brackets, which is no JSON. */
const FORMS: readonly Form[] = [
  { sign: /^\s*(?:\{|\[\s*(?:[{[\]]|$))/u, read: readDirectoryJson },
  { sign: /^[ \t]*TemplatePropCommonName =/mu, read: readTemplateProperties },
  { sign: /^dn::?(?: |\S|$)/imu, read: readLdif },
  { sign: /^[ \t]*\*?(?:objectClass|pKI[A-Za-z]+|msPKI-[A-Za-z-]+) *=/imu, read: readDirectoryListing },
];

const UNKNOWN_FORM =
  'This is no export of certificate templates: neither LDIF, nor text of "certutil -v -template" or "-dstemplate", nor JSON of directory objects.';
const NO_TEMPLATE = 'There is no certificate template in this file.';
