// Whether twice the text takes twice the time: time for one profile and for one character, from few to many.
import { documentOf, withSubjectOf } from '../inputs.mjs';
import { compare } from '../measure.mjs';
import { numberRow } from '../rows.mjs';

/** @type {import('../rows.mjs').Benchmark} */
export async function run({ engine }) {
  const analyze = (/** @type {string} */ text) => () => engine.analyze(text, { kind: 'json', now: '2026-01-01' });
  /** @type {import('../rows.mjs').Row[]} */
  const rows = [];
  for (const profiles of [10, 100, 1000]) {
    const { ours, theirs } = await compare(analyze(documentOf(profiles)), analyze(documentOf(1)), { rounds: 7 });
    rows.push(growthRow(`${profiles} profiles in one document`, 'one, time for a profile', ours / profiles / theirs));
  }
  for (const characters of [1000, 10_000, 100_000]) {
    const long = withSubjectOf(characters);
    const { ours, theirs } = await compare(analyze(long), analyze(withSubjectOf(100)), { rounds: 7 });
    const added = (ours - theirs) / (characters - 100);
    const base = await compare(analyze(withSubjectOf(1000)), analyze(withSubjectOf(100)), { rounds: 7 });
    rows.push(
      growthRow(
        `a subject of ${characters.toLocaleString('en')} characters`,
        'one of 1,000, time for a further character',
        added / ((base.ours - base.theirs) / 900),
      ),
    );
  }
  return rows;
}

/**
 * @param {string} what
 * @param {string} against
 * @param {number} ratio
 */
function growthRow(what, against, ratio) {
  return numberRow({ what, against, shown: `${ratio.toFixed(2)} x`, goal: '<= 1.5 x', isMet: ratio <= 1.5 });
}
