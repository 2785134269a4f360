import { createColors } from 'picocolors';
import { readCertificates } from '../../certificate/certificate-reader.ts';
import { readContent } from '../../core/analyze.ts';
import type { Certificate, CertificateRequest } from '../../core/pki/certificate.ts';
import { undescribed } from '../../core/pki/pki.ts';
import { verifyCertificate } from '../../core/review/verify/verify.ts';
import { ruleIds } from '../../core/rules/rules.ts';
import type { FileSystem } from '../../host/file-system.ts';
import { GoverningWorkspaces } from '../../host/governing-workspace.ts';
import { nodeFileSystem } from '../../host/node/node-file-system.ts';
import { demandConfig } from '../config-file.ts';
import { devicesIn } from '../devices-file.ts';
import { readDocuments } from '../documents.ts';
import { Flaws } from '../flaws.ts';
import type { Io } from '../io.ts';
import { renderedProfile } from '../render/rendered-profile.ts';
import { UsageError } from '../usage-error.ts';
import { verifyJson } from './json.ts';
import { verifyText } from './text.ts';
import type { VerifiedFile, VerifiedProfile } from './verified-file.ts';

export interface VerifyCommandOptions {
  /** File with a certificate or a request. */
  readonly certificate: string;
  /** File or folder with profiles. */
  readonly profiles: string;
  readonly devicesFile: string | undefined;
  /** displayName of the one profile to compare with. */
  readonly profile: string | undefined;
  readonly format: 'text' | 'json';
  readonly config: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly now: string;
}

/** 0: one of the profiles would have given it; 1: none would. */
export async function verifyCommand(options: VerifyCommandOptions, io: Io): Promise<number> {
  const files = nodeFileSystem(io.cwd);
  await demandConfig(options.config, files);
  const { source, remark } = await readSource(options.certificate, files);
  const profiles = await verifyProfiles(source, options, files, io);
  if (profiles.length === 0) throw new UsageError(nothingToCompare(options));
  const verified: VerifiedFile = { path: options.certificate, source, remark, profiles, now: options.now };
  const colors = createColors(io.useColour);
  const text = options.format === 'json' ? verifyJson(verified) : verifyText(verified, { columns: io.columns, colors });
  await io.write(`${text}\n`);
  return profiles.some(({ verification }) => verification.fits) ? 0 : 1;
}

async function readSource(path: string, files: FileSystem): Promise<Pick<VerifiedFile, 'source' | 'remark'>> {
  const file = await files.read(path);
  if ('problem' in file) throw new UsageError(`The file "${path}" ${file.message}.`);
  // The library that reads them is large, and wanted here only.
  const { readSource: read } = await import('../../certificate/read-source.ts');
  const found = await read(file.bytes);
  if (!found.ok) throw new UsageError(`${path}: ${found.problem.message}`);
  return found;
}

async function verifyProfiles(
  source: Certificate | CertificateRequest,
  { profiles: path, devicesFile, profile: wanted, config }: VerifyCommandOptions,
  files: FileSystem,
  io: Io,
): Promise<readonly VerifiedProfile[]> {
  const given = devicesFile === undefined ? undefined : await devicesIn(devicesFile, files);
  const workspaces = new GoverningWorkspaces({ files, ruleIds, readCertificates, roots: ['.'], config });
  const flaws = new Flaws(io);
  const verified: VerifiedProfile[] = [];
  for await (const document of readDocuments([path], files, io.cwd)) {
    if (document.kind === 'unreadable') throw new UsageError(`${document.path}: ${document.message}`);
    if (document.kind !== 'json') continue;
    const workspace = (await workspaces.of(document.path))?.workspace;
    flaws.ofWorkspace(workspace);
    const content = readContent(document.text, 'json');
    flaws.ofDocument(document.path, content);
    for (const profile of content.profiles) {
      if (wanted !== undefined && profile.displayName !== wanted) continue;
      const rendered = renderedProfile(document.path, profile, workspace, { given, label: undefined });
      const pki = workspace?.pki ?? undescribed;
      verified.push({ rendered, verification: verifyCertificate(source, profile, { ...rendered, pki }) });
    }
  }
  return verified;
}

function nothingToCompare({ profile, profiles }: VerifyCommandOptions): string {
  return profile === undefined
    ? `There is no SCEP profile in ${profiles}.`
    : `No SCEP profile has the displayName "${profile}".`;
}
