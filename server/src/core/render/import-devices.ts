import type { ExportRecord } from '../facts/device-fields.ts';
import { anonymise, type Digest } from './anonymise.ts';
import { parseDeviceFile, type DeviceFile } from './device-file.ts';
import { readItems } from './device-items.ts';
import { joinSources, type DeviceProblem } from './read-devices.ts';
import { shortForms, type ShortDevice } from './short-form.ts';

/** The text of an export, and the path that problems in it are told with. */
export interface ExportText {
  readonly path: string;
  readonly text: string;
}

/** `unreadable`: the first place of each file that is no export. `noDevices`: nothing in them is a managed device. */
export type ImportedDevices =
  | { readonly kind: 'unreadable'; readonly problems: readonly DeviceProblem[] }
  | { readonly kind: 'noDevices'; readonly problems: readonly DeviceProblem[] }
  | {
      readonly kind: 'devices';
      readonly devices: readonly ShortDevice[];
      readonly counts: ImportCounts;
      /** What could not be read of files that were read otherwise. */
      readonly problems: readonly DeviceProblem[];
    };

export interface ImportCounts {
  /** Objects that were read, of each kind. */
  readonly read: Readonly<Record<ExportRecord, number>>;
  /** Of the managed devices, those whose user and whose Entra object were found. */
  readonly withUser: number;
  readonly withDevice: number;
}

/** The devices of exports that complete each other, in the short form; with a digest, with names of nobody. */
export function importDevices(files: readonly ExportText[], digest: Digest | undefined): ImportedDevices {
  const parsed = files.map(({ text, path }) => ({ path, ...parseDeviceFile(text, path) }));
  const broken = parsed.flatMap(firstProblem);
  if (broken.length > 0) return { kind: 'unreadable', problems: broken };
  const sources = parsed.flatMap((file) => file.sources);
  const { devices, problems } = shortForms(sources);
  if (devices.length === 0) return { kind: 'noDevices', problems };
  const { joined } = joinSources(sources);
  const kinds = sources.flatMap((source) => readItems(source).items.map(({ kind }) => kind));
  const count = (kind: ExportRecord): number => kinds.filter((each) => each === kind).length;
  return {
    kind: 'devices',
    devices: digest ? anonymise(devices, digest) : devices,
    counts: {
      read: { managedDevice: count('managedDevice'), user: count('user'), device: count('device') },
      withUser: joined.filter(({ records }) => records.user.length > 0).length,
      withDevice: joined.filter(({ records }) => records.device.length > 0).length,
    },
    problems,
  };
}

/** What is behind the first place that is wrong is read by guess: more places would help nobody. */
function firstProblem({ path, sources, problems }: DeviceFile & { readonly path: string }): readonly DeviceProblem[] {
  return problems.slice(0, 1).map(({ span, message }) => ({
    path,
    span,
    message: sources.length > 0 ? `${message} Mend it there, or export it again.` : message,
  }));
}
