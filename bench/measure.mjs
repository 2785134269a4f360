// Two ways of doing one thing, timed in turns, so that what else the machine does falls on both. Within a process it is the
// processor's time that counts, with that of the compiler and the garbage collector: others have no share in it.

/**
 * @typedef {{ ours: number, theirs: number, ratio: number }} Compared medians in milliseconds for one call, and the median of the ratios of the rounds
 */

/**
 * @param {() => unknown} ours
 * @param {() => unknown} theirs
 * @param {{ rounds?: number, turn?: number }} [options] how often they take turns, and how long a turn is, in milliseconds
 * @returns {Promise<Compared>}
 */
export async function compare(ours, theirs, { rounds = 15, turn = 150 } = {}) {
  const ourCalls = await callsWithin(ours, turn);
  const theirCalls = await callsWithin(theirs, turn);
  /** @type {{ ours: number, theirs: number }[]} */
  const measured = [];
  for (let round = 0; round < rounds; round += 1) {
    measured.push({ ours: await perCall(ours, ourCalls), theirs: await perCall(theirs, theirCalls) });
  }
  return summary(measured);
}

/**
 * What the first calls of a process take, while their code is not fast yet. Neither may have been called often before. Not in
 * turns: what V8 compiles aside for one of them would be counted to the other.
 * @param {() => unknown} ours
 * @param {() => unknown} theirs
 * @param {number} calls of each
 * @returns {Promise<Compared>}
 */
export async function compareFirst(ours, theirs, calls) {
  const ourTime = await perCall(ours, calls);
  const theirTime = await perCall(theirs, calls);
  return { ours: ourTime, theirs: theirTime, ratio: ourTime / theirTime };
}

/**
 * For what cannot be repeated within a process: each call is measured once a round.
 * @param {() => Promise<number>} ours answers the milliseconds it took
 * @param {() => Promise<number>} theirs
 * @param {number} rounds
 * @returns {Promise<Compared>}
 */
export async function compareRuns(ours, theirs, rounds) {
  /** @type {{ ours: number, theirs: number }[]} */
  const measured = [];
  for (let round = 0; round < rounds; round += 1) measured.push({ ours: await ours(), theirs: await theirs() });
  return summary(measured);
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return quantile(numbers, 0.5);
}

/**
 * @param {readonly number[]} numbers
 * @param {number} share from 0 to 1
 */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {() => Promise<void>} call @returns {Promise<number>} the milliseconds the processor worked for it */
async function processorTime(call) {
  const before = process.cpuUsage();
  await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** @param {() => unknown} call */
export async function milliseconds(call) {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

/** @param {readonly { ours: number, theirs: number }[]} measured */
function summary(measured) {
  return {
    ours: median(measured.map(({ ours }) => ours)),
    theirs: median(measured.map(({ theirs }) => theirs)),
    ratio: median(measured.map(({ ours, theirs }) => ours / theirs)),
  };
}

/**
 * Warms up, and finds out how many calls fill a turn.
 * @param {() => unknown} call
 * @param {number} limit in milliseconds
 */
async function callsWithin(call, limit) {
  let calls = 1;
  for (;;) {
    const time = (await perCall(call, calls)) * calls;
    if (time >= limit) return calls;
    calls = Math.ceil(calls * Math.min(4, Math.max(1.2, limit / Math.max(time, 0.01))));
  }
}

/**
 * @param {() => unknown} call
 * @param {number} calls
 */
async function perCall(call, calls) {
  const time = await processorTime(async () => {
    for (let index = 0; index < calls; index += 1) {
      const result = call();
      if (result instanceof Promise) await result;
    }
  });
  return time / calls;
}
