import { authorityKinds } from '../facts/authority-kinds.ts';
import { templateKey } from '../pki/meet.ts';
import { parsePeriod } from '../pki/period.ts';
import type { Authority, CertificateTemplate, NdesUsage, Origin, Period, Pki, Server } from '../pki/pki.ts';
import type { Located } from '../profile/profile.ts';
import type { WorkspaceFile } from './parse.ts';
import type { authorityShape, serverShape, ServerTemplates, templateShape } from './pki-shapes.ts';
import { valuesOf, type Value } from './shape.ts';

/** The PKI that files describe, nearest file first: of two entries with one name the first stays. */
export function buildPki(files: readonly WorkspaceFile[]): Pki {
  const templates = new Map<string, CertificateTemplate>();
  const authorities = new Map<string, Authority>();
  for (const { path, content } of files) {
    for (const entry of content.templates?.value ?? []) {
      const template = templateOf(entry, path);
      if (template !== undefined && !templates.has(templateKey(template.name)))
        templates.set(templateKey(template.name), template);
    }
    for (const [name, entry] of content.authorities?.value ?? []) {
      if (!authorities.has(name)) authorities.set(name, authorityOf(name, entry, path));
    }
  }
  const servers = files.flatMap(
    ({ path, content }) => content.servers?.value.map((entry) => serverOf(entry, path)) ?? [],
  );
  return { templates, authorities, servers };
}

/** Undefined for an entry that has no name of its own, because it stands for files. */
function templateOf(entry: Located<Value<typeof templateShape>>, path: string): CertificateTemplate | undefined {
  const { name, displayName, validity, purpose, minimalKeySize, applicationPolicies, subjectSuppliedInRequest } =
    entry.value;
  return (
    name && {
      name: name.value,
      displayName: displayName?.value,
      validity: periodOf(validity),
      purpose: purpose?.value,
      minimalKeySize: minimalKeySize?.value,
      applicationPolicies: valuesOf(applicationPolicies),
      subjectSuppliedInRequest: subjectSuppliedInRequest?.value,
      origin: originOf(entry, path),
    }
  );
}

/** What is said, else what the kind is known for. A subject that is kept is not rebuilt from a list. */
function authorityOf(name: string, entry: Located<Value<typeof authorityShape>>, path: string): Authority {
  const said = entry.value;
  const kind = said.kind?.value ?? 'other';
  const usual = authorityKinds[kind];
  const keepsSubject = said.keepsSubject?.value ?? usual.keepsSubject?.value;
  return {
    name,
    kind,
    keepsSubject,
    subjectTemplate:
      valuesOf(said.subjectTemplate) ?? (keepsSubject === true ? undefined : usual.subjectTemplate?.value),
    lengthLimits: said.lengthLimits?.value ?? usual.lengthLimits?.value,
    honoursValidity: said.honoursValidity?.value ?? usual.honoursValidity?.value,
    attributeEndDate: said.attributeEndDate?.value,
    maximumValidity: periodOf(said.maximumValidity),
    addsSid: said.addsSid?.value ?? usual.addsSid?.value,
    revokesOnChange: said.revokesOnChange?.value ?? usual.revokesOnChange?.value,
    extendedKeyUsages: valuesOf(said.extendedKeyUsages),
    publishedTemplates: valuesOf(said.publishedTemplates),
    origin: originOf(entry, path),
  };
}

function serverOf(entry: Located<Value<typeof serverShape>>, path: string): Server {
  const { urls, authority, templates } = entry.value;
  return {
    urls: valuesOf(urls) ?? [],
    authority: authority?.value,
    templates: usagesOf(templates?.value ?? {}),
    origin: originOf(entry, path),
  };
}

function usagesOf(templates: ServerTemplates): Readonly<Partial<Record<NdesUsage, string>>> {
  if (typeof templates === 'string') {
    return { signature: templates, encryption: templates, generalPurpose: templates };
  }
  const { signature, encryption, generalPurpose } = templates;
  return { signature: signature?.value, encryption: encryption?.value, generalPurpose: generalPurpose?.value };
}

/** The reader has seen to the form already. */
function periodOf(text: Located<string> | undefined): Period | undefined {
  return text && parsePeriod(text.value);
}

function originOf({ node }: Located<unknown>, path: string): Origin {
  return { path, span: node.span };
}
