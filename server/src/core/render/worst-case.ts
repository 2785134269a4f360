import type { Rendering, RenderingProblem } from './rendering.ts';

/** What a profile or a subject becomes on the hardest of several devices. */
export interface WorstCase {
  /** The one with the longest subject, its length in UTF-16 units; undefined when none has a subject. */
  readonly longest: Rendering | undefined;
  /** The one on which the most variables are empty; undefined when none is empty anywhere. */
  readonly emptiest: Rendering | undefined;
  readonly counts: WorstCaseCounts;
}

/** Every device once, under the worst that happens to it; from the best to the worst. */
export interface WorstCaseCounts {
  readonly ok: number;
  /** A variable that the sample does not tell. */
  readonly notKnown: number;
  /** A value that changed the structure of the name, or a text that is no name to CertStrToName alone. */
  readonly changed: number;
  /** Something is empty, and Intune is documented to issue without it. */
  readonly incomplete: number;
  readonly tooLong: number;
  /** Something is empty, so that nothing is issued. */
  readonly empty: number;
  /** No user for a user certificate, a variable that the certificate cannot hold, or no name for Windows. */
  readonly failed: number;
}

/** Each rendering is counted once, under the worst that it has. */
export function worstCase(renderings: readonly Rendering[]): WorstCase {
  const counts = { ok: 0, notKnown: 0, changed: 0, incomplete: 0, tooLong: 0, empty: 0, failed: 0 };
  for (const { problems } of renderings) counts[worst(problems)]++;
  return {
    longest: greatest(renderings, ({ subject }) => subject?.text.length ?? 0),
    emptiest: greatest(renderings, ({ problems }) => problems.filter(({ kind }) => kind === 'empty').length),
    counts,
  };
}

const fromWorst = ['failed', 'empty', 'tooLong', 'incomplete', 'changed', 'notKnown'] as const;

function worst(problems: readonly RenderingProblem[]): keyof WorstCaseCounts {
  const found = new Set(problems.map(outcomeOf));
  return fromWorst.find((outcome) => found.has(outcome)) ?? 'ok';
}

function outcomeOf(problem: RenderingProblem): keyof WorstCaseCounts {
  const { kind, severity } = problem;
  if (kind === 'syntax' && severity === 'warning') return 'changed';
  return kind === 'empty' && severity === 'warning' ? 'incomplete' : outcomes[kind];
}

const outcomes: Readonly<Record<RenderingProblem['kind'], keyof WorstCaseCounts>> = {
  noUser: 'failed',
  syntax: 'failed',
  unavailable: 'failed',
  empty: 'empty',
  tooLong: 'tooLong',
  structure: 'changed',
  literal: 'changed',
  unknown: 'notKnown',
};

/** The first of those with the greatest size; undefined when none has any. */
function greatest(renderings: readonly Rendering[], size: (rendering: Rendering) => number): Rendering | undefined {
  let found: { readonly rendering: Rendering; readonly size: number } | undefined;
  for (const rendering of renderings) {
    const candidate = { rendering, size: size(rendering) };
    if (candidate.size > (found?.size ?? 0)) found = candidate;
  }
  return found?.rendering;
}
