import type { Rendering, RenderingProblem } from './rendering.ts';

/**
 * What is wrong on a device, each once. What is wrong at several places for one reason, as a variable without a value, is
 * told of the first.
 */
export function toldProblems({ problems }: Rendering): readonly RenderingProblem[] {
  const first = new Map<string, RenderingProblem>();
  for (const problem of problems) if (!first.has(problem.message)) first.set(problem.message, problem);
  return [...first.values()];
}
