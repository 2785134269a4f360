import type { SubjectSyntax, Token, TokenType } from './ast.ts';
import { DOUBLE_QUOTE, EQUALS, PLUS, isBlank, runEnd } from './characters.ts';
import { OPENER, landmarkOf } from './landmarks.ts';
import { languageOf, type Language, type Mode } from './language.ts';
import { textEnd, trimmedTextEnd } from './text-run.ts';
import { variableEnd } from './variable-extent.ts';

/** The tokens of `text`; they tile it. */
export function tokenize(text: string, syntax: SubjectSyntax): readonly Token[] {
  return new Lexer(text, languageOf(syntax)).tokens();
}

class Lexer {
  readonly #text: string;
  readonly #language: Language;
  readonly #tokens: Token[] = [];
  #mode: Mode = 'key';
  #at = 0;

  constructor(text: string, language: Language) {
    this.#text = text;
    this.#language = language;
  }

  /** Total: in every mode something takes whatever stands there. */
  tokens(): readonly Token[] {
    while (this.#at < this.#text.length) {
      if (this.#mode === 'quoted') this.#nextQuoted();
      else this.#next(this.#text.charCodeAt(this.#at));
    }
    return this.#tokens;
  }

  #next(code: number): void {
    const { landmarks, initials, separators } = this.#language;
    const table = landmarks[this.#mode];
    if (landmarkOf(table, code) === OPENER && this.#addTo('variable', variableEnd(this.#text, this.#at, table))) return;
    const isInitial = this.#mode === 'value' && initials.includes(code) && this.#isAtValueStart();
    const isText = !isInitial && (!isBlank(code) || this.#isInsideValue());
    if (isText && this.#addTo('text', trimmedTextEnd(this.#text, this.#at, table))) return;
    if (isInitial) return this.#begin(code);
    if (this.#mode === 'key' && code === EQUALS) return this.#add('equals', 'value');
    // Line ends that separate are still blanks before a key: a run of them separates once.
    if (this.#isAtKeyStart() && this.#addTo('whitespace', runEnd(this.#text, this.#at, isBlank))) return;
    if (separators.includes(code)) return this.#add('separator', 'key');
    if (code === PLUS && this.#language.hasPlus) return this.#add('plus', 'key');
    if (isBlank(code)) this.#addTo('whitespace', runEnd(this.#text, this.#at, this.#language.isBlankInside));
    else this.#addTo('variable', variableEnd(this.#text, this.#at, table));
  }

  #nextQuoted(): void {
    const text = this.#text;
    const table = this.#language.landmarks.quoted;
    if (this.#addTo('text', textEnd(text, this.#at, table))) return;
    if (text.charCodeAt(this.#at) !== DOUBLE_QUOTE) this.#addTo('variable', variableEnd(text, this.#at, table));
    else if (text.charCodeAt(this.#at + 1) === DOUBLE_QUOTE) this.#addTo('quote', this.#at + 2);
    else this.#add('quote', 'value');
  }

  /** The first character of a value, which says how to read it. */
  #begin(code: number): void {
    if (code === DOUBLE_QUOTE) this.#add('quote', 'quoted');
    else this.#add('hash', 'value');
  }

  /** A token of one character, after which characters mean something else. */
  #add(type: TokenType, next: Mode): void {
    this.#addTo(type, this.#at + 1);
    this.#mode = next;
  }

  /** Whether there is such a token, as none is empty. */
  #addTo(type: TokenType, end: number): boolean {
    if (end <= this.#at) return false;
    this.#tokens.push({ type, span: { start: this.#at, end } });
    this.#at = end;
    return true;
  }

  /** Behind a variable or `#`, blanks are text. */
  #isInsideValue(): boolean {
    const last = this.#last(1);
    return last === 'variable' || last === 'hash';
  }

  #isAtValueStart(): boolean {
    return this.#last(this.#last(1) === 'whitespace' ? 2 : 1) === 'equals';
  }

  #isAtKeyStart(): boolean {
    const last = this.#last(1);
    return last === undefined || last === 'separator' || last === 'plus';
  }

  #last(back: number): TokenType | undefined {
    return this.#tokens[this.#tokens.length - back]?.type;
  }
}
