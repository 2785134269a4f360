import type { Span } from '../text/span.ts';
import { TreeDraft } from './draft.ts';
import { messages, type Problems } from './problems.ts';
import type { Tokens } from './tokens.ts';
import type { JsonArray, JsonNode, JsonProperty } from './tree.ts';

/** What the grammar wants next. `nothing`: the root is complete. */
type Expected = 'value' | 'key' | 'colon' | 'comma' | 'nothing';

/**
 * Decides what each token means after those before it. A token that does not fit costs as little of the tree as
 * possible: most broken documents are broken at the cursor and whole elsewhere.
 */
export class Parser {
  readonly #problems: Problems;
  readonly #tree = new TreeDraft();
  #expected: Expected = 'value';
  #count = 0;
  #lastReported = -1;
  #previousStart = 0;
  #previousEnd = 0;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  get root(): JsonNode | undefined {
    return this.#tree.root;
  }

  /** Takes one token after the other; the last one has to be `end`. */
  add(token: Tokens): void {
    this.#count += 1;
    if (this.#expected === 'nothing') this.#addBehindRoot(token);
    else this.#addToTree(token);
    this.#previousStart = token.start;
    this.#previousEnd = token.end;
  }

  #addToTree(token: Tokens): void {
    switch (token.kind) {
      case 'string':
        return this.#addString(token);
      case ',':
        return this.#addComma(token);
      case ':':
        return this.#addColon(token);
      case '{':
      case '[':
        return this.#open(token);
      case '}':
        return this.#close(token, 'object');
      case ']':
        return this.#close(token, 'array');
      case 'end':
        return this.#finish(token);
      case 'number':
      case 'true':
      case 'false':
      case 'null':
      case 'word':
        return this.#addLiteral(token);
    }
  }

  #addString(token: Tokens): void {
    this.#expectValueOrKey(token);
    if (this.#wantsKey()) this.#startProperty(token.start, token.end, token.value);
    else this.#put(stringNode(token, this.#tree.parent));
  }

  #addLiteral(token: Tokens): void {
    if (this.#expected === 'key') {
      this.#report(token, messages.quotedKey);
      this.#startProperty(token.start, token.end, token.value);
      return;
    }
    this.#expectValueOrKey(token);
    if (this.#wantsKey()) return;
    const node = literalNode(token, this.#tree.parent);
    if (node) this.#put(node);
    else this.#skipWord(token);
  }

  /** A word where a value belongs: a property or an item that has none. */
  #skipWord(token: Tokens): void {
    this.#report(token, messages.value);
    this.#tree.property = undefined;
    if (this.#tree.container) this.#expected = 'comma';
  }

  #addComma(token: Tokens): void {
    if (this.#expected !== 'comma') this.#report(token, messages[this.#expected]);
    this.#tree.property = undefined;
    this.#expected = this.#tree.container?.kind === 'object' ? 'key' : 'value';
  }

  /**
   * A colon behind a value that is a string, as in `"a": "b": 1`: the value of `a` is still to be typed, and `b` is the
   * next property. In an array, as in `"a": ["b", "c": 1`, the bracket is still to be typed.
   */
  #addColon(token: Tokens): void {
    if (this.#expected === 'comma') {
      const property = this.#tree.turnIntoKey(this.#previousEnd);
      const key = property ? undefined : this.#tree.endArrayBeforeKey(this.#previousEnd);
      if (property) this.#report(property.key.span, messages.noValue);
      else if (key) this.#report(key.span, messages.openArray);
      else return this.#report(token, messages.unexpectedColon);
    } else if (this.#expected !== 'colon') return this.#report(token, messages.unexpectedColon);
    this.#tree.addColon(token.end);
    this.#expected = 'value';
  }

  #open(token: Tokens): void {
    this.#expectValueOrKey(token);
    if (this.#wantsKey()) {
      this.#report(token, messages.key);
      this.#startProperty(token.start, token.start, '');
    }
    if (token.kind === '{') this.#tree.openObject(token.start);
    else this.#tree.openArray(token.start);
    this.#expected = token.kind === '{' ? 'key' : 'value';
  }

  /** Containers in between that nobody closed end here, too; a bracket that closes nothing is passed over. */
  #close(token: Tokens, kind: 'object' | 'array'): void {
    if (!this.#tree.isOpen(kind)) return this.#report(token, messages.unexpectedClose);
    if (this.#tree.property) this.#report(token, messages[this.#expected]);
    for (let open = this.#tree.container; open && open.kind !== kind; open = this.#tree.container) {
      this.#report(token, open.kind === 'object' ? messages.openObject : messages.openArray);
      this.#tree.close(open, token.start);
    }
    if (this.#tree.container) this.#tree.closeAtBracket(this.#tree.container, token.end);
    this.#expected = this.#tree.container ? 'comma' : 'nothing';
  }

  #finish(token: Tokens): void {
    const { container } = this.#tree;
    const lastToken = { start: this.#previousStart, end: this.#previousEnd };
    if (container) this.#report(lastToken, container.kind === 'object' ? messages.openObject : messages.openArray);
    else this.#report(token, messages.value);
    for (let open = container; open; open = this.#tree.container) this.#tree.close(open, token.start);
  }

  #addBehindRoot(token: Tokens): void {
    if (token.kind !== 'end') this.#report(token, messages.nothing);
  }

  #expectValueOrKey(token: Tokens): void {
    if (this.#expected === 'comma' || this.#expected === 'colon') this.#report(token, messages[this.#expected]);
  }

  #wantsKey(): boolean {
    return this.#expected === 'key' || (this.#expected === 'comma' && this.#tree.container?.kind === 'object');
  }

  #startProperty(start: number, end: number, value: string): void {
    this.#tree.startProperty(start, end, value);
    this.#expected = 'colon';
  }

  #put(node: JsonNode): void {
    this.#tree.put(node);
    this.#expected = this.#tree.container ? 'comma' : 'nothing';
  }

  /** Tells one problem of several tokens in a row: what comes right behind a mistake is mostly its consequence. */
  #report(span: Span, message: string): void {
    if (this.#lastReported < this.#count - 1) this.#problems.add(span, message);
    this.#lastReported = this.#count;
  }
}

function stringNode({ start, end, value, isClosed }: Tokens, parent: JsonProperty | JsonArray | undefined): JsonNode {
  return { kind: 'string', span: { start, end }, parent, value, isClosed };
}

/** Undefined for a word. */
function literalNode(
  { kind, start, end, value }: Tokens,
  parent: JsonProperty | JsonArray | undefined,
): JsonNode | undefined {
  const span = { start, end };
  if (kind === 'number') return { kind, span, parent, value: Number(value) };
  if (kind === 'null') return { kind, span, parent };
  if (kind === 'true' || kind === 'false') return { kind: 'boolean', span, parent, value: kind === 'true' };
  return undefined;
}
