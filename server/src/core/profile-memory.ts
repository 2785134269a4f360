import type { AnalysisSettings } from './analysis.ts';
import type { Profile } from './profile/profile.ts';
import type { Edit, Fix, Problem, Related } from './rules/rule.ts';
import type { RawFinding } from './settle.ts';
import { covers, shift, spanText, type Span } from './text/span.ts';

/**
 * What the rules said about each profile in the last version of a document, by the profile's own text: whoever types in
 * one of three hundred profiles waits for the rules of that one. Everything is forgotten when the settings are others.
 */
export class ProfileMemory {
  #settings: AnalysisSettings | undefined;
  #last = new Map<string, Remembered>();
  #current = new Map<string, Remembered>();

  /** A new version begins: what the one before the last had and the last had not is forgotten. */
  begin(settings: AnalysisSettings): void {
    this.#last = this.#settings && areAlike(this.#settings, settings) ? this.#current : new Map();
    this.#current = new Map();
    this.#settings = settings;
  }

  /** The problems of a profile with the same text, moved to where this one is; undefined where there was none. */
  recall(profile: Profile, text: string): readonly RawFinding[] | undefined {
    const key = spanText(text, profile.span);
    const remembered = this.#current.get(key) ?? this.#last.get(key);
    if (!remembered) return undefined;
    this.#current.set(key, remembered);
    const distance = profile.span.start - remembered.start;
    return remembered.found.map(({ rule, problem }) => ({ rule, profile, problem: movedProblem(problem, distance) }));
  }

  /** `found` is all that the rules say of this profile. A problem that points out of it may not move with it. */
  remember(profile: Profile, text: string, found: readonly RawFinding[]): void {
    if (!found.every(({ problem }) => spansOf(problem).every((span) => covers(profile.span, span)))) return;
    this.#current.set(spanText(text, profile.span), { start: profile.span.start, found });
  }
}

interface Remembered {
  /** Where the profile was. */
  readonly start: number;
  readonly found: readonly RawFinding[];
}

function areAlike(a: AnalysisSettings, b: AnalysisSettings): boolean {
  return (
    a.kind === b.kind && a.workspace === b.workspace && a.now === b.now && a.reportsJsonSyntax === b.reportsJsonSyntax
  );
}

function spansOf({ span, related = [], fixes = [] }: Problem): readonly Span[] {
  return [
    span,
    ...related.filter(isHere).map((place) => place.span),
    ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
  ];
}

function movedProblem(problem: Problem, distance: number): Problem {
  if (distance === 0) return problem;
  const { related, fixes } = problem;
  return {
    ...problem,
    span: shift(problem.span, distance),
    ...(related && { related: related.map((place) => (isHere(place) ? movedPart(place, distance) : place)) }),
    ...(fixes && { fixes: fixes.map((fix) => movedFix(fix, distance)) }),
  };
}

function movedFix(fix: Fix, distance: number): Fix {
  return { ...fix, edits: fix.edits.map((edit) => movedPart(edit, distance)) };
}

function movedPart<Part extends Edit | Related>(part: Part, distance: number): Part {
  return { ...part, span: shift(part.span, distance) };
}

/** Whether the place is in the same document. */
function isHere({ path }: Related): boolean {
  return path === undefined;
}
