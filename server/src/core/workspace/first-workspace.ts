import { templateKey } from '../pki/meet.ts';
import { plural } from '../text/plural.ts';
import { authoritiesPart } from './first-authorities.ts';
import { nothing, type Part } from './first-part.ts';
import { serversPart } from './first-servers.ts';
import type { Surroundings } from './surroundings.ts';

/** A first workspace file, and what is to be said about it. */
export interface FirstWorkspace {
  /** For `writeJsonc`; undefined where nothing lies around. */
  readonly content: Readonly<Record<string, unknown>> | undefined;
  /** What it was made of. */
  readonly used: readonly string[];
  /** What no file tells, or what a file tells that could not be used. */
  readonly left: readonly string[];
}

/**
 * Describes what lies around, as far as it is certain. Which authority a URL leads to, of which kind it is and which server
 * an export of a registry is of, no file says: a wrong guess would give wrong findings, so that is left to the person.
 */
export function firstWorkspace(around: Surroundings): FirstWorkspace {
  const parts = [authoritiesPart(around), templatesPart(around), serversPart(around), devicesPart(around)];
  const content = Object.assign({}, ...parts.map(({ content: part }) => part));
  const unfit = around.unfit.map(({ path, message }) => `${path} is left out: ${message}`);
  return {
    content: Object.keys(content).length > 0 ? content : undefined,
    used: parts.flatMap(({ used }) => used),
    left: [...parts.flatMap(({ left }) => left), ...unfit],
  };
}

/** Files that describe a template which an earlier file describes are left out: of two descriptions one is wrong. */
function templatesPart({ templates }: Surroundings): Part {
  const seen = new Set<string>();
  const files: string[] = [];
  const [used, left]: [string[], string[]] = [[], []];
  for (const { path, templates: described } of templates) {
    const keys = described.map(({ name }) => templateKey(name));
    const twice = described.find(({ name }) => seen.has(templateKey(name)));
    if (twice !== undefined) left.push(`${path} is left out: an earlier file describes "${twice.name}", too.`);
    if (twice !== undefined) continue;
    for (const key of keys) seen.add(key);
    files.push(path);
    used.push(`${path}: ${plural(described.length, 'template')}`);
  }
  return files.length === 0 ? { ...nothing, left } : { content: { templates: [{ files }] }, used, left };
}

/** A group for each export of managed devices; those of users and of Entra's devices complete every one of them. */
function devicesPart({ devices }: Surroundings): Part {
  const groups = devices.filter(({ kinds }) => kinds.has('managedDevice'));
  const others = devices.filter(({ kinds }) => !kinds.has('managedDevice'));
  if (groups.length === 0) {
    return {
      ...nothing,
      left: others.map(({ path }) => `${path} is left out: it needs an export of managedDevices beside it.`),
    };
  }
  const names = new Map<string, string | readonly string[]>();
  for (const { path } of groups) {
    const files = [path, ...others.map((other) => other.path)];
    names.set(groupName(path, names), files.length === 1 ? path : files);
  }
  const used = [...groups, ...others].map(
    ({ path, kinds }) => `${path}: ${[...kinds].map((kind) => `${kind}s`).join(', ')}`,
  );
  return { content: { devices: Object.fromEntries(names) }, used, left: [] };
}

function groupName(path: string, taken: ReadonlyMap<string, unknown>): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.utf-?(?:8|16(?:[bl]e)?))?\.[^.]*$/iu, '');
  return base === '' || taken.has(base) ? path : base;
}
