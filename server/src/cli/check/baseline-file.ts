import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { decodeBytes } from '../../core/text/bytes.ts';
import { slashes } from '../../host/node/node-file-system.ts';
import { replaceFile } from '../../host/node/replace-file.ts';
import { UsageError } from '../usage-error.ts';
import { reasonOf } from '../reason-of.ts';
import { compareText } from '../../core/text/compare-text.ts';

/** How many findings of each rule, by rule and by path from the working directory. */
export type FindingCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * A file of findings that are known: `{"version": 1, "findings": {"profiles/wifi.json": {"weak-hash": 1}}}`. Its paths are
 * relative to its own folder, so that it means the same wherever the command is started.
 */
export class BaselineFile {
  readonly #given: string;
  readonly #path: string;
  readonly #cwd: string;

  constructor(given: string, cwd: string) {
    this.#given = given;
    this.#path = resolve(cwd, given);
    this.#cwd = cwd;
  }

  /**
   * Undefined where there is no such file.
   * @throws {UsageError} where it cannot be read or is no baseline
   */
  async read(): Promise<FindingCounts | undefined> {
    const bytes = await readFile(this.#path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw new UsageError(`The baseline "${this.#given}" cannot be read (${error.code ?? error.message}).`);
    });
    if (bytes === undefined) return undefined;
    const counts = new Map<string, ReadonlyMap<string, number>>();
    for (const [path, rules] of this.#entries(decodeBytes(bytes).text))
      counts.set(this.#fromHere(path), new Map(Object.entries(rules)));
    return counts;
  }

  /** Sorted, so that two versions of it differ only where the findings do. */
  write(counts: FindingCounts): void {
    const files = Array.from(counts, ([path, rules]) => [this.#fromFile(path), sorted(rules)] as const);
    const findings = sorted(files.filter(([, rules]) => Object.keys(rules).length > 0));
    try {
      replaceFile(this.#path, `${JSON.stringify({ version, findings }, undefined, 2)}\n`);
    } catch (error) {
      throw new UsageError(`The baseline "${this.#given}" cannot be written (${reasonOf(error)}).`);
    }
  }

  #entries(text: string): readonly (readonly [string, Readonly<Record<string, number>>])[] {
    const content = parse(text);
    if (!isRecord(content) || content['version'] !== version || !isRecord(content['findings'])) throw this.#malformed();
    return Object.entries(content['findings']).map(([path, rules]) => {
      if (!isCounts(rules)) throw this.#malformed();
      return [path, rules];
    });
  }

  #malformed(): UsageError {
    return new UsageError(
      `"${this.#given}" is no baseline of scep-profiles: that is {"version": ${version}, "findings": {"path": {"rule": count}}}. Delete it and make it anew with --update-baseline.`,
    );
  }

  #fromHere(path: string): string {
    return slashes(relative(this.#cwd, resolve(dirname(this.#path), path)));
  }

  #fromFile(path: string): string {
    return slashes(relative(dirname(this.#path), resolve(this.#cwd, path)));
  }
}

const version = 1;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is Readonly<Record<string, number>> {
  return isRecord(value) && Object.values(value).every((count) => Number.isSafeInteger(count) && Number(count) > 0);
}

/** By the code units of their names: the same order on every machine. */
function sorted<Value>(entries: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
}
