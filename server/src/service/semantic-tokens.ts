import type { Analysis } from '../core/analysis.ts';
import { formatsOf, subjectFormat } from '../core/rules/formats.ts';
import type { Format } from '../core/rules/rule.ts';
import { unknownAttribute } from '../core/rules/subject/unknown-attribute.ts';
import { unknownVariable } from '../core/rules/variables/unknown-variable.ts';
import { variableBraces } from '../core/rules/variables/variable-braces.ts';
import { commentsOf } from '../core/subject-file.ts';
import type { Span } from '../core/text/span.ts';
import { betweenEscapes } from './semantic-tokens/between-escapes.ts';
import { subjectTokens } from './semantic-tokens/subject-tokens.ts';
import type { SemanticToken } from './semantic-tokens/token.ts';
import { variableTokens } from './semantic-tokens/variable-tokens.ts';

/**
 * What each part of the subjects, SAN values and URLs of a document is, in document order, no two overlapping. An escape
 * that means nothing in a subject has no token, and neither has what may be a template engine's: they keep the colour that
 * they have. Undefined where there is nothing of ours, so that an editor asks whom it would ask otherwise.
 */
export function semanticTokens(analysis: Analysis, within?: Span): readonly SemanticToken[] | undefined {
  const { kind, text, profiles, subjects } = analysis;
  if (kind === 'json' && profiles.length === 0) return undefined;
  const isWrong = wrongPlaces(analysis);
  const formats = [...profiles.flatMap(formatsOf), ...subjects.map(subjectFormat)];
  const comments = kind === 'json' ? [] : commentsOf(text);
  return [
    ...formats
      .filter((format) => isNear(format.text.span, within))
      .flatMap((format) => tokensOf(format, text, isWrong)),
    ...comments.filter((span) => isNear(span, within)).map((span): SemanticToken => ({ span, kind: 'comment' })),
  ].toSorted((a, b) => a.span.start - b.span.start);
}

function tokensOf({ text, variables, located }: Format, document: string, isWrong: Is): readonly SemanticToken[] {
  const isUnknown: Is = (span) => isWrong(text.toDocument(span));
  const tokens =
    'subject' in located
      ? subjectTokens(located.subject, isUnknown)
      : variables.flatMap((variable) => variableTokens(variable, isUnknown));
  return tokens
    .filter(({ span }) => span.start < span.end)
    .map((token) => ({ ...token, span: text.toDocument(token.span) }))
    .flatMap((token) => betweenEscapes(token, { document, isJson: located.node !== undefined }));
}

type Is = (span: Span) => boolean;

/**
 * Where a name stands that means nothing, as the findings have it: what somebody accepted, or what may be a template
 * engine's, does not look wrong.
 */
function wrongPlaces({ findings }: Analysis): Is {
  const rules = new Set([unknownAttribute.id, unknownVariable.id, variableBraces.id]);
  const wrong = findings.filter(({ rule, severity }) => rules.has(rule) && severity !== 'info' && severity !== 'hint');
  const places = new Map(wrong.map(({ span }) => [span.start, span.end]));
  return ({ start, end }) => places.get(start) === end;
}

function isNear(span: Span, within: Span | undefined): boolean {
  return within === undefined || (span.start <= within.end && within.start <= span.end);
}
