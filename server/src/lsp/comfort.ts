// Answers what makes reading and writing pleasant, and never says that something is wrong. What answers is loaded with
// the first question.
import {
  CodeLensRefreshRequest,
  DocumentFormattingRequest,
  InlayHintRefreshRequest,
  type ClientCapabilities,
  type CodeLens,
  type Connection,
  type DocumentHighlightParams,
  type DocumentLink,
  type DocumentLinkParams,
  type InitializeParams,
  type InlayHint,
  type InlayHintParams,
  type SelectionRangeParams,
  SemanticTokensRefreshRequest,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lensCommand } from '../service/announced.ts';
import type { LensData } from '../service/code-lenses.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import { ruleAddress } from '../project.ts';
import { guard, whereOf, type Log } from './guard.ts';
import type { ServerHost } from './host.ts';
import { readOptions } from './initialization-options.ts';
import type { OpenDocuments } from './open-documents.ts';
import { SemanticTokenAnswers } from './semantic-tokens.ts';
import type { ClientSettings } from './settings.ts';
import { isWorkspaceFile } from './workspaces.ts';

export interface ComfortContext {
  readonly documents: () => OpenDocuments;
  /** A document as it is open, also a workspace file. */
  readonly textOf: (uri: string) => TextDocument | undefined;
  readonly host: ServerHost;
  readonly settings: ClientSettings;
  readonly log: Log;
}

export class Comfort {
  readonly #connection: Connection;
  readonly #context: ComfortContext;
  readonly #tokens: SemanticTokenAnswers;
  #client: ClientCapabilities = {};

  constructor(connection: Connection, context: ComfortContext) {
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
    connection.onDocumentSymbol(
      this.#about('document symbol', ({ documentSymbols }, service) => documentSymbols(service)),
    );
    connection.onFoldingRanges(this.#about('folding range', ({ foldingRanges }, service) => foldingRanges(service)));
    connection.onSelectionRanges(
      this.#about('selection range', ({ selectionRanges }, service, { positions }: SelectionRangeParams) =>
        selectionRanges(service, positions),
      ),
    );
    connection.onDocumentHighlight(
      this.#about('document highlight', ({ documentHighlights }, service, { position }: DocumentHighlightParams) =>
        documentHighlights(service, position),
      ),
    );
    const { log } = this.#context;
    connection.onDocumentLinks(
      guard<DocumentLinkParams, DocumentLink[] | null>(
        { name: 'document link', empty: null, log },
        ({ textDocument }) => this.#links(textDocument.uri),
      ),
    );
    connection.onDocumentFormatting(this.#about('formatting', ({ formatting }, service) => formatting(service)));
    this.#tokens.answer(connection);
    this.#answerWhatCanBeOff();
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

  #answerWhatCanBeOff(): void {
    const connection = this.#connection;
    connection.languages.inlayHint.on(
      this.#about('inlay hint', async (answers, service, { range }: InlayHintParams): Promise<InlayHint[]> =>
        (await this.#context.settings.get()).inlayHints ? answers.inlayHints(service, range) : [],
      ),
    );
    connection.onCodeLens(
      this.#about('code lens', async ({ codeLenses }, service): Promise<CodeLens[]> =>
        (await this.#context.settings.get()).codeLens ? codeLenses(service) : [],
      ),
    );
    connection.onCodeLensResolve(async (lens, token) => {
      const { documents, log } = this.#context;
      const resolve = guard({ name: 'code lens', empty: lens, log }, async (asked: CodeLens) => {
        const { resolveCodeLens } = await import('./answers.ts');
        const data: LensData = asked.data;
        const service = await documents().get(data.uri);
        return service ? resolveCodeLens(service, asked, data) : asked;
      });
      return resolve(lens, token);
    });
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

  /** A guarded handler of a request about one document that is open; null where there is no answer. */
  #about<Params extends object, Result>(
    name: string,
    answer: (answers: Answers, service: ServiceDocument, params: Params) => Result | Promise<Result>,
  ): ReturnType<typeof guard<Params & OfDocument, NonNullable<Result> | null>> {
    const { documents, log } = this.#context;
    return guard<Params & OfDocument, NonNullable<Result> | null>({ name, empty: null, log }, async (params) => {
      const answers = await import('./answers.ts');
      const service = await documents().get(params.textDocument.uri);
      return (service && (await answer(answers, service, params))) ?? null;
    });
  }

  #refresh(method: string): void {
    this.#connection
      .sendRequest(method)
      .catch((error: unknown) => this.#context.log(`${method} failed: ${whereOf(error)}`));
  }
}

type Answers = typeof import('./answers.ts');

const subjectFiles = [{ language: 'scep-subject' }, { pattern: '**/*.scepsubject' }];

interface OfDocument {
  readonly textDocument: TextDocumentIdentifier;
}
