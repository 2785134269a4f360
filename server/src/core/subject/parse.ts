// The room of the language of subject names. It says what stands where and never that something is wrong.

import type { AttributeNode, Rdn, Subject, SubjectSyntax, Token, ValuePart } from './ast.ts';
import { formatLandmarks } from './landmarks.ts';
import { tokenize } from './lexer.ts';
import { SubjectParser } from './parser.ts';
import { defaultSyntax } from './syntax.ts';
import { textEnd } from './text-run.ts';
import { describeVariable } from './variable.ts';
import { variableEnd } from './variable-extent.ts';
import { tokenNode } from './token-node.ts';

/** Made on first use: whoever only looks for a profile does not pay for a grammar. */
let parser: SubjectParser | undefined;
let landmarksOfFormats: ReturnType<typeof formatLandmarks> | undefined;

/**
 * The tree of a subject name format. Total: every text has one. What CertStrToName would reject is in the tree as it
 * stands, for `name` and the rules to judge.
 */
export function parseSubject(text: string, syntax: SubjectSyntax = defaultSyntax): Subject {
  parser ??= new SubjectParser({ skipValidations: true });
  return new ParsedSubject(text, syntax, parser.parse(text, tokenize(text, syntax)));
}

/** What only some ask for is made when they do; the tokens are not kept for it, as there are many and reading them is quick. */
class ParsedSubject implements Subject {
  readonly text: string;
  readonly rdns: readonly Rdn[];
  readonly #syntax: SubjectSyntax;
  #tokens: readonly Token[] | undefined;
  #attributes: readonly AttributeNode[] | undefined;

  constructor(text: string, syntax: SubjectSyntax, rdns: readonly Rdn[]) {
    this.text = text;
    this.#syntax = syntax;
    this.rdns = rdns;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokenize(this.text, this.#syntax).map(tokenNode));
  }

  get attributes(): readonly AttributeNode[] {
    return (this.#attributes ??= this.rdns.flatMap(({ attributes }) => attributes));
  }
}

/** The text and the variables of a text that is no subject (a SAN value, a URL), tiling it. */
export function parseFormat(text: string): readonly ValuePart[] {
  const landmarks = (landmarksOfFormats ??= formatLandmarks());
  const parts: ValuePart[] = [];
  for (let start = 0; start < text.length;) {
    let end = textEnd(text, start, landmarks);
    if (end > start) {
      parts.push({ kind: 'text', span: { start, end } });
    } else {
      end = variableEnd(text, start, landmarks);
      parts.push(describeVariable(text, { start, end }));
    }
    start = end;
  }
  return parts;
}
