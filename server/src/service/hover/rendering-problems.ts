import type { Rendering, RenderingProblem } from '../../core/render/rendering.ts';
import { token } from '../../core/rules/variables/write-variable.ts';
import { clip, codeSpan, escapeMarkdown } from '../markdown.ts';

/** Problems in a few words of Markdown each. */
export interface ProblemWords {
  /** What keeps the device from a certificate. */
  readonly inTheWay: readonly string[];
  readonly others: readonly string[];
}

/** What is wrong on every one of several devices, told once; and what else is wrong on each. */
export function divideProblems(devices: readonly (readonly RenderingProblem[])[]): {
  readonly common: ProblemWords;
  readonly own: readonly ProblemWords[];
} {
  const all = devices.map(wordsOf);
  const common = all.length < 2 ? nothing : all.reduce(shared);
  return { common, own: all.map((words) => without(words, common)) };
}

export function describeProblems({ inTheWay, others }: ProblemWords): readonly string[] {
  return [...(inTheWay.length > 0 ? [`**no certificate**: ${inTheWay.join(', ')}`] : []), ...others];
}

const nothing: ProblemWords = { inTheWay: [], others: [] };

function wordsOf(problems: readonly RenderingProblem[]): ProblemWords {
  return {
    inTheWay: unique(problems.filter(({ severity }) => severity === 'error').map(describe)),
    others: unique(problems.filter(({ severity }) => severity !== 'error').map(describe)),
  };
}

function shared(left: ProblemWords, right: ProblemWords): ProblemWords {
  return {
    inTheWay: left.inTheWay.filter((words) => right.inTheWay.includes(words)),
    others: left.others.filter((words) => right.others.includes(words)),
  };
}

function without({ inTheWay, others }: ProblemWords, told: ProblemWords): ProblemWords {
  return {
    inTheWay: inTheWay.filter((words) => !told.inTheWay.includes(words)),
    others: others.filter((words) => !told.others.includes(words)),
  };
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
