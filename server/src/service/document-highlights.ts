import { DocumentHighlightKind, type DocumentHighlight, type Position } from 'vscode-languageserver-types';
import { asciiLowerCase } from '../core/facts/ascii-case.ts';
import { findVariable } from '../core/facts/variables.ts';
import { formatsOf } from '../core/rules/formats.ts';
import { variablesOf } from '../core/subject/variables.ts';
import { toRange, type ServiceDocument } from './service-document.ts';
import { whereIs } from './where.ts';

/**
 * Where else in the document the variable under the cursor stands, under whichever of its names. Undefined where the
 * cursor is on no variable, so that an editor may mark words as usual.
 */
export function documentHighlights(service: ServiceDocument, position: Position): DocumentHighlight[] | undefined {
  const { document, analysis } = service;
  const where = whereIs(analysis, document.offsetAt(position));
  const variable = where?.kind === 'subject' || where?.kind === 'format' ? where.variable : undefined;
  if (!variable) return undefined;
  const name = meaning(variable.name);
  const texts = [
    ...analysis.profiles.flatMap((profile) => formatsOf(profile)),
    ...analysis.subjects.map(({ text, subject }) => ({ text, variables: variablesOf(subject) })),
  ];
  return texts.flatMap(({ text, variables }) =>
    variables
      .filter((other) => meaning(other.name) === name)
      .map(({ span }) => ({ range: toRange(document, text.toDocument(span)), kind: DocumentHighlightKind.Text })),
  );
}

/** Intune takes a name in any case, and some variables have several. */
function meaning(name: string): string {
  return asciiLowerCase(findVariable(name)?.name ?? name);
}
