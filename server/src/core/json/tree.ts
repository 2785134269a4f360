import type { Span } from '../text/span.ts';

/** One JSON value with its place in the document. The tree keeps what is there, also where the document is broken. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull;

interface NodeBase {
  /** What nobody closed reaches to the bracket that ends it nevertheless, or to the end of the text. */
  readonly span: Span;
  /** The property or array this value is in; undefined for the root. */
  readonly parent: JsonProperty | JsonArray | undefined;
}

export interface JsonObject extends NodeBase {
  readonly kind: 'object';
  /** In document order, duplicates included. */
  readonly properties: readonly JsonProperty[];
  /** False when its bracket is missing. */
  readonly isClosed: boolean;
}

export interface JsonArray extends NodeBase {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
  /** False when its bracket is missing. */
  readonly isClosed: boolean;
}

export interface JsonString extends NodeBase {
  readonly kind: 'string';
  /** The text the literal stands for, the same as embedJsonString's: an escape that JSON does not know stands for itself. */
  readonly value: string;
  /** False when the closing quote is missing. The span includes the quotes that are there. */
  readonly isClosed: boolean;
}

export interface JsonNumber extends NodeBase {
  readonly kind: 'number';
  /** As JSON.parse reads it; `1e999` is Infinity. */
  readonly value: number;
}

export interface JsonBoolean extends NodeBase {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface JsonNull extends NodeBase {
  readonly kind: 'null';
}

export interface JsonProperty {
  readonly kind: 'property';
  /** From the key to the end of the value; without a value to the end of the colon. */
  readonly span: Span;
  /** With its quotes where it has some. An empty span: a value that stands in an object without a key. */
  readonly key: { readonly span: Span; readonly value: string };
  /** Undefined where the document breaks off or the value is missing. */
  readonly value: JsonNode | undefined;
  readonly parent: JsonObject;
}

/** A place where the text is not JSON (comments and trailing commas are accepted and are no problem). */
export interface JsonProblem {
  readonly span: Span;
  readonly message: string;
}

export interface JsonDocument {
  readonly root: JsonNode | undefined;
  readonly problems: readonly JsonProblem[];
  /** Comments with their delimiters, in document order. */
  readonly comments: readonly Span[];
}
