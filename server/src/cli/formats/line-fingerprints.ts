import type { ReportedFinding } from '../../report/reported-finding.ts';
import type { FormatOptions } from './format.ts';
import { lineHashes } from './line-hashes.ts';

/**
 * What GitHub knows an alert by, beside rule and file. Findings of one rule on one line have one hash, and would be one
 * alert: each but the first gets something of its own behind it.
 */
export class LineFingerprints {
  readonly #keys: ReadonlyMap<ReportedFinding, string>;
  readonly #options: Pick<FormatOptions, 'textOf' | 'hasBom'>;
  readonly #taken = new Set<string>();
  #path: string | undefined;
  #hashes: readonly string[] = [];

  constructor(keys: ReadonlyMap<ReportedFinding, string>, options: Pick<FormatOptions, 'textOf' | 'hasBom'>) {
    this.#keys = keys;
    this.#options = options;
  }

  of(finding: ReportedFinding): string {
    const { rule, path, startLine } = finding;
    const hash = this.#hashesOf(path)[startLine - 1] ?? '';
    const identity = JSON.stringify([rule, path, startLine]);
    if (this.#taken.has(identity)) return `${hash}:${this.#keys.get(finding) ?? ''}`;
    this.#taken.add(identity);
    return hash;
  }

  /** Findings come file by file, so that the hashes of one file are enough to remember. */
  #hashesOf(path: string): readonly string[] {
    if (path !== this.#path) {
      const text = this.#options.textOf(path) ?? '';
      this.#hashes = lineHashes(this.#options.hasBom(path) ? `\ufeff${text}` : text);
      this.#path = path;
    }
    return this.#hashes;
  }
}
