import { detached } from '../../core/text/detached.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { reportFindings, type FoundIn, type TextOf } from '../../report/reported-finding.ts';
import type { CheckedFile, ReportedFile } from './report.ts';

/** What was found in one text, and what is in it. */
export interface Checked extends FoundIn, ReportedFile {}

/** What a run keeps of the files it has checked: nothing of their texts, so that memory grows with what is found only. */
export class CheckedFiles {
  readonly #files = new Map<string, CheckedFile>();
  readonly #textOf: TextOf;

  /** `textOf`: the texts of other files, which findings point into. */
  constructor(textOf: TextOf) {
    this.#textOf = textOf;
  }

  add({ path, text, profiles, subjects, findings }: Checked): void {
    const reported = reportFindings([{ path, text, findings }], this.#textOf);
    this.#files.set(path, { path, subjects, ...detached({ profiles, findings: reported }) });
  }

  /** A file without anything of ours in it. */
  addEmpty(path: string): void {
    this.#files.set(path, nothingIn(path));
  }

  /** By path, with what others say of these files or of further ones; of the further ones those that something is said of. */
  with(others: ReadonlyMap<string, readonly Finding[]>): readonly CheckedFile[] {
    const files = new Map(this.#files);
    for (const [path, named] of others) {
      if (named.length === 0) continue;
      const file = files.get(path) ?? nothingIn(path);
      const added = reportFindings([{ path, text: this.#textOf(path) ?? '', findings: named }], this.#textOf);
      files.set(path, { ...file, findings: [...file.findings, ...added] });
    }
    return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

function nothingIn(path: string): CheckedFile {
  return { path, profiles: none, subjects: 0, findings: none };
}

const none: readonly never[] = [];
