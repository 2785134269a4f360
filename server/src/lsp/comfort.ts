// Answers what makes reading and writing pleasant, and never says that something is wrong.
import type {
  ClientCapabilities,
  Connection,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  ServerCapabilities,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import { documentHighlights } from '../service/document-highlights.ts';
import { documentSymbols } from '../service/document-symbols.ts';
import { foldingRanges } from '../service/folding-ranges.ts';
import { selectionRanges } from '../service/selection-ranges.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import { guard, type Log } from './guard.ts';
import type { OpenDocuments } from './open-documents.ts';

export interface ComfortContext {
  readonly documents: () => OpenDocuments;
  readonly log: Log;
}

/** An editor that shows no tree would have to be sent another kind of symbols: it gets none. */
export function comfortCapabilities({ textDocument }: ClientCapabilities): ServerCapabilities {
  return {
    documentSymbolProvider: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
  };
}

export function answerComfort(connection: Connection, { documents, log }: ComfortContext): void {
  connection.onDocumentSymbol(answer('document symbol', (service): DocumentSymbol[] => documentSymbols(service)));
  connection.onFoldingRanges(answer('folding range', (service): FoldingRange[] => foldingRanges(service)));
  connection.onSelectionRanges(
    answer(
      'selection range',
      (service, { positions }: { readonly positions: Parameters<typeof selectionRanges>[1] }): SelectionRange[] =>
        selectionRanges(service, positions),
    ),
  );
  connection.onDocumentHighlight(
    answer(
      'document highlight',
      (
        service,
        { position }: { readonly position: Parameters<typeof documentHighlights>[1] },
      ): DocumentHighlight[] | null => documentHighlights(service, position) ?? null,
    ),
  );

  /** A guarded handler of a request about one document that is open. */
  function answer<Params extends object, Result>(
    name: string,
    of: (service: ServiceDocument, params: Params) => Result,
  ): ReturnType<typeof guard<Params & { readonly textDocument: TextDocumentIdentifier }, Result | null>> {
    return guard<Params & { readonly textDocument: TextDocumentIdentifier }, Result | null>(
      { name, empty: null, log },
      async (params) => {
        const service = await documents().get(params.textDocument.uri);
        return service ? of(service, params) : null;
      },
    );
  }
}
