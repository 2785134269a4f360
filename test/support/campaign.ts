import * as fc from 'fast-check';

/** Set by `npm run fuzz`; without it a campaign is as short as the test run needs it. */
const minutes = Number(process.env['FUZZ_MINUTES'] ?? 0);
const seed = process.env['FUZZ_SEED'];

/** For the timeout of a test that runs a campaign, in milliseconds. */
export const campaignTimeout = Math.max(120_000, (minutes * 60 + 120) * 1000);

/** Anything `fc.property` or `fc.asyncProperty` makes. */
type Property<Values> = fc.IRawProperty<Values>;

/**
 * Tries a property: `runs` times in the test run, for `FUZZ_MINUTES` in a long one, which then says how often. Whatever
 * is found is told with the smallest input and the seed that leads back to it (`FUZZ_SEED=...`).
 */
export async function campaign<Values>(name: string, property: Property<Values>, runs: number): Promise<void> {
  const isLong = minutes > 0;
  const details = await fc.check(property, {
    includeErrorInReport: true,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(isLong
      ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: minutes * 60_000, markInterruptAsFailure: false }
      : { numRuns: runs }),
  });
  if (isLong) console.log(`${name}: ${details.numRuns} runs, seed ${details.seed}`);
  if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
}
