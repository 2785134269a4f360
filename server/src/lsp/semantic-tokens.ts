// Tokens as the protocol has them: five numbers each, relative to the one before.
import {
  SemanticTokensBuilder,
  type ClientCapabilities,
  type Connection,
  type SemanticTokensDeltaParams,
  type SemanticTokensOptions,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { Span } from '../core/text/span.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import { guard, type Log } from './guard.ts';
import type { OpenDocuments } from './open-documents.ts';
import { SemanticLegend } from './semantic-legend.ts';

export interface SemanticTokensContext {
  readonly documents: () => OpenDocuments;
  readonly log: Log;
}

export class SemanticTokenAnswers {
  readonly #context: SemanticTokensContext;
  /** What a client has of each document, as long as that is open: it is then sent what has changed. */
  readonly #sent = new Map<string, SemanticTokensBuilder>();
  #legend = new SemanticLegend({});

  constructor(context: SemanticTokensContext) {
    this.#context = context;
  }

  initialize(capabilities: ClientCapabilities): SemanticTokensOptions {
    this.#legend = new SemanticLegend(capabilities);
    return { legend: this.#legend.toProtocol(), range: true, full: { delta: true } };
  }

  answer({ languages: { semanticTokens: requests } }: Connection): void {
    const about = { name: 'semantic tokens', empty: null, log: this.#context.log };
    requests.on(
      guard(about, async ({ textDocument: { uri } }: SemanticTokensParams) => {
        const push = await this.#tokensOf(uri);
        if (!push) return null;
        const builder = new SemanticTokensBuilder();
        this.#sent.set(uri, builder);
        push(builder);
        return builder.build();
      }),
    );
    requests.onDelta(
      guard(about, async ({ textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams) => {
        const push = await this.#tokensOf(uri);
        if (!push) return null;
        const builder = this.#sent.get(uri) ?? new SemanticTokensBuilder();
        this.#sent.set(uri, builder);
        builder.previousResult(previousResultId);
        push(builder);
        return builder.buildEdits();
      }),
    );
    requests.onRange(
      guard(about, async ({ textDocument: { uri }, range }: SemanticTokensRangeParams) => {
        const push = await this.#tokensOf(uri, ({ document }) => ({
          start: document.offsetAt(range.start),
          end: document.offsetAt(range.end),
        }));
        if (!push) return null;
        const builder = new SemanticTokensBuilder();
        push(builder);
        return builder.build();
      }),
    );
  }

  close(uri: string): void {
    this.#sent.delete(uri);
  }

  /**
   * What fills a builder, all at once: of two requests for a document, each of which waits here, both would otherwise put
   * theirs into the same one. Undefined where there is nothing to say about the document.
   */
  async #tokensOf(
    uri: string,
    within?: (service: ServiceDocument) => Span,
  ): Promise<((builder: SemanticTokensBuilder) => void) | undefined> {
    const { semanticTokens } = await import('./answers.ts');
    const service = await this.#context.documents().get(uri);
    const tokens = service && semanticTokens(service.analysis, within?.(service));
    if (!tokens) return undefined;
    return (builder) => {
      for (const { span, kind, isUnknown } of tokens) {
        const { line, character } = service.document.positionAt(span.start);
        builder.push(line, character, span.end - span.start, this.#legend.indexOf(kind), isUnknown ? 1 : 0);
      }
    };
  }
}
