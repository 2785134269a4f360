import type { JsonNode } from '../json/tree.ts';
import type { Located } from '../profile/profile.ts';
import { parseDeviceFile } from '../render/device-file.ts';
import type { Device } from '../render/device.ts';
import { joinDevices, type DeviceProblem, type DeviceSource } from '../render/read-devices.ts';
import { FileProblems } from './file-problems.ts';
import type { LoadedFiles } from './loaded-files.ts';
import type { WorkspaceFile } from './parse.ts';
import type { WorkspaceProblem } from './workspace.ts';

/**
 * The groups of devices that files name, nearest file first: of two groups with one name the first stays. The files
 * and devices of one group complete each other.
 */
export function buildDevices(
  files: readonly WorkspaceFile[],
  loaded: LoadedFiles,
): { readonly devices: ReadonlyMap<string, readonly Device[]>; readonly problems: readonly WorkspaceProblem[] } {
  const devices = new Map<string, readonly Device[]>();
  const problems: DeviceProblem[][] = [];
  const documents = new DeviceDocuments(loaded);
  for (const file of files) {
    for (const [name, group] of file.content.devices?.value ?? []) {
      if (devices.has(name)) continue;
      const read = joinDevices(entriesOf(group).flatMap((entry) => documents.sourcesOf(entry, file)));
      devices.set(name, read.devices);
      problems.push([...read.problems]);
    }
  }
  return { devices, problems: toWorkspaceProblems([...documents.problems, ...problems.flat()]) };
}

/** A device, or the path of a file with devices. */
type Entry = Located<string | JsonNode>;

function entriesOf({ value, node }: Located<string | readonly Entry[]>): readonly Entry[] {
  return typeof value === 'string' ? [{ value, node }] : value;
}

/** Parses each file once, however many groups name it. */
class DeviceDocuments {
  readonly problems: DeviceProblem[] = [];
  readonly #loaded: LoadedFiles;
  readonly #parsed = new Map<string, readonly DeviceSource[]>();

  constructor(loaded: LoadedFiles) {
    this.#loaded = loaded;
  }

  /** None for a path that was refused and for a file that is not at hand: both are told elsewhere. */
  sourcesOf({ value, node }: Entry, { path, files }: WorkspaceFile): readonly DeviceSource[] {
    if (typeof value !== 'string') return [{ root: node, path }];
    const reference = files.get(node);
    const file = reference && this.#loaded.get(reference.path);
    if (file === undefined || !('text' in file)) return [];
    return this.#parse(file.text, file.path);
  }

  #parse(text: string, path: string): readonly DeviceSource[] {
    const known = this.#parsed.get(path);
    if (known !== undefined) return known;
    const { sources, problems } = parseDeviceFile(text, path);
    this.#parsed.set(path, sources);
    for (const { span, message } of problems) this.problems.push({ path, span, message });
    return sources;
  }
}

function toWorkspaceProblems(problems: readonly DeviceProblem[]): readonly WorkspaceProblem[] {
  const found = new FileProblems();
  for (const problem of problems) found.add('workspace-device-file', problem.path, problem);
  return found.problems;
}
