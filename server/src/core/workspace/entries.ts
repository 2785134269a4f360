// Entries of the workspace file from what the readers of exports found.
import type { Found } from '../pki/found.ts';
import { formatPeriod } from '../pki/period.ts';
import type { CertificateTemplate, Period } from '../pki/pki.ts';
import type { AuthorityValues } from '../pki/readers/read-authority.ts';
import type { ServerValues } from '../pki/readers/read-server.ts';

/** A value for JSON; what is not known is left out. */
export type Entry = Readonly<Record<string, unknown>>;

/** Everything that is known about a template, under the keys of the workspace file. */
export function templateEntry({ origin: _origin, origins: _origins, ...template }: CertificateTemplate): Entry {
  const { validity, renewalPeriod } = template;
  return known({
    ...template,
    validity: validity && formatPeriod(validity),
    renewalPeriod: renewalPeriod && formatPeriod(renewalPeriod),
    schemaVersion: positive(template.schemaVersion),
    minimalKeySize: positive(template.minimalKeySize),
    requiredSignatures: positive(template.requiredSignatures),
  });
}

/** The values of a server's registry; one name where all three are the same. */
export function serverEntry(values: ServerValues): Entry {
  const usages = known({
    signature: values.signature?.value,
    encryption: values.encryption?.value,
    generalPurpose: values.generalPurpose?.value,
  });
  const names = Object.values(usages);
  const isOne = names.length === USAGES && new Set(names).size === 1;
  return known({
    templates: isOne ? names[0] : names.length > 0 ? usages : undefined,
    maxFieldLength: positive(values.maxFieldLength?.value),
    maxRequestBytes: positive(values.maxRequestBytes?.value),
  });
}

const USAGES = 3;

/** What AD CS says about an authority, of several files the first that says it. Nothing else has these values. */
export function authorityEntry(files: readonly AuthorityValues[]): Entry {
  const first = <Name extends keyof AuthorityValues>(name: Name) =>
    files.map((values) => values[name]).find((found) => found !== undefined);
  const period: Found<Period> | undefined = first('maximumValidity');
  return known({
    kind: files.length > 0 ? 'adcs' : undefined,
    maximumValidity: period && formatPeriod(period.value),
    attributeEndDate: first('attributeEndDate')?.value,
    attributeSubjectAltName: first('attributeSubjectAltName')?.value,
    keepsSubject: first('keepsSubject')?.value,
    subjectTemplate: first('subjectTemplate')?.value,
    publishedTemplates: first('publishedTemplates')?.value,
  });
}

/** 0 stands for what is not set or not asked for; the workspace file leaves that out. */
function positive(count: number | undefined): number | undefined {
  return count !== undefined && count > 0 ? count : undefined;
}

function known(entry: Readonly<Record<string, unknown>>): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}
