import { readCertificates } from '../../certificate/certificate-reader.ts';
import { mayHoldConfiguration } from '../../core/tenant/detect.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { configurationsIn, makeTenant, type ConfigurationFiles } from '../../host/tenant-files.ts';
import { kindOf } from '../../host/documents.ts';
import type { SideFile, SideFiles } from './side-files.ts';
import type { Sides } from './sides.ts';

/** The profiles of all files of both sides, changed or not. */
export interface SideTenants {
  readonly base: Tenant;
  readonly head: Tenant;
}

/** The files of both sides. */
export interface Listed {
  readonly before: readonly SideFile[];
  readonly after: readonly SideFile[];
}

/**
 * Undefined where no changed file has anything to do with certificates: then nothing between files can have changed, and
 * most commits of an export are like that. A file that is the same on both sides is read once.
 */
export async function readTenants(
  { base, head }: Sides,
  { before, after }: Listed,
  changed: ReadonlySet<string>,
): Promise<SideTenants | undefined> {
  const isChanged = ({ key }: SideFile): boolean => changed.has(key);
  const touched = [await holdsAny(base, before.filter(isChanged)), await holdsAny(head, after.filter(isChanged))];
  if (!touched.includes(true)) return undefined;
  const old = await configurationsOf(base, before);
  const same = after.filter(({ key, path }) => !changed.has(key) && old.has(path));
  const others = after.filter((file) => isChanged(file) || !old.has(file.path));
  const now = await configurationsOf(head, others);
  for (const { path } of same) now.set(path, old.get(path) ?? []);
  const first = await makeTenant(old, readCertificates);
  const later = await makeTenant(now, readCertificates, first.certificates);
  return { base: first.tenant, head: later.tenant.after(first.tenant) };
}

async function holdsAny(side: SideFiles, files: readonly SideFile[]): Promise<boolean> {
  let found = false;
  for await (const { bytes } of side.read(files.filter(isJson)))
    found ||= bytes !== undefined && mayHoldConfiguration(bytes);
  return found;
}

async function configurationsOf(side: SideFiles, files: readonly SideFile[]): Promise<ConfigurationFiles> {
  const found: ConfigurationFiles = new Map();
  for await (const { file, bytes } of side.read(files.filter(isJson))) {
    const configurations = bytes ? configurationsIn(bytes, file.path) : [];
    if (configurations.length > 0) found.set(file.path, configurations);
  }
  return found;
}

function isJson({ path }: SideFile): boolean {
  return kindOf(path) === 'json';
}
