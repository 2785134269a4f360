import type { Certificate } from '../../core/pki/certificate.ts';
import { readAuthority, type AuthorityValues } from '../../core/pki/readers/read-authority.ts';
import { issuingCertificates } from '../../core/workspace/authority-certificate.ts';
import { authorityName } from '../../core/workspace/authority-name.ts';
import { authorityEntry } from '../../core/workspace/entries.ts';
import { Remarked } from '../../core/workspace/write-jsonc.ts';
import { UsageError } from '../usage-error.ts';
import type { Imported } from './import.ts';
import { linesAbout, nameOf, type ImportedFile } from './imported-file.ts';

/** One authority from its certificate and what certutil prints about it; all the files are about the same. */
export async function importAuthority(files: readonly ImportedFile[]): Promise<Imported> {
  const remarks: string[] = [];
  const values: AuthorityValues[] = [];
  const certificates: { readonly path: string; readonly certificate: Certificate }[] = [];
  for (const file of files) {
    const found = await certificatesOf(file);
    const [certificate, second] = issuingCertificates(found);
    if (found.length > 0 && certificate === undefined)
      throw new UsageError(
        `"${file.path}" is not the certificate of an authority: its basic constraints do not say so.`,
      );
    if (certificate === undefined) {
      values.push(readText(file, remarks));
      continue;
    }
    if (second !== undefined || certificates.length > 0)
      remarks.push(`${file.path}: there are certificates of several authorities; the first one counts.`);
    certificates.push({ path: file.path, certificate });
  }
  const [first] = certificates;
  const name = first ? authorityName(first.certificate) : undefined;
  const entry = { ...authorityEntry(values), ...(first && { certificate: first.path }) };
  const sources = `from ${files.map(({ path }) => path).join(', ')}`;
  const kind = values.length > 0 ? [] : [KIND];
  return {
    part: { authorities: { [name ?? nameOf(files[0] ?? NO_FILE)]: new Remarked(entry, sources, ...kind) } },
    remarks: [
      ...remarks,
      ...(values.length > 0 ? [] : ['Add the "kind" of the authority: adcs, cloudPki, scepman or other.']),
    ],
  };
}

const KIND = 'kind: adcs, cloudPki, scepman or other';
const NO_FILE: ImportedFile = { path: 'authority', bytes: new Uint8Array(), text: '' };

async function certificatesOf({ bytes }: ImportedFile): Promise<readonly Certificate[]> {
  // The library that reads them is large, and wanted here only.
  const { readCertificates } = await import('../../certificate/read-certificates.ts');
  const read = await readCertificates(bytes);
  return read.ok ? read.certificates : [];
}

function readText(file: ImportedFile, remarks: string[]): AuthorityValues {
  const { values, problems } = readAuthority(file.text, file.path);
  const lines = linesAbout(file, problems);
  if (Object.values(values).every((value) => value === undefined)) throw new UsageError(lines.join('\n'));
  remarks.push(...lines);
  return values;
}
