import type { Span } from '../text/span.ts';
import type { AttributeNode, Rdn, Token, TokenType, ValueNode, ValuePart } from './ast.ts';
import { isNothing, keyNode, keyedAttribute, keylessAttribute, rdnNode, unquotedValue } from './nodes.ts';
import { describeVariable } from './variable.ts';

/**
 * The RDNs of `text`, which the tokens tile. The grammar, over the tokens of lexer.ts (`[ ]` optional, `{ }` any number
 * of times):
 *
 * ```
 * subject   = rdn { Separator rdn }
 * rdn       = attribute { Plus attribute }
 * attribute = [ Blank ] content [ Blank ] [ Equals [ Blank ] value [ Blank ] ]
 * value     = quoted | [ Hash ] content
 * quoted    = OpenQuote { Text | DoubledQuote | Variable } [ CloseQuote [ Blank ] content ]
 * content   = { Text | Variable }
 * ```
 *
 * It derives every sequence the lexer can give, so there is nothing to recover from, and the next token alone says what
 * to do. As the tokens tile the text, a node begins where the next token begins and ends where the next token begins.
 */
export function parseTokens(text: string, tokens: readonly Token[]): readonly Rdn[] {
  return new Parser(text, tokens).subject();
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  subject(): readonly Rdn[] {
    const rdns: Rdn[] = [];
    for (;;) {
      const attributes = this.#rdn();
      const separator = this.#take('separator');
      if (separator || !isNothing(attributes)) rdns.push(rdnNode(attributes, separator));
      if (!separator) return rdns;
    }
  }

  #rdn(): readonly AttributeNode[] {
    const attributes = [this.#attribute()];
    while (this.#take('plus')) attributes.push(this.#attribute());
    return attributes;
  }

  #attribute(): AttributeNode {
    this.#take('whitespace');
    const start = this.#here();
    const content = this.#content();
    const span = this.#since(start);
    this.#take('whitespace');
    const equals = this.#take('equals');
    if (!equals) return keylessAttribute(span, content);
    this.#take('whitespace');
    const value = this.#value();
    this.#take('whitespace');
    return keyedAttribute(keyNode(this.#text, span, content), equals, value);
  }

  #value(): ValueNode {
    const start = this.#here();
    const openQuote = this.#take('quote');
    if (openQuote) return this.#quoted(openQuote);
    const form = this.#take('hash') ? 'hex' : 'plain';
    const parts = this.#content();
    return unquotedValue(form, this.#since(start), parts);
  }

  #quoted(openQuote: Span): ValueNode {
    const parts: ValuePart[] = [];
    let closeQuote: Span | undefined;
    while (!closeQuote && this.#next < this.#tokens.length) {
      this.#content(parts);
      const quote = this.#take('quote');
      if (quote && quote.end - quote.start === 2) parts.push({ kind: 'doubledQuote', span: quote });
      else closeQuote = quote;
    }
    const afterQuote = closeQuote && this.#afterQuote();
    const end = (afterQuote ?? closeQuote)?.end ?? this.#here();
    return { span: { start: openQuote.start, end }, form: 'quoted', parts, openQuote, closeQuote, afterQuote };
  }

  #afterQuote(): Span | undefined {
    this.#take('whitespace');
    const start = this.#here();
    return this.#content().length > 0 ? this.#since(start) : undefined;
  }

  #content(parts: ValuePart[] = []): readonly ValuePart[] {
    for (;;) {
      const text = this.#take('text');
      const variable = text ? undefined : this.#take('variable');
      if (text) parts.push({ kind: 'text', span: text });
      else if (variable) parts.push(describeVariable(this.#text, variable));
      else return parts;
    }
  }

  /** The span of the next token if it is one of this type, which is then done with. */
  #take(type: TokenType): Span | undefined {
    const token = this.#tokens[this.#next];
    if (token?.type !== type) return undefined;
    this.#next += 1;
    return token.span;
  }

  #since(start: number): Span {
    return { start, end: this.#here() };
  }

  /** Where the next token begins, or the end of the text. */
  #here(): number {
    return this.#tokens[this.#next]?.span.start ?? this.#text.length;
  }
}
