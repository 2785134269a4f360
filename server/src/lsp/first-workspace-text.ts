import { readCertificates } from '../certificate/certificate-reader.ts';
import { firstWorkspace } from '../core/workspace/first-workspace.ts';
import type { FileSystem } from '../host/file-system.ts';
import { lookAround } from '../host/look-around.ts';
import { newWorkspaceFile } from '../service/new-workspace-file.ts';

/** A workspace file for a folder, with what lies around it. */
export async function firstWorkspaceText(folder: string, files: FileSystem): Promise<string> {
  return newWorkspaceFile(firstWorkspace(await lookAround(folder, { files, readCertificates })));
}
