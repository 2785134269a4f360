// What the benchmarks call within their own process.
export { analyze } from '../server/src/core/analyze.ts';
