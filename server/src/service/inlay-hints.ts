import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Span } from '../core/text/span.ts';
import { friendlyNames } from './inlay-hints/friendly-names.ts';
import type { Hint } from './inlay-hints/hint.ts';
import { longestSubject } from './inlay-hints/longest-subject.ts';
import { renewalDay } from './inlay-hints/renewal-day.ts';
import type { ServiceDocument } from './service-document.ts';

/** What is not written but follows from it, shown behind it: only in the part of the document that is asked for. */
export function inlayHints(service: ServiceDocument, range: Range): InlayHint[] {
  const { document, analysis } = service;
  const asked: Span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const isAsked = (span: Span): boolean => span.start <= asked.end && asked.start <= span.end;
  const profiles = analysis.profiles.filter(({ span }) => isAsked(span));
  const subjects = analysis.subjects.filter(({ text }) => isAsked(text.span));
  const hints = [
    ...profiles.flatMap((profile) => [
      ...longestSubject(service, { kind: 'profile', profile }),
      ...renewalDay(service, profile),
      ...friendlyNames(profile),
    ]),
    ...subjects.flatMap((located) => longestSubject(service, { kind: 'subject', located })),
  ];
  return hints
    .filter(({ offset }) => asked.start <= offset && offset <= asked.end)
    .map(({ offset, label, tooltip }: Hint) => ({
      position: document.positionAt(offset),
      label,
      tooltip,
      paddingLeft: true,
    }));
}
