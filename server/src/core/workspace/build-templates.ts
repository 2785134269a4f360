import { describedTemplate } from '../pki/described-template.ts';
import { templateKey } from '../pki/meet.ts';
import type { CertificateTemplate } from '../pki/pki.ts';
import { readTemplates, type TemplateFile } from '../pki/readers/read-templates.ts';
import type { Located } from '../profile/profile.ts';
import { quoted } from '../text/quoted.ts';
import type { Span } from '../text/span.ts';
import { EntryValues } from './entry-values.ts';
import type { FileProblems } from './file-problems.ts';
import type { LoadedFiles } from './loaded-files.ts';
import { namedTexts, type TextFile } from './named-texts.ts';
import type { WorkspaceFile } from './parse.ts';
import type { templateShape } from './pki-shapes.ts';
import type { Value } from './shape.ts';

type Templates = ReadonlyMap<string, CertificateTemplate>;
type TemplateEntry = Located<Value<typeof templateShape>>;

/**
 * The templates of workspace files and of the files they name, nearest workspace file first: of two with one name the
 * first stays, and what a workspace file itself says comes before what its files say.
 */
export function buildTemplates(
  files: readonly WorkspaceFile[],
  loaded: LoadedFiles,
  problems: FileProblems,
): Templates {
  const templates = new Map<string, CertificateTemplate>();
  const readings = new Readings(problems);
  for (const file of files) {
    for (const [key, template] of templatesOf(file, loaded, readings)) {
      if (!templates.has(key)) templates.set(key, template);
    }
  }
  return templates;
}

function templatesOf(file: WorkspaceFile, loaded: LoadedFiles, readings: Readings): Templates {
  const entries = file.content.templates?.value ?? [];
  const own = new Map<string, CertificateTemplate>();
  for (const entry of entries) {
    const template = inlineTemplate(entry, file.path);
    if (template !== undefined) readings.add(own, template, entry.value.name?.node.span);
  }
  const overruled = new Set(own.keys());
  const texts = new Set(entries.flatMap(({ value }) => namedTexts(value.files, file, loaded)));
  for (const text of texts) {
    for (const template of readings.of(text).templates) {
      if (!overruled.has(templateKey(template.name))) readings.add(own, template);
    }
  }
  return own;
}

/** Reads each file once, however many workspace files name it. */
class Readings {
  readonly #problems: FileProblems;
  readonly #known = new Map<TextFile, TemplateFile>();

  constructor(problems: FileProblems) {
    this.#problems = problems;
  }

  of(file: TextFile): TemplateFile {
    const known = this.#known.get(file);
    if (known !== undefined) return known;
    const reading = this.#problems.read(file, readTemplates);
    this.#known.set(file, reading);
    return reading;
  }

  /** Of two templates that one workspace file describes the later one is told, at its name. */
  add(
    templates: Map<string, CertificateTemplate>,
    template: CertificateTemplate,
    span: Span = template.origin.span,
  ): void {
    const key = templateKey(template.name);
    const first = templates.get(key);
    if (first === undefined) templates.set(key, template);
    else
      this.#problems.add('workspace-duplicate-template', template.origin.path, {
        span,
        message: twice(first, template),
      });
  }
}

function twice({ origin }: CertificateTemplate, template: CertificateTemplate): string {
  const where = origin.path === template.origin.path ? 'above' : `in ${quoted(origin.path)}`;
  return `The template ${quoted(template.name)} is described ${where} already; that is what counts.`;
}

/** Undefined for an entry that has no name of its own, because it stands for files. */
function inlineTemplate(entry: TemplateEntry, path: string): CertificateTemplate | undefined {
  const said = entry.value;
  const values = new EntryValues(path);
  return (
    said.name &&
    describedTemplate(said.name.value, values.originOf(entry), {
      displayName: values.plain(said.displayName),
      schemaVersion: values.plain(said.schemaVersion),
      validity: values.period(said.validity),
      renewalPeriod: values.period(said.renewalPeriod),
      purpose: values.plain(said.purpose),
      proofOfOrigin: values.plain(said.proofOfOrigin),
      minimalKeySize: values.plain(said.minimalKeySize),
      keyAlgorithm: values.plain(said.keyAlgorithm),
      exportableKey: values.plain(said.exportableKey),
      keyArchival: values.plain(said.keyArchival),
      attestationRequired: values.plain(said.attestationRequired),
      applicationPolicies: values.list(said.applicationPolicies),
      subjectSuppliedInRequest: values.plain(said.subjectSuppliedInRequest),
      managerApproval: values.plain(said.managerApproval),
      publishedInDirectory: values.plain(said.publishedInDirectory),
      requiredSignatures: values.plain(said.requiredSignatures),
    })
  );
}
