import { authorityKinds, type AuthorityKindFact } from '../facts/authority-kinds.ts';
import { firstFound, originsOf } from '../pki/found.ts';
import type { Authority } from '../pki/pki.ts';
import { readAuthority, type AuthorityValues } from '../pki/readers/read-authority.ts';
import type { Located } from '../profile/profile.ts';
import { EntryValues } from './entry-values.ts';
import type { FileProblems } from './file-problems.ts';
import type { LoadedFiles } from './loaded-files.ts';
import { namedTexts } from './named-texts.ts';
import type { WorkspaceFile } from './parse.ts';
import type { authorityShape } from './pki-shapes.ts';
import type { Value } from './shape.ts';

type AuthorityEntry = Located<Value<typeof authorityShape>>;

/** The authorities by name, the nearest workspace file's first: of two entries with one name the first stays. */
export function buildAuthorities(
  files: readonly WorkspaceFile[],
  loaded: LoadedFiles,
  problems: FileProblems,
): ReadonlyMap<string, Authority> {
  const authorities = new Map<string, Authority>();
  for (const file of files) {
    for (const [name, entry] of file.content.authorities?.value ?? []) {
      if (authorities.has(name)) continue;
      const readings = namedTexts(entry.value.files, file, loaded).map(
        (text) => problems.read(text, readAuthority).values,
      );
      authorities.set(name, authorityOf(name, entry, file.path, readings));
    }
  }
  return authorities;
}

/** What is said, else what the files say, else what the kind is known for. */
function authorityOf(name: string, entry: AuthorityEntry, path: string, files: readonly AuthorityValues[]): Authority {
  const said = entry.value;
  const found = findings(entry, new EntryValues(path), files);
  const kind = said.kind?.value ?? kindOf(files);
  const usual = authorityKinds[kind];
  const keepsSubject = found.keepsSubject?.value ?? usual.keepsSubject?.value;
  return {
    name,
    kind,
    keepsSubject,
    subjectTemplate: found.subjectTemplate?.value ?? usualSubjectTemplate(usual, keepsSubject),
    lengthLimits: found.lengthLimits?.value ?? usual.lengthLimits?.value,
    honoursValidity: found.honoursValidity?.value ?? usual.honoursValidity?.value,
    attributeEndDate: found.attributeEndDate?.value,
    attributeSubjectAltName: found.attributeSubjectAltName?.value,
    maximumValidity: found.maximumValidity?.value,
    addsSid: found.addsSid?.value ?? usual.addsSid?.value,
    revokesOnChange: found.revokesOnChange?.value ?? usual.revokesOnChange?.value,
    extendedKeyUsages: found.extendedKeyUsages?.value,
    publishedTemplates: found.publishedTemplates?.value,
    origin: new EntryValues(path).originOf(entry),
    origins: originsOf(found),
  };
}

function findings({ value: said }: AuthorityEntry, values: EntryValues, files: readonly AuthorityValues[]) {
  return {
    kind: values.plain(said.kind),
    keepsSubject: values.plain(said.keepsSubject) ?? firstFound(files, (file) => file.keepsSubject),
    subjectTemplate: values.list(said.subjectTemplate) ?? firstFound(files, (file) => file.subjectTemplate),
    lengthLimits: values.plain(said.lengthLimits),
    honoursValidity: values.plain(said.honoursValidity),
    attributeEndDate: values.plain(said.attributeEndDate) ?? firstFound(files, (file) => file.attributeEndDate),
    attributeSubjectAltName:
      values.plain(said.attributeSubjectAltName) ?? firstFound(files, (file) => file.attributeSubjectAltName),
    maximumValidity: values.period(said.maximumValidity) ?? firstFound(files, (file) => file.maximumValidity),
    addsSid: values.plain(said.addsSid),
    revokesOnChange: values.plain(said.revokesOnChange),
    extendedKeyUsages: values.list(said.extendedKeyUsages),
    publishedTemplates: values.list(said.publishedTemplates) ?? firstFound(files, (file) => file.publishedTemplates),
  };
}

/** Nothing but AD CS has what the files are read for. */
function kindOf(files: readonly AuthorityValues[]): Authority['kind'] {
  return files.some((file) => Object.values(file).some((value) => value !== undefined)) ? 'adcs' : 'other';
}

/** A subject that is kept is not rebuilt from a list. */
function usualSubjectTemplate(
  { subjectTemplate }: AuthorityKindFact,
  keepsSubject: boolean | undefined,
): readonly string[] | undefined {
  return keepsSubject === true ? undefined : subjectTemplate?.value;
}
