// A row of the table: what was measured, against what, the figure, the goal, and whether it was reached.

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} against
 * @property {string} ours
 * @property {string} theirs
 * @property {string} result
 * @property {string} goal
 * @property {boolean} isMet
 *
 * @typedef {object} Bench what every benchmark is given
 * @property {{ analyze(text: string, settings: object): { findings: readonly unknown[] } }} engine
 * @property {object} schema JSON Schema of the profile types
 * @property {string} cli path of the built command line
 * @property {string} folder an empty one, gone afterwards
 *
 * @typedef {(bench: Bench) => Promise<readonly Row[]>} Benchmark
 */

/**
 * @param {{ what: string, against: string, compared: import('./measure.mjs').Compared, goal: number }} row the ratio is ours to theirs
 * @returns {Row}
 */
export function ratioRow({ what, against, compared: { ours, theirs, ratio }, goal }) {
  return {
    what,
    against,
    ours: duration(ours),
    theirs: duration(theirs),
    result: `${ratio.toFixed(2)} x`,
    goal: `<= ${goal} x`,
    isMet: ratio <= goal,
  };
}

/**
 * @param {{ what: string, against?: string, shown: string, goal: string, isMet: boolean }} row
 * @returns {Row}
 */
export function numberRow({ what, against = '', shown, goal, isMet }) {
  return { what, against, ours: '', theirs: '', result: shown, goal, isMet };
}

/** @param {number} milliseconds */
export function duration(milliseconds) {
  if (milliseconds < 1) return `${(milliseconds * 1000).toFixed(milliseconds < 0.1 ? 1 : 0)} µs`;
  return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
