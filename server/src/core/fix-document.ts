import type { AnalysisSettings } from './analysis.ts';
import { analyze } from './analyze.ts';
import { applyFixes, withoutOverlap } from './apply-fixes.ts';
import type { Fix } from './rules/rule.ts';

/** A document after its safe fixes. */
export interface FixedDocument {
  readonly text: string;
  /** In the order in which they were made. */
  readonly fixes: readonly AppliedFix[];
}

export interface AppliedFix extends Fix {
  /** Whose finding it mends. */
  readonly rule: string;
}

/**
 * Makes the safe fixes of a document, the first of each finding, until none is left. Those that overlap come one after
 * the other, each seen anew in what the one before it left.
 */
export function fixDocument(text: string, settings: AnalysisSettings): FixedDocument {
  const made: AppliedFix[] = [];
  const seen = new Set([text]);
  let now = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const { profiles, fixes } = safeFixes(now, settings);
    const next = applyFixes(now, fixes);
    // Two rules that undo each other's work would never end; a document that loses a profile was not made better.
    if (seen.has(next) || analyze(next, settings).profiles.length !== profiles) break;
    seen.add(next);
    made.push(...fixes);
    now = next;
  }
  return { text: now, fixes: made };
}

/** Each round makes at least one fix; more rounds than this are a mistake of a rule. */
const mostRounds = 50;

function safeFixes(
  text: string,
  settings: AnalysisSettings,
): { readonly profiles: number; readonly fixes: readonly AppliedFix[] } {
  const { profiles, findings } = analyze(text, settings);
  const safe = findings.flatMap(({ rule, fixes }) =>
    fixes
      .filter(({ effect }) => effect === 'safe')
      .slice(0, 1)
      .map((fix) => ({ ...fix, rule })),
  );
  return { profiles: profiles.length, fixes: withoutOverlap(safe) };
}
