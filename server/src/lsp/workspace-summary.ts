import { plural } from '../core/text/plural.ts';
import type { LoadedWorkspace } from '../host/workspace-files.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** What was read of a workspace file and of the files it names, in a line for the output: names of files and counts, no value of a device. */
export function workspaceSummary({ workspace, texts }: LoadedWorkspace): string {
  const { path, pki, devices, problems } = workspace;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const named = [...texts.keys()].filter((file) => file !== path).map((file) => fromFolder(file, folder));
  const parts = [
    `${plural([...devices.values()].flat().length, 'device')} in ${plural(devices.size, 'group')}`,
    plural(pki.templates.size, 'template'),
    plural(pki.servers.length, 'server'),
    pki.authorities.size === 1 ? '1 authority' : `${pki.authorities.size} authorities`,
  ];
  const files = named.length === 0 ? 'It names no file that could be read.' : `Read for it: ${listed(named)}.`;
  const wrong = problems.length === 0 ? '' : ` ${plural(problems.length, 'problem')}, told where they are.`;
  return `Read ${path}: ${parts.join(', ')}. ${files}${wrong}`;
}

/** What was found below the folders of the workspace. */
export function foldersSummary({ roots, paths }: Pick<WorkspaceFolders, 'roots' | 'paths'>): string {
  return `Read the files below ${listed(roots)}: ${plural(paths.length, 'file')} with something to check or to compare with.`;
}

function fromFolder(file: string, folder: string): string {
  return file.startsWith(folder) ? file.slice(folder.length) : file;
}

function listed(names: readonly string[]): string {
  const more = names.length - FEW;
  return more > 0 ? `${names.slice(0, FEW).join(', ')} and ${more} more` : names.join(', ');
}

const FEW = 20;
