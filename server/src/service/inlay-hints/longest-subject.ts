import { subjectOrigin } from '../../core/render/fixed-formats.ts';
import type { Rendering, RenderingProblem } from '../../core/render/rendering.ts';
import { variablesOf } from '../../core/subject/variables.ts';
import { clip } from '../../core/text/clip.ts';
import { plural } from '../../core/text/plural.ts';
import type { PreviewTarget } from '../preview/target.ts';
import { PreviewView } from '../preview/view.ts';
import type { ServiceDocument } from '../service-document.ts';
import type { Hint } from './hint.ts';

/**
 * How long the subject is where it is longest, or by how much an attribute is too long there. Nothing for a subject that
 * is the same everywhere, and where no device has a value for all of its variables.
 */
export function longestSubject(service: ServiceDocument, target: PreviewTarget): readonly Hint[] {
  const located = target.kind === 'subject' ? target.located : target.profile.subject;
  if (!located || variablesOf(located.subject).length === 0) return [];
  if (target.kind === 'profile' && subjectOrigin(target.profile).kind === 'fixed') return [];
  const { renderings } = new PreviewView(service, target);
  const complete = renderings.filter(isComplete);
  const offset = (located.node ?? located.text).span.end;
  const worst = tooLong(complete) ?? longest(complete);
  if (!worst) return [];
  const devices = plural(renderings.length, worst.rendering.device.evidence === 'sample' ? 'sample device' : 'device');
  const where = `${clip(worst.rendering.device.label, LONGEST_LABEL)}, the longest of ${devices}`;
  return [
    { offset, label: worst.label, tooltip: `${where}: ${clip(worst.rendering.subject?.text ?? '', LONGEST_TEXT)}` },
  ];
}

interface Longest {
  readonly rendering: Rendering;
  readonly label: string;
}

/** A subject with holes is shorter than it will be, and of one that is rejected the length is the least. */
function isComplete({ subject, name, isIssued }: Rendering): boolean {
  if (!subject || !name || !isIssued) return false;
  return subject.pieces.every(({ state }) => state === 'text' || state === 'value');
}

function tooLong(renderings: readonly Rendering[]): Longest | undefined {
  const found = renderings.flatMap((rendering) =>
    rendering.problems.filter(isTooLong).map((problem) => ({ rendering, problem })),
  );
  const worst = found.toSorted((a, b) => excess(b.problem) - excess(a.problem))[0];
  if (!worst) return undefined;
  const { attribute, length, limit } = worst.problem;
  return { rendering: worst.rendering, label: `${longestOf(worst.rendering)} ${attribute}: ${length} of ${limit}` };
}

function isTooLong(problem: RenderingProblem): problem is TooLong {
  return problem.kind === 'tooLong';
}

type TooLong = Extract<RenderingProblem, { readonly kind: 'tooLong' }>;

function excess({ length, limit }: TooLong): number {
  return length - limit;
}

function longest(renderings: readonly Rendering[]): Longest | undefined {
  const rendering = renderings.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
  return rendering && { rendering, label: `${longestOf(rendering)}: ${plural(lengthOf(rendering), 'character')}` };
}

function lengthOf({ subject }: Rendering): number {
  return subject?.text.length ?? 0;
}

/** Nobody shall take a built-in device for one of theirs. */
function longestOf({ device }: Rendering): string {
  return device.evidence === 'sample' ? 'longest sample' : 'longest';
}

const LONGEST_LABEL = 60;
const LONGEST_TEXT = 300;
