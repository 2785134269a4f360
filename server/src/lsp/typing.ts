// Answers what an editor asks while somebody types or points.
import type { Connection } from 'vscode-languageserver';
import { completions } from '../service/completion.ts';
import { hover } from '../service/hover.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { guard, type Log } from './guard.ts';
import type { OpenDocuments } from './open-documents.ts';

export interface TypingContext {
  readonly documents: () => OpenDocuments;
  readonly client: () => ClientAbilities;
  readonly log: Log;
}

export function answerTyping(connection: Connection, { documents, client, log }: TypingContext): void {
  connection.onCompletion(
    guard({ name: 'completion', empty: null, log }, async ({ textDocument, position }) => {
      const service = await documents().get(textDocument.uri);
      return service ? completions(service, position, client().completion) : null;
    }),
  );
  connection.onHover(
    guard({ name: 'hover', empty: null, log }, async ({ textDocument, position }) => {
      const service = await documents().get(textDocument.uri);
      return (service && hover(service, position, client().hover)) ?? null;
    }),
  );
}
