import type { TextDocumentIdentifier } from 'vscode-languageserver';
import type { ServiceDocument } from '../service/service-document.ts';
import { guard, type Log } from './guard.ts';
import type { OpenDocuments } from './open-documents.ts';

/** What answers requests, loaded with the first question. */
export type Answers = typeof import('./answers.ts');

export interface AboutDocumentContext {
  readonly documents: () => OpenDocuments;
  readonly log: Log;
}

interface OfDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** A guarded handler of a request about one document that is open; null where there is no answer. */
export function aboutDocument<Params extends object, Result>(
  { documents, log }: AboutDocumentContext,
  name: string,
  answer: (answers: Answers, service: ServiceDocument, params: Params) => Result | Promise<Result>,
): ReturnType<typeof guard<Params & OfDocument, NonNullable<Result> | null>> {
  return guard<Params & OfDocument, NonNullable<Result> | null>({ name, empty: null, log }, async (params) => {
    const answers = await import('./answers.ts');
    const service = await documents().get(params.textDocument.uri);
    return (service && (await answer(answers, service, params))) ?? null;
  });
}
