import type { Rendering, RenderingProblem } from '../../core/render/rendering.ts';

/** What is wrong on a device, each once: a variable of the subject stands in names beside it, too. */
export function toldProblems({ problems }: Rendering): readonly RenderingProblem[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}
