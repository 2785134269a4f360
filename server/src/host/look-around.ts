import { readContent } from '../core/analyze.ts';
import { mayHoldScepProfile } from '../core/profile/detect.ts';
import type { Certificate } from '../core/pki/certificate.ts';
import { authorityNameIn, readAuthority } from '../core/pki/readers/read-authority.ts';
import { readServer } from '../core/pki/readers/read-server.ts';
import { readTemplates } from '../core/pki/readers/read-templates.ts';
import { exportKinds } from '../core/render/export-kinds.ts';
import { decodeBytes } from '../core/text/bytes.ts';
import { issuingCertificates } from '../core/workspace/authority-certificate.ts';
import { hasWildcards } from '../core/workspace/glob.ts';
import { largestCertificateFile } from '../core/workspace/loaded-certificates.ts';
import { largestNamedFile } from '../core/workspace/loaded-files.ts';
import type { Surroundings } from '../core/workspace/surroundings.ts';
import type { FileSystem } from './file-system.ts';
import type { CertificateReader } from './workspace-files.ts';
import { kindOf } from './documents.ts';

type Collected = {
  -readonly [Key in keyof Surroundings]: Surroundings[Key] extends readonly (infer Item)[] ? Item[] : Surroundings[Key];
};

const jsonEndings = ['.json', '.jsonc'];
const textEndings = ['.ldf', '.ldif', '.txt', '.reg'];
const certificateEndings = ['.cer', '.crt', '.der', '.pem', '.p7b'];

export interface LookAroundOptions {
  readonly files: FileSystem;
  /** Called where there is a file with certificates. */
  readonly readCertificates: CertificateReader;
}

/** Reads every file below a folder that may be of use, by what is in it. What git ignores is passed over. */
export async function lookAround(
  folder: string,
  { files, readCertificates }: LookAroundOptions,
): Promise<Surroundings> {
  const around: Collected = {
    urls: [],
    profileCount: 0,
    templates: [],
    servers: [],
    authorities: [],
    certificates: [],
    devices: [],
    unfit: [],
  };
  for (const file of await files.list(folder, [...jsonEndings, ...textEndings, ...certificateEndings])) {
    const path = folder === '.' ? file : file.slice(folder.length + 1);
    if (kindOf(path) === 'workspace') continue;
    const isCertificate = certificateEndings.some((ending) => path.toLowerCase().endsWith(ending));
    const read = await files.read(file, { largest: isCertificate ? largestCertificateFile : largestNamedFile });
    if ('problem' in read) continue;
    if (isCertificate) addCertificate(around, path, await readCertificates(read.bytes));
    else if (jsonEndings.some((ending) => path.toLowerCase().endsWith(ending))) addJson(around, path, read.bytes);
    else addText(around, path, decodeBytes(read.bytes).text);
  }
  return around;
}

function addCertificate(around: Collected, path: string, read: Awaited<ReturnType<CertificateReader>>): void {
  const [certificate, second]: readonly Certificate[] = read.ok ? issuingCertificates(read.certificates) : [];
  if (second !== undefined) around.unfit.push({ path, message: 'it has certificates of several authorities.' });
  else if (certificate !== undefined) around.certificates.push({ path, certificate });
}

function addJson(around: Collected, path: string, bytes: Uint8Array): void {
  if (mayHoldScepProfile(bytes)) {
    const { profiles } = readContent(decodeBytes(bytes).text, 'json');
    around.profileCount += profiles.length;
    for (const { urls } of profiles)
      for (const { text } of urls) if (!around.urls.includes(text.text)) around.urls.push(text.text);
    if (profiles.length > 0) return;
  }
  const { text } = decodeBytes(bytes);
  if (directoryAttribute.test(text)) {
    addTemplates(around, path, text);
    return;
  }
  const kinds = deviceField.test(text) ? exportKinds(text, path) : undefined;
  if (kinds !== undefined) around.devices.push({ path, kinds });
}

/** A tenant's export has thousands of files with neither. */
const directoryAttribute = /pKI(?:CertificateTemplate|ExpirationPeriod|KeyUsage)|msPKI-/u;
const deviceField = /"(?:operatingSystem|userPrincipalName|trustType)"/iu;

function addText(around: Collected, path: string, text: string): void {
  if (addTemplates(around, path, text)) return;
  const server = readServer(text, path);
  if (hasValues(server.values)) {
    add(around, path, server.problems, () => around.servers.push({ path }));
    return;
  }
  const authority = readAuthority(text, path);
  if (hasValues(authority.values))
    add(around, path, authority.problems, () => around.authorities.push({ path, name: authorityNameIn(text) }));
}

function addTemplates(around: Collected, path: string, text: string): boolean {
  const { templates, problems } = readTemplates(text, path);
  if (templates.length === 0) return false;
  add(around, path, problems, () => around.templates.push({ path, templates }));
  return true;
}

/** A file with a flaw would be a finding in the very file that is written. */
function add(
  around: Collected,
  path: string,
  problems: readonly { readonly message: string }[],
  push: () => void,
): void {
  const message = hasWildcards(path) ? 'its name would stand for other files, too.' : problems[0]?.message;
  if (message === undefined) push();
  else around.unfit.push({ path, message });
}

function hasValues(values: object): boolean {
  return Object.values(values).some((value) => value !== undefined);
}
