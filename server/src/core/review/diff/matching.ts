/** What makes two items the same; undefined for an item that this question does not fit. */
export type KeyOf<Item> = (item: Item) => string | undefined;

/**
 * Pairs the items of two lists, each at most once. The keys are tried one after the other, the surest first; of several
 * items with one key the first goes to the first.
 */
export class Matching<Item> {
  readonly pairs: (readonly [before: Item, after: Item])[] = [];
  #before: readonly Item[];
  #after: readonly Item[];

  constructor(before: readonly Item[], after: readonly Item[]) {
    this.#before = before;
    this.#after = after;
  }

  /** What has found no partner so far. */
  get before(): readonly Item[] {
    return this.#before;
  }

  get after(): readonly Item[] {
    return this.#after;
  }

  /** Pairs what is left and has the same key. */
  by(keyOf: KeyOf<Item>, keyOfAfter: KeyOf<Item> = keyOf): this {
    const queues = queuesOf(this.#before, keyOf);
    const paired = new Set<Item>();
    this.#after = this.#after.filter((item) => {
      const key = keyOfAfter(item);
      const partner = key === undefined ? undefined : queues.get(key)?.pop();
      if (partner === undefined) return true;
      paired.add(partner);
      this.pairs.push([partner, item]);
      return false;
    });
    this.#before = this.#before.filter((item) => !paired.has(item));
    return this;
  }
}

/** The first item of each key stands last, where it is taken from. */
function queuesOf<Item>(items: readonly Item[], keyOf: KeyOf<Item>): ReadonlyMap<string, Item[]> {
  const queues = new Map<string, Item[]>();
  for (const item of items.toReversed()) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const queue = queues.get(key);
    if (queue) queue.push(item);
    else queues.set(key, [item]);
  }
  return queues;
}
