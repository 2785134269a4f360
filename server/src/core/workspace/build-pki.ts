import type { Pki } from '../pki/pki.ts';
import { buildAuthorities } from './build-authorities.ts';
import { buildServers } from './build-servers.ts';
import { buildTemplates } from './build-templates.ts';
import { FileProblems } from './file-problems.ts';
import type { LoadedCertificates } from './loaded-certificates.ts';
import type { Chain, LoadedFiles } from './loaded-files.ts';
import type { WorkspaceFile } from './parse.ts';
import type { WorkspaceProblem } from './workspace.ts';

export interface BuiltPki {
  readonly pki: Pki;
  readonly problems: readonly WorkspaceProblem[];
}

/** The PKI that workspace files and the files they name describe, nearest workspace file first. */
export function buildPki(
  { files, isComplete }: Chain,
  loaded: LoadedFiles,
  certificates: LoadedCertificates,
): BuiltPki {
  const problems = new FileProblems();
  const templates = buildTemplates(files, loaded, problems);
  const areTemplatesComplete = isComplete && !problems.has('workspace-pki-file') && areTemplateFilesRead(files, loaded);
  const authorities = buildAuthorities(files, { loaded, certificates }, problems);
  const servers = buildServers(files, { loaded, certificates }, problems);
  return { pki: { templates, authorities, servers, areTemplatesComplete }, problems: problems.problems };
}

function areTemplateFilesRead(files: readonly WorkspaceFile[], loaded: LoadedFiles): boolean {
  const patterns = files.flatMap((file) => [...file.patterns.values()]).filter(({ kind }) => kind === 'templates');
  return patterns.every(({ path }) => {
    const found = loaded.get(path);
    if (found === undefined || !('matches' in found)) return isText(path, loaded);
    return found.isComplete && found.matches.length > 0 && found.matches.every((match) => isText(match, loaded));
  });
}

function isText(path: string, loaded: LoadedFiles): boolean {
  const found = loaded.get(path);
  return found !== undefined && 'text' in found;
}
