// Answers what an editor asks while somebody types or points. What answers is loaded when it is first asked for.
import type { CompletionItem, Connection } from 'vscode-languageserver';
import type { ItemData, Offers } from '../service/completion.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { guard, type Log } from './guard.ts';
import type { OpenDocuments } from './open-documents.ts';

export interface TypingContext {
  readonly documents: () => OpenDocuments;
  readonly client: () => ClientAbilities;
  readonly log: Log;
}

export function answerTyping(connection: Connection, { documents, client, log }: TypingContext): void {
  const lists = new Lists();
  connection.onCompletion(
    guard({ name: 'completion', empty: null, log }, async ({ textDocument, position }) => {
      const { offers } = await import('./answers.ts');
      const service = await documents().get(textDocument.uri);
      const { completion, resolvesDocumentation } = client();
      if (!service) return null;
      return lists.add((number) =>
        offers(service, position, { ...completion, ...(resolvesDocumentation ? { deferredAs: number } : {}) }),
      ).list;
    }),
  );
  connection.onCompletionResolve((item, token) => {
    const resolve = guard({ name: 'completion item', empty: item, log }, (asked: CompletionItem) =>
      Promise.resolve(lists.documented(asked)),
    );
    return resolve(item, token);
  });
  connection.onSignatureHelp(
    guard({ name: 'signature help', empty: null, log }, async ({ textDocument, position }) => {
      const { signatureHelp } = await import('./answers.ts');
      const service = await documents().get(textDocument.uri);
      return (service && signatureHelp(service, position, client().signature)) ?? null;
    }),
  );
  connection.onHover(
    guard({ name: 'hover', empty: null, log }, async ({ textDocument, position }) => {
      const { hover } = await import('./answers.ts');
      const service = await documents().get(textDocument.uri);
      return (service && hover(service, position, client().hover)) ?? null;
    }),
  );
}

/** The list that was offered last, whose items an editor shows one by one: they outlive the text they were made for. */
class Lists {
  #number = 0;
  #last: Offers | undefined;

  add(make: (number: number) => Offers): Offers {
    this.#number += 1;
    this.#last = make(this.#number);
    return this.#last;
  }

  /** The item with its documentation; as it is where it belongs to an older list. */
  documented(item: CompletionItem): CompletionItem {
    const data: Partial<ItemData> = { ...Object(item.data) };
    if (data.list !== this.#number || data.index === undefined) return item;
    const documentation = this.#last?.documentationOf(data.index);
    return documentation ? { ...item, documentation } : item;
  }
}
