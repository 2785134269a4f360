// Answers what makes reading and writing a document easier, and never says that something is wrong.
import {
  CodeLensRefreshRequest,
  DocumentFormattingRequest,
  InlayHintRefreshRequest,
  type ClientCapabilities,
  type Connection,
  type DocumentHighlightParams,
  type DocumentLink,
  type DocumentLinkParams,
  type InitializeParams,
  type SelectionRangeParams,
  SemanticTokensRefreshRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lensCommand } from '../service/announced.ts';
import { ruleAddress } from '../project.ts';
import { aboutDocument } from './about-document.ts';
import { guard, whereOf } from './guard.ts';
import { answerHintsAndLenses, type HintsAndLensesContext } from './hints-and-lenses.ts';
import type { ServerHost } from './host.ts';
import { readOptions } from './initialization-options.ts';
import { SemanticTokenAnswers } from './semantic-tokens.ts';
import { isWorkspaceFile } from './workspaces.ts';

export interface DocumentFeaturesContext extends HintsAndLensesContext {
  /** A document as it is open, also a workspace file. */
  readonly textOf: (uri: string) => TextDocument | undefined;
  readonly host: ServerHost;
}

/** Outline, folding, selection, highlights, links, formatting, hints, lenses and colours. */
export class DocumentFeatures {
  readonly #connection: Connection;
  readonly #context: DocumentFeaturesContext;
  readonly #tokens: SemanticTokenAnswers;
  #client: ClientCapabilities = {};

  constructor(connection: Connection, context: DocumentFeaturesContext) {
    this.#connection = connection;
    this.#context = context;
    this.#tokens = new SemanticTokenAnswers(context);
  }

  /** What there is for this client. */
  initialize(params: InitializeParams): ServerCapabilities {
    const { commands } = readOptions(params.initializationOptions);
    this.#client = params.capabilities;
    return {
      // An editor that shows no tree would have to be sent another kind of symbols: it gets none.
      documentSymbolProvider: this.#client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: {},
      inlayHintProvider: true,
      semanticTokensProvider: this.#tokens.initialize(this.#client),
      // A lens that leads nowhere helps nobody.
      ...(commands?.includes(lensCommand) ? { codeLensProvider: { resolveProvider: true } } : {}),
    };
  }

  initialized(): void {
    // Not for JSON, where an editor would ask which of two formatters to take: so it is not announced but registered.
    if (!this.#client.textDocument?.formatting?.dynamicRegistration) return;
    this.#connection.client
      .register(DocumentFormattingRequest.type, { documentSelector: [...subjectFiles] })
      .catch((error: unknown) => this.#context.log(`Registering the formatter failed: ${whereOf(error)}`));
  }

  answer(): void {
    const connection = this.#connection;
    const context = this.#context;
    connection.onDocumentSymbol(
      aboutDocument(context, 'document symbol', ({ documentSymbols }, service) => documentSymbols(service)),
    );
    connection.onFoldingRanges(
      aboutDocument(context, 'folding range', ({ foldingRanges }, service) => foldingRanges(service)),
    );
    connection.onSelectionRanges(
      aboutDocument(context, 'selection range', ({ selectionRanges }, service, { positions }: SelectionRangeParams) =>
        selectionRanges(service, positions),
      ),
    );
    connection.onDocumentHighlight(
      aboutDocument(
        context,
        'document highlight',
        ({ documentHighlights }, service, { position }: DocumentHighlightParams) =>
          documentHighlights(service, position),
      ),
    );
    connection.onDocumentLinks(
      guard<DocumentLinkParams, DocumentLink[] | null>(
        { name: 'document link', empty: null, log: context.log },
        ({ textDocument }) => this.#links(textDocument.uri),
      ),
    );
    connection.onDocumentFormatting(
      aboutDocument(context, 'formatting', ({ formatting }, service) => formatting(service)),
    );
    this.#tokens.answer(connection);
    answerHintsAndLenses(connection, context);
  }

  closed(uri: string): void {
    this.#tokens.close(uri);
  }

  /** Asks the editor to ask again: what is shown depends on more than the document. */
  refresh(): void {
    const { workspace } = this.#client;
    if (workspace?.inlayHint?.refreshSupport) this.#refresh(InlayHintRefreshRequest.method);
    if (workspace?.codeLens?.refreshSupport) this.#refresh(CodeLensRefreshRequest.method);
    if (workspace?.semanticTokens?.refreshSupport) this.#refresh(SemanticTokensRefreshRequest.method);
  }

  async #links(uri: string): Promise<DocumentLink[] | null> {
    const { documents, textOf, host } = this.#context;
    const { documentLinks, workspaceLinks } = await import('./answers.ts');
    const options = { helpUri: ruleAddress, uriOf: (path: string) => host.toUri(path) };
    if (!isWorkspaceFile(uri)) {
      const service = await documents().get(uri);
      return service ? documentLinks(service, options) : null;
    }
    const document = textOf(uri);
    const path = host.toPath(uri);
    return document && path !== undefined ? workspaceLinks(document, path, options) : null;
  }

  #refresh(method: string): void {
    this.#connection
      .sendRequest(method)
      .catch((error: unknown) => this.#context.log(`${method} failed: ${whereOf(error)}`));
  }
}

const subjectFiles = [{ language: 'scep-subject' }, { pattern: '**/*.scepsubject' }];
