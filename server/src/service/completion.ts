import type { CompletionList, MarkupContent, Position } from 'vscode-languageserver-types';
import { assertNever } from '../core/text/assert-never.ts';
import type { ServiceDocument } from './service-document.ts';
import { whereIs, type InFormat, type InSubject } from './where.ts';
import { toItem, type Candidate, type ItemOptions } from './completion/candidate.ts';
import { formatCandidates, subjectCandidates } from './completion/formats.ts';
import { profileTypeCandidates } from './completion/profile-types.ts';
import { propertyNameCandidates } from './completion/property-names.ts';
import { propertyValueCandidates } from './completion/property-values.ts';
import { subjectLineAt } from './completion/subject-line.ts';
import { toMarkup } from './plain-text.ts';

export type CompletionOptions = ItemOptions;
export type { ItemData } from './completion/candidate.ts';

/**
 * What can be written at a position: attribute keys and variables in a subject, values and variables in a SAN or a URL,
 * names and values of properties in a profile. Total; the list is complete and in the order of its items' `sortText`.
 */
export function completions(service: ServiceDocument, position: Position, options: CompletionOptions): CompletionList {
  return offers(service, position, options).list;
}

export interface Offers {
  readonly list: CompletionList;
  /** Of the item at an index of the list. */
  documentationOf(index: number): MarkupContent | undefined;
}

/** The same for an editor that asks for documentation later: `deferredAs` keeps it out of the list. */
export function offers(service: ServiceDocument, position: Position, options: CompletionOptions): Offers {
  const { document } = service;
  const candidates = candidatesAt(service, document.offsetAt(position));
  return {
    list: {
      isIncomplete: false,
      items: candidates.map((candidate, index) => toItem(document, candidate, index, options)),
    },
    documentationOf: (index) => {
      const candidate = candidates[index];
      return candidate && toMarkup(candidate.documentation(), options.documentationFormat);
    },
  };
}

function candidatesAt({ analysis, workspace }: ServiceDocument, offset: number): readonly Candidate[] {
  const { text } = analysis;
  if (analysis.kind === 'scepsubject') {
    const line = subjectLineAt(analysis, offset);
    return line && isBetweenCharacters(line, offset) ? subjectCandidates(text, line) : [];
  }
  const where = whereIs(analysis, offset);
  if (!where) return profileTypeCandidates(text, offset);
  switch (where.kind) {
    case 'subject':
      return isBetweenCharacters(where, offset) ? subjectCandidates(text, where) : [];
    case 'format':
      return isBetweenCharacters(where, offset) ? formatCandidates(text, where, workspace) : [];
    case 'propertyName':
      return propertyNameCandidates(text, where, offset);
    case 'propertyValue':
      return propertyValueCandidates(text, where, offset, workspace);
    default:
      return assertNever(where);
  }
}

/** Not in the middle of an escape or of a surrogate pair, of which nothing can be replaced alone. */
function isBetweenCharacters({ located, offset }: InSubject | InFormat, documentOffset: number): boolean {
  return located.text.toDocument({ start: offset, end: offset }).start === documentOffset;
}
