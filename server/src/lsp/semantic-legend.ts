import { SemanticTokenTypes, type ClientCapabilities, type SemanticTokensLegend } from 'vscode-languageserver';
import { semanticKinds, type SemanticKind } from '../service/semantic-tokens/token.ts';
import { ownTokenTypes, unknownModifier } from './protocol.ts';

/** The types that a client is told of: ours where it lists them in its capabilities, else those of the protocol. */
export class SemanticLegend {
  readonly #names: ReadonlyMap<SemanticKind, string>;
  readonly #types: readonly string[];

  constructor({ textDocument }: ClientCapabilities) {
    const known = new Set(textDocument?.semanticTokens?.tokenTypes);
    this.#names = new Map(
      semanticKinds.map((kind) => [kind, known.has(ownTokenTypes[kind]) ? ownTokenTypes[kind] : standardTypes[kind]]),
    );
    this.#types = [...new Set(this.#names.values())];
  }

  toProtocol(): SemanticTokensLegend {
    return { tokenTypes: [...this.#types], tokenModifiers: [unknownModifier] };
  }

  indexOf(kind: SemanticKind): number {
    return this.#types.indexOf(this.#names.get(kind) ?? '');
  }
}

const standardTypes: Readonly<Record<SemanticKind, string>> = {
  attribute: SemanticTokenTypes.property,
  prefix: SemanticTokenTypes.keyword,
  identifier: SemanticTokenTypes.number,
  separator: SemanticTokenTypes.operator,
  operator: SemanticTokenTypes.operator,
  text: SemanticTokenTypes.string,
  quoted: SemanticTokenTypes.string,
  hex: SemanticTokenTypes.number,
  quote: SemanticTokenTypes.string,
  escape: SemanticTokenTypes.string,
  bracket: SemanticTokenTypes.variable,
  variable: SemanticTokenTypes.variable,
  comment: SemanticTokenTypes.comment,
};
