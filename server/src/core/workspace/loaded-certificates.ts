import type { Certificate } from '../pki/certificate.ts';
import { quoted } from '../text/quoted.ts';
import { fileProblem, followExtends, type FileProblem, type LoadedFiles } from './loaded-files.ts';
import type { WorkspaceFile } from './parse.ts';
import type { ProblemList } from './problem-list.ts';

/**
 * A file with certificates as the host found and decoded it. `unfit`: a sentence that says what is in it instead of a
 * certificate.
 */
export type LoadedCertificate =
  | { readonly certificates: readonly [Certificate, ...Certificate[]] }
  | { readonly unfit: string }
  | { readonly problem: FileProblem };

/** By resolved path. What is not in here at all was not looked for, and nothing is said about it. */
export type LoadedCertificates = ReadonlyMap<string, LoadedCertificate>;

/** Larger files are not read: no certificate and no chain comes near it. In bytes. */
export const largestCertificateFile = 1024 * 1024;

/** The paths of all certificates that a workspace file and the ones it extends name, each once. */
export function wantedCertificates(start: WorkspaceFile, loaded: LoadedFiles): readonly string[] {
  const references = followExtends(start, loaded).files.flatMap(({ files }) => [...files.values()]);
  return [...new Set(references.flatMap(({ kind, path }) => (kind === 'certificate' ? [path] : [])))];
}

/** Files without a certificate, told where they are named. */
export function reportCertificateFiles(
  { files }: WorkspaceFile,
  loaded: LoadedCertificates,
  problems: ProblemList,
): void {
  for (const { kind, path, span } of files.values()) {
    // A file may be named as something else, too.
    const found = kind === 'certificate' ? loaded.get(path) : undefined;
    if (found === undefined || 'certificates' in found) continue;
    if ('unfit' in found) {
      problems.add('workspace-certificate', span, () => `The file ${quoted(path)} is no certificate. ${found.unfit}`);
    } else {
      const { rule, message } = fileProblem(found.problem, { path, largest: largestCertificateFile });
      problems.add(rule, span, () => message);
    }
  }
}
