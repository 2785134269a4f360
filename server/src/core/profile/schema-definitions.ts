import type { JsonSchema } from '../json/json-schema.ts';

/** Schemas that several places refer to: most properties are the same in most types. */
export class Definitions {
  readonly #byText = new Map<string, string>();
  readonly #byName = new Map<string, JsonSchema>();

  /**
   * A reference to a schema, which is kept once. It goes by `name`, or where another schema does already, as of a
   * property that one type limits and another does not, by `name` and `owner`.
   */
  add(name: string, owner: string, schema: JsonSchema): JsonSchema {
    const text = JSON.stringify(schema);
    const known = this.#byText.get(text);
    if (known !== undefined) return reference(known);
    const free = this.#byName.has(name) ? `${owner}.${name}` : name;
    this.#byText.set(text, free);
    this.#byName.set(free, schema);
    return reference(free);
  }

  all(): JsonSchema {
    return Object.fromEntries(this.#byName);
  }
}

export function reference(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}
