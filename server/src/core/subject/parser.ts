import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import './object-group-by.ts';
import type { Span } from '../text/span.ts';
import type { AttributeNode, Rdn, ValueNode, ValuePart } from './ast.ts';
import { isNothing, keyNode, keyedAttribute, keylessAttribute, rdnNode, unquotedValue } from './nodes.ts';
import { doubledQuotePart, textPart, tokenSpan } from './token-node.ts';
import { describeVariable } from './variable.ts';
import * as vocabulary from './vocabulary.ts';

const { Blank, CloseQuote, DoubledQuote, Equals, Hash, OpenQuote, Plus, Separator, Text, Variable } = vocabulary;

/**
 * The grammar, over the tokens of lexer.ts (`[ ]` optional, `{ }` any number of times):
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
 * It derives every sequence the lexer can give, so there is nothing to recover from. As the tokens tile the text, a
 * node begins where the next token begins and ends where the next token begins.
 */
export class SubjectParser extends EmbeddedActionsParser {
  private text = '';
  // Alternatives are made once, as chevrotain advises: it is asked for them at every value and every part of one.
  private readonly valueForms = [
    { ALT: (): ValueNode => this.SUBRULE(this.quoted) },
    { ALT: (): ValueNode => this.unquoted() },
  ];
  private readonly contentParts = [
    { ALT: (): ValuePart => textPart(this.CONSUME(Text)) },
    { ALT: (): ValuePart => this.variablePart(this.CONSUME(Variable)) },
  ];

  constructor({ skipValidations }: { readonly skipValidations: boolean }) {
    super(vocabulary, { maxLookahead: 1, recoveryEnabled: false, skipValidations });
    this.performSelfAnalysis();
  }

  /** The RDNs of `text`, which the tokens tile. */
  parse(text: string, tokens: IToken[]): readonly Rdn[] {
    this.text = text;
    this.input = tokens;
    return this.subject();
  }

  private readonly subject = this.RULE('subject', (): Rdn[] => {
    const rdns: Rdn[] = [];
    let attributes = this.SUBRULE(this.rdn);
    this.MANY(() => {
      const separator = tokenSpan(this.CONSUME(Separator));
      this.ACTION(() => rdns.push(rdnNode(attributes, separator)));
      attributes = this.SUBRULE2(this.rdn);
    });
    this.ACTION(() => {
      if (!isNothing(attributes)) rdns.push(rdnNode(attributes, undefined));
    });
    return rdns;
  });

  private readonly rdn = this.RULE('rdn', (): AttributeNode[] => {
    const attributes = [this.SUBRULE(this.attribute)];
    this.MANY(() => {
      this.CONSUME(Plus);
      attributes.push(this.SUBRULE2(this.attribute));
    });
    return attributes;
  });

  private readonly attribute = this.RULE('attribute', (): AttributeNode => {
    this.OPTION(() => this.CONSUME(Blank));
    const start = this.here();
    const content = this.SUBRULE(this.content);
    const span = this.since(start);
    this.OPTION2(() => this.CONSUME2(Blank));
    return (
      this.OPTION3(() => {
        const equals = tokenSpan(this.CONSUME(Equals));
        this.OPTION4(() => this.CONSUME3(Blank));
        const value = this.SUBRULE(this.value);
        this.OPTION5(() => this.CONSUME4(Blank));
        return this.ACTION(() => keyedAttribute(keyNode(this.text, span, content), equals, value));
      }) ?? keylessAttribute(span, content)
    );
  });

  private readonly value = this.RULE('value', (): ValueNode => this.OR(this.valueForms));

  private readonly quoted = this.RULE('quoted', (): ValueNode => {
    const parts: ValuePart[] = [];
    const openQuote = tokenSpan(this.CONSUME(OpenQuote));
    this.MANY(() => parts.push(this.SUBRULE(this.quotedPart)));
    let closeQuote: Span | undefined;
    let afterQuote: Span | undefined;
    this.OPTION(() => {
      closeQuote = tokenSpan(this.CONSUME(CloseQuote));
      this.OPTION2(() => this.CONSUME(Blank));
      const start = this.here();
      const rest = this.SUBRULE(this.content);
      if (rest.length > 0) afterQuote = this.since(start);
    });
    const end = (afterQuote ?? closeQuote)?.end ?? this.here();
    return { span: { start: openQuote.start, end }, form: 'quoted', parts, openQuote, closeQuote, afterQuote };
  });

  private readonly quotedPart = this.RULE('quotedPart', (): ValuePart => {
    return this.OR([
      { ALT: () => textPart(this.CONSUME(Text)) },
      { ALT: () => doubledQuotePart(this.CONSUME(DoubledQuote)) },
      { ALT: () => this.variablePart(this.CONSUME(Variable)) },
    ]);
  });

  private readonly content = this.RULE('content', (): readonly ValuePart[] => {
    const parts: ValuePart[] = [];
    this.MANY(() => {
      parts.push(this.OR(this.contentParts));
    });
    return parts;
  });

  /** The other form of `value`. */
  private unquoted(): ValueNode {
    const start = this.here();
    const hash = this.OPTION(() => this.CONSUME(Hash));
    const parts = this.SUBRULE(this.content);
    return unquotedValue(hash === undefined ? 'plain' : 'hex', this.since(start), parts);
  }

  private variablePart(token: IToken): ValuePart {
    return this.ACTION(() => describeVariable(this.text, tokenSpan(token)));
  }

  private since(start: number): Span {
    return { start, end: this.here() };
  }

  /** Where the next token begins, or the end of the text. */
  private here(): number {
    const { startOffset } = this.LA(1);
    return startOffset < 0 ? this.text.length : startOffset;
  }
}
