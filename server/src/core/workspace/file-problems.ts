import type { ReadingProblem } from '../pki/readers/reading-problems.ts';
import type { Span } from '../text/span.ts';
import type { TextFile } from './named-texts.ts';
import { ProblemList } from './problem-list.ts';
import type { WorkspaceRuleId } from './rule-ids.ts';
import type { WorkspaceProblem } from './workspace.ts';

/** Problems in files that a workspace file names. Of a file that is named twice each is told once. */
export class FileProblems {
  readonly #told = new Set<string>();
  readonly #lists = new Map<string, ProblemList>();

  add(rule: WorkspaceRuleId, path: string, { span, message }: { readonly span: Span; readonly message: string }): void {
    const key = JSON.stringify([rule, path, span.start, message]);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const list = this.#lists.get(path) ?? new ProblemList(path);
    this.#lists.set(path, list);
    list.add(rule, span, () => message);
  }

  /** What a reader of PKI files makes of one, its problems noted. */
  read<Reading extends { readonly problems: readonly ReadingProblem[] }>(
    { text, path }: TextFile,
    reader: (text: string, path: string) => Reading,
  ): Reading {
    const reading = reader(text, path);
    for (const problem of reading.problems) this.add('workspace-pki-file', path, problem);
    return reading;
  }

  has(rule: WorkspaceRuleId): boolean {
    return this.problems.some((problem) => problem.rule === rule);
  }

  get problems(): readonly WorkspaceProblem[] {
    return [...this.#lists.values()].flatMap((list) => list.problems);
  }
}
