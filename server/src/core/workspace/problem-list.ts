import type { Span } from '../text/span.ts';
import type { WorkspaceRuleId } from './rule-ids.ts';
import type { WorkspaceProblem } from './workspace.ts';

/** More problems of one rule in one file help nobody; the last one kept says how many more there are. */
const mostOfOneRule = 100;

/** The problems of one file as they are found. A message is only made where its problem is kept. */
export class ProblemList {
  readonly #path: string;
  readonly #kept: WorkspaceProblem[] = [];
  readonly #counts = new Map<string, number>();

  constructor(path: string) {
    this.#path = path;
  }

  add(rule: WorkspaceRuleId, span: Span, message: () => string): void {
    const count = (this.#counts.get(rule) ?? 0) + 1;
    this.#counts.set(rule, count);
    if (count <= mostOfOneRule) this.#kept.push({ rule, path: this.#path, span, message: message() });
  }

  get problems(): readonly WorkspaceProblem[] {
    const last = new Map(this.#kept.map((problem) => [problem.rule, problem]));
    const problems = this.#kept.map((problem) => {
      const more = (this.#counts.get(problem.rule) ?? 0) - mostOfOneRule;
      const isLast = last.get(problem.rule) === problem;
      return isLast && more > 0 ? { ...problem, message: `${problem.message} (and ${more} more)` } : problem;
    });
    return problems.sort(byPlace);
  }
}

export function byPlace(a: WorkspaceProblem, b: WorkspaceProblem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
