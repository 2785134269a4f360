import type { Rendering, RenderingProblem } from '../../core/render/rendering.ts';
import { token } from '../../core/rules/variables/write-variable.ts';
import { clip, codeSpan, escapeMarkdown } from '../markdown.ts';

/** The problems of one device in a few words of Markdown, what keeps it from a certificate first. */
export function describeProblems(problems: readonly RenderingProblem[]): readonly string[] {
  const inTheWay = unique(problems.filter(({ severity }) => severity === 'error').map(describe));
  const others = unique(problems.filter(({ severity }) => severity !== 'error').map(describe));
  return [...(inTheWay.length > 0 ? [`**no certificate**: ${inTheWay.join(', ')}`] : []), ...others];
}

/** The whole story of a value that changes the structure: what became of it and what was meant, on one device. */
export function structureNote(renderings: readonly Rendering[]): string {
  const problems = renderings.flatMap((rendering) => rendering.problems);
  const message = problems.find(({ kind }) => kind === 'structure')?.message;
  return message === undefined ? '' : escapeMarkdown(message);
}

function describe(problem: RenderingProblem): string {
  switch (problem.kind) {
    case 'noUser':
      return 'it has no user';
    case 'empty':
      return `${nameOf(problem)} is empty${placeOf(problem)}`;
    case 'unknown':
      return `${nameOf(problem)} is not known${placeOf(problem)}`;
    case 'unavailable':
      return `${nameOf(problem)} is not available here${placeOf(problem)}`;
    case 'literal':
      return `${nameOf(problem)} is text for Intune as it is written${placeOf(problem)}`;
    case 'syntax':
      return escapeMarkdown(problem.message);
    case 'structure':
      return `${nameOf(problem)} may change the structure`;
    case 'tooLong':
      return `${codeSpan(problem.attribute)} has ${problem.length} characters, AD CS takes ${problem.limit}`;
  }
}

function placeOf({ where }: { readonly where: 'subject' | number }): string {
  return where === 'subject' ? '' : ' (SAN)';
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function nameOf({ variable }: { readonly variable: string }): string {
  return codeSpan(clip(token(variable), LONGEST_NAME));
}

const LONGEST_NAME = 60;
