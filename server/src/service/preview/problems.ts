import type { Profile } from '../../core/profile/profile.ts';
import { toSource } from '../../core/render/provenance.ts';
import type { Rendering, RenderingProblem } from '../../core/render/rendering.ts';
import { toldProblems } from '../../core/render/told-problems.ts';
import type { Subject } from '../../core/subject/ast.ts';
import type { Span } from '../../core/text/span.ts';
import type { ProblemPreview } from './model.ts';
import type { PreviewTarget } from './target.ts';

/** What is wrong on one device, the worst first, each with the place in the document that it is about. */
export function problemsOf(target: PreviewTarget, rendering: Rendering): readonly ProblemPreview[] {
  return toldProblems(rendering)
    .map((problem) => ({
      severity: problem.severity,
      message: problem.message,
      source: sourceOf(problem, rendering, target),
    }))
    .sort((a, b) => order[a.severity] - order[b.severity]);
}

const order = { error: 0, warning: 1, info: 2 } as const;

/** Where a span of the subject's format stands in the document: for a fixed format, where that is named. */
export function subjectSpan(target: PreviewTarget, rendering: Rendering, span: Span): Span | null {
  if (target.kind === 'subject') return target.located.text.toDocument(span);
  if (rendering.fixedFormat !== undefined) return target.profile.subjectNameFormat?.node.span ?? null;
  return target.profile.subject?.text.toDocument(span) ?? null;
}

/** Where a span of a SAN's format stands in the document. */
export function sanSpan(target: PreviewTarget, index: number, span: Span): Span | null {
  const san = target.kind === 'profile' ? target.profile.sans[index] : undefined;
  return san?.value?.text.toDocument(span) ?? null;
}

function sourceOf(problem: RenderingProblem, rendering: Rendering, target: PreviewTarget): Span | null {
  switch (problem.kind) {
    case 'noUser':
      return target.kind === 'profile' ? storeSpan(target.profile) : null;
    case 'empty':
    case 'unknown':
    case 'unavailable':
    case 'literal':
      return problem.where === 'subject'
        ? subjectSpan(target, rendering, problem.source)
        : sanSpan(target, problem.where, problem.source);
    case 'structure':
    case 'tooLong':
      return subjectSpan(target, rendering, problem.source);
    case 'syntax': {
      const { subject } = rendering;
      const { offset } = problem.error;
      if (!subject || offset === null) return null;
      const place = toSource(subject, { start: offset, end: offset + 1 });
      return subjectSpan(target, rendering, attributeAround(place, formatOf(target, rendering)));
    }
  }
}

/** The format that is rendered; undefined for a fixed one, whose tree nobody keeps. */
export function formatOf(target: PreviewTarget, { fixedFormat }: Rendering): Subject | undefined {
  if (target.kind === 'subject') return target.located.subject;
  return fixedFormat === undefined ? target.profile.subject?.subject : undefined;
}

/** Windows names one character; what is wrong is the attribute that it is in. */
function attributeAround(place: Span, format: Subject | undefined): Span {
  const attributes = format?.rdns.flatMap((rdn) => rdn.attributes) ?? [];
  return attributes.find(({ span }) => span.start <= place.start && place.end <= span.end)?.span ?? place;
}

function storeSpan({ properties }: Profile): Span | null {
  return properties.get('certificateStore')?.value?.span ?? null;
}
