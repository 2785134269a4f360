import type { JsonArray, JsonNode, JsonObject, JsonProperty } from './tree.ts';

/** A tree that grows at one place: the end of its innermost open container. It knows nothing of what may follow what. */
export class TreeDraft {
  root: JsonNode | undefined;
  /** The innermost open object or array; those around it are open, too. */
  container: OpenObject | OpenArray | undefined;
  /** The property of `container` that may still get a value. */
  property: OpenProperty | undefined;

  /** Properties of all open objects and items of all open arrays; the last ones belong to the innermost. */
  readonly #properties = new Stack<OpenProperty>();
  readonly #items = new Stack<JsonNode>();
  /** Where in the stacks the children of each open container begin. */
  readonly #firstChildren: number[] = [];
  #openObjects = 0;
  #openArrays = 0;
  /** Where the last property ends without its value: behind its colon. */
  #nakedEnd = 0;
  /** The array that began with a key and a colon. */
  #meantAsObject: OpenArray | undefined;

  /** Of a value that is put in next. */
  get parent(): OpenProperty | OpenArray | undefined {
    return this.property ?? (this.container?.kind === 'array' ? this.container : undefined);
  }

  /** Whether an object or an array is open, at any depth. */
  isOpen(kind: 'object' | 'array'): boolean {
    return (kind === 'object' ? this.#openObjects : this.#openArrays) > 0;
  }

  /** Begins a property of the innermost container, which has to be an object. */
  startProperty(start: number, end: number, value: string): void {
    if (this.container?.kind !== 'object') return;
    const property: OpenProperty = {
      kind: 'property',
      span: { start, end },
      key: { span: { start, end }, value },
      value: undefined,
      parent: this.container,
    };
    this.#properties.push(property);
    this.property = property;
    this.#nakedEnd = end;
  }

  addColon(end: number): void {
    if (this.property) this.property.span.end = end;
    this.#nakedEnd = end;
  }

  /** Adds a value to the waiting property, to the array, or at the root. */
  put(node: JsonNode): void {
    const { property, container } = this;
    if (property) {
      property.value = node;
      property.span.end = node.span.end;
      this.property = undefined;
    } else if (container?.kind === 'array') this.#items.push(node);
    else this.root = node;
  }

  /**
   * Takes a string that was put in as a value for the key of a new property. Returns the property that loses its value,
   * or undefined if the last value is none that ends at `end`. Inside an array the last property is the one that the
   * array belongs to, and its value no string.
   */
  turnIntoKey(end: number): JsonProperty | undefined {
    const property = this.#properties.last();
    const string = property?.value;
    if (!property || string?.kind !== 'string' || string.span.end !== end) return undefined;
    property.value = undefined;
    property.span.end = this.#nakedEnd;
    this.startProperty(string.span.start, end, string.value);
    return property;
  }

  /**
   * Takes the last item of an array for the next key of the object around it: the bracket of the array is missing. Undefined
   * where that is not so: where nothing is before the item, braces were meant, then and later on in the same array.
   */
  endArrayBeforeKey(end: number): JsonProperty['key'] | undefined {
    const { container } = this;
    const item = this.#items.last();
    if (container?.kind !== 'array' || container.parent?.kind !== 'property' || container === this.#meantAsObject)
      return undefined;
    if (item?.kind !== 'string' || item.parent !== container || item.span.end !== end) return undefined;
    if (this.#items.length - (this.#firstChildren.at(-1) ?? 0) < 2) {
      this.#meantAsObject = container;
      return undefined;
    }
    this.#items.drop();
    this.close(container, item.span.start);
    this.startProperty(item.span.start, end, item.value);
    return this.property?.key;
  }

  openObject(start: number): void {
    const object: OpenObject = {
      kind: 'object',
      span: { start, end: start },
      parent: this.parent,
      properties: none,
      isClosed: false,
    };
    this.put(object);
    this.container = object;
    this.#openObjects += 1;
    this.#firstChildren.push(this.#properties.length);
  }

  openArray(start: number): void {
    const array: OpenArray = {
      kind: 'array',
      span: { start, end: start },
      parent: this.parent,
      items: none,
      isClosed: false,
    };
    this.put(array);
    this.container = array;
    this.#openArrays += 1;
    this.#firstChildren.push(this.#items.length);
  }

  /** Ends the innermost container at its own bracket, and the property it is the value of. */
  closeAtBracket(container: OpenObject | OpenArray, end: number): void {
    container.isClosed = true;
    this.close(container, end);
  }

  /** The same where its bracket is missing. */
  close(container: OpenObject | OpenArray, end: number): void {
    const firstChild = this.#firstChildren.pop() ?? 0;
    if (container.kind === 'object') {
      this.#openObjects -= 1;
      container.properties = this.#properties.takeFrom(firstChild);
    } else {
      this.#openArrays -= 1;
      container.items = this.#items.takeFrom(firstChild);
    }
    container.span.end = end;
    this.property = undefined;
    const { parent } = container;
    if (parent?.kind === 'property') parent.span.end = end;
    this.container = parent?.kind === 'property' ? parent.parent : parent;
  }
}

/**
 * Children wait here until their container is closed and their number known: arrays that grow one by one in every
 * container of a large document cost most of the time and memory.
 */
class Stack<T> {
  length = 0;
  readonly #entries: T[] = [];

  push(entry: T): void {
    this.#entries[this.length] = entry;
    this.length += 1;
  }

  last(): T | undefined {
    return this.#entries[this.length - 1];
  }

  drop(): void {
    this.length -= 1;
  }

  takeFrom(index: number): readonly T[] {
    const taken = this.#entries.slice(index, this.length);
    this.length = index;
    return taken;
  }
}

const none: readonly never[] = [];

/** The tree's own types while it grows; nobody else sees them change. */
interface OpenSpan {
  readonly start: number;
  end: number;
}

interface OpenObject extends JsonObject {
  readonly span: OpenSpan;
  readonly parent: OpenProperty | OpenArray | undefined;
  properties: readonly OpenProperty[];
  isClosed: boolean;
}

interface OpenArray extends JsonArray {
  readonly span: OpenSpan;
  readonly parent: OpenProperty | OpenArray | undefined;
  items: readonly JsonNode[];
  isClosed: boolean;
}

interface OpenProperty extends JsonProperty {
  readonly span: OpenSpan;
  readonly parent: OpenObject;
  value: JsonNode | undefined;
}
