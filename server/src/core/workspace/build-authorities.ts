import { editFlagBits } from '../facts/authority-registry.ts';
import { anyPurpose } from '../facts/extended-key-usages.ts';
import { authorityKinds, type AuthorityKindFact } from '../facts/authority-kinds.ts';
import type { Certificate } from '../pki/certificate.ts';
import { firstFound, originsOf, type Found } from '../pki/found.ts';
import type { Authority } from '../pki/pki.ts';
import { readAuthority, type AuthorityValues } from '../pki/readers/read-authority.ts';
import type { Located } from '../profile/profile.ts';
import { quoted } from '../text/quoted.ts';
import { authorityCertificate } from './authority-certificate.ts';
import { weaknessOf } from './certificate-problems.ts';
import { EntryValues } from './entry-values.ts';
import type { FileProblems } from './file-problems.ts';
import type { LoadedCertificates } from './loaded-certificates.ts';
import type { LoadedFiles } from './loaded-files.ts';
import { namedTexts } from './named-texts.ts';
import type { WorkspaceFile } from './parse.ts';
import type { authorityShape } from './pki-shapes.ts';
import type { Value } from './shape.ts';

type AuthorityEntry = Located<Value<typeof authorityShape>>;

/** The authorities by name, the nearest workspace file's first: of two entries with one name the first stays. */
export function buildAuthorities(
  files: readonly WorkspaceFile[],
  { loaded, certificates }: { readonly loaded: LoadedFiles; readonly certificates: LoadedCertificates },
  problems: FileProblems,
): ReadonlyMap<string, Authority> {
  const authorities = new Map<string, Authority>();
  for (const file of files) {
    for (const [name, entry] of file.content.authorities?.value ?? []) {
      if (authorities.has(name)) continue;
      const readings = namedTexts(entry.value.files, file, loaded).map(
        (text) => problems.read(text, readAuthority).values,
      );
      const certificate = authorityCertificate(entry.value.certificate, file, certificates, problems);
      const authority = authorityOf(name, entry, file.path, { readings, certificate });
      authorities.set(name, authority);
      reportWeaknesses(authority, problems);
    }
  }
  return authorities;
}

/** What makes an authority unsafe, whatever the profiles ask for. */
function reportWeaknesses(authority: Authority, problems: FileProblems): void {
  const { name, certificate, attributeSubjectAltName, origins, origin } = authority;
  const weakness = certificate && weaknessOf(certificate);
  if (weakness !== undefined) {
    const { path, span } = origins.certificate ?? origin;
    const message = `The certificate of the authority ${quoted(name)} is weak. ${weakness}`;
    problems.add('workspace-weak-certificate', path, { span, message });
  }
  if (attributeSubjectAltName === true) {
    const { path, span } = origins.attributeSubjectAltName ?? origin;
    const message = `On the authority ${quoted(name)} whoever requests a certificate can add any name to it. ${editFlagBits.attributeSubjectAltName2.remedy}`;
    problems.add('workspace-open-names', path, { span, message });
  }
}

/** What there is beside the entry itself. */
interface AuthoritySources {
  readonly readings: readonly AuthorityValues[];
  readonly certificate: Found<Certificate> | undefined;
}

/** What is said, else what the files say, else what the kind is known for. */
function authorityOf(name: string, entry: AuthorityEntry, path: string, sources: AuthoritySources): Authority {
  const said = entry.value;
  const kind = said.kind?.value ?? kindOf(sources.readings);
  const found = findings(entry, new EntryValues(path), sources);
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
    extendedKeyUsages: found.extendedKeyUsages?.value ?? usagesOf(found.certificate?.value),
    publishedTemplates: found.publishedTemplates?.value,
    certificate: found.certificate?.value,
    origin: new EntryValues(path).originOf(entry),
    origins: originsOf(found),
  };
}

function findings(
  { value: said }: AuthorityEntry,
  values: EntryValues,
  { readings: files, certificate }: AuthoritySources,
) {
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
    certificate,
  };
}

/** The usages an authority was made for; one that was made for any purpose is not limited. */
function usagesOf(certificate: Certificate | undefined): readonly string[] | undefined {
  const usages = certificate?.extendedKeyUsages;
  return usages?.includes(anyPurpose) === true ? undefined : usages;
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
