import type { Configuration } from '../core/tenant/configuration.ts';
import { mayHoldConfiguration } from '../core/tenant/detect.ts';
import { summarize } from '../core/tenant/summarize.ts';
import { Tenant, type TenantCertificates } from '../core/tenant/tenant.ts';
import { decodeBytes } from '../core/text/bytes.ts';
import type { LoadedCertificate } from '../core/workspace/loaded-certificates.ts';
import type { FileSystem } from './file-system.ts';
import type { CertificateReader } from './workspace-files.ts';

/** What files say that profiles may be in, by path; those without any are not here. */
export type ConfigurationFiles = Map<string, readonly Configuration[]>;

/** How the names of files end that a tenant is exported to. */
export const tenantEndings = ['.json', '.jsonc'];

/** Files of which so many are read at once; more would only wait for the disk. */
const readAhead = 16;

/** Reads files and keeps what matters. Of all but a few no more than the bytes are looked at. */
export async function readConfigurations(files: FileSystem, paths: readonly string[]): Promise<ConfigurationFiles> {
  const found: ConfigurationFiles = new Map();
  for (let start = 0; start < paths.length; start += readAhead) {
    const some = paths.slice(start, start + readAhead);
    const read = await Promise.all(some.map((path) => readOne(files, path)));
    some.forEach((path, index) => {
      const configurations = read[index] ?? [];
      if (configurations.length > 0) found.set(path, configurations);
    });
  }
  return found;
}

async function readOne(files: FileSystem, path: string): Promise<readonly Configuration[]> {
  const read = await files.read(path);
  return 'bytes' in read ? configurationsIn(read.bytes, path) : [];
}

/** The profiles in a file; none in one that is no text. */
export function configurationsIn(bytes: Uint8Array, path: string): readonly Configuration[] {
  if (!mayHoldConfiguration(bytes)) return [];
  const { text, problem } = decodeBytes(bytes);
  return problem ? [] : summarize(text, path);
}

export interface MadeTenant {
  readonly tenant: Tenant;
  readonly certificates: TenantCertificates;
}

/** The tenant that files describe, with the certificates inside of it decoded. `known` ones are not decoded again. */
export async function makeTenant(
  files: ConfigurationFiles,
  readCertificates: CertificateReader,
  known: TenantCertificates = new Map(),
): Promise<MadeTenant> {
  const certificates = new Map<string, LoadedCertificate>();
  for (const configuration of [...files.values()].flat()) {
    const content = configuration.kind === 'trustedRoot' ? configuration.content : undefined;
    if (content === undefined || certificates.has(content)) continue;
    certificates.set(content, known.get(content) ?? (await decode(content, readCertificates)));
  }
  return { tenant: new Tenant(files, certificates), certificates };
}

async function decode(content: string, readCertificates: CertificateReader): Promise<LoadedCertificate> {
  const read = await readCertificates(bytesOf(content));
  return read.ok ? { certificates: read.certificates } : { unfit: read.problem.message };
}

/** Of base64; what is none is taken as it is, for the reader to say what it is. */
function bytesOf(content: string): Uint8Array {
  try {
    return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  } catch {
    return new TextEncoder().encode(content);
  }
}
