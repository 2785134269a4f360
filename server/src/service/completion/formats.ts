import { findAttributeByKey } from '../../core/facts/attributes.ts';
import type { ValueNode } from '../../core/subject/ast.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { InFormat, InSubject } from '../where.ts';
import type { Candidate } from './candidate.ts';
import { inNotation, notationOf, notationOfSubject } from './notation.ts';
import { keyCandidates } from './subject-keys.ts';
import { sanPlace, subjectPlace, urlPlace, usualValuesAt } from './variable-fit.ts';
import { variableTokenAt } from './variable-token.ts';
import { variableCandidates } from './variables.ts';
import { serverUrls, wholeValueCandidates } from './whole-values.ts';

/** In a subject: keys where an attribute begins, variables in its value, and a whole subject where there is none. */
export function subjectCandidates(document: string, where: InSubject): readonly Candidate[] {
  const { located, profile, offset, attribute, side, variable } = where;
  const { text, subject, node } = located;
  const notation = profile ? notationOf(profile) : notationOfSubject(subject);
  const token = variableTokenAt(subject.text, offset, variable);
  if (token.notation === undefined && side === 'key') {
    const isEmpty = subject.text.trim() === '';
    const whole = isEmpty ? wholeValueCandidates(usualValuesAt(subjectPlace(profile)), { text, offset, notation }) : [];
    return [...whole, ...keyCandidates(document, where)];
  }
  if (token.notation === undefined && attribute && !takesText(attribute.value, offset)) return [];
  return variableCandidates({
    document,
    text,
    offset,
    token,
    place: subjectPlace(profile, findAttributeByKey(attribute?.key?.text ?? '')?.key),
    notation,
    isAskedWhileTyping: node?.isClosed !== true,
  });
}

/** In a SAN value or a URL: what is usual there, and variables. */
export function formatCandidates(
  document: string,
  { located, profile, offset, variable, ...where }: InFormat,
  workspace: Workspace | undefined,
): readonly Candidate[] {
  const { text, node } = located;
  const place = where.place === 'url' ? urlPlace(profile) : sanPlace(profile, where.sanType);
  const notation = notationOf(profile);
  const usual = where.place === 'url' ? serverUrls(workspace) : usualValuesAt(place);
  const token = variableTokenAt(text.text, offset, variable);
  const variables = variableCandidates({
    document,
    text,
    offset,
    token,
    place,
    notation,
    isAskedWhileTyping: !node.isClosed,
  });
  const order = usual.map(({ format }) => inNotation(format, notation));
  const offered = new Set(variables.map(({ label }) => label));
  const whole = wholeValueCandidates(usual, { text, offset, notation }).filter(({ label }) => !offered.has(label));
  return [...variables, ...whole].toSorted((left, right) => rank(order, left) - rank(order, right));
}

function rank(order: readonly string[], { label }: Candidate): number {
  const index = order.indexOf(label);
  return index === -1 ? order.length : index;
}

/** Not in hexadecimal digits, not around the quotes of a quoted value. */
function takesText({ form, openQuote, closeQuote }: ValueNode, offset: number): boolean {
  if (form === 'hex') return false;
  return (!openQuote || offset >= openQuote.end) && (!closeQuote || offset <= closeQuote.start);
}
