import type { Found } from '../pki/found.ts';
import { parsePeriod } from '../pki/period.ts';
import type { Origin, Period } from '../pki/pki.ts';
import type { Located } from '../profile/profile.ts';
import { valuesOf } from './shape.ts';

/** The values of an entry of a workspace file with their origins; `path` is the file's. */
export class EntryValues {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  originOf({ node }: Located<unknown>): Origin {
    return { path: this.#path, span: node.span };
  }

  plain<T>(located: Located<T> | undefined): Found<T> | undefined {
    return located && { value: located.value, origin: this.originOf(located) };
  }

  list<T>(located: Located<readonly Located<T>[]> | undefined): Found<readonly T[]> | undefined {
    const value = valuesOf(located);
    return located && value && { value, origin: this.originOf(located) };
  }

  /** The reader has seen to the form already. */
  period(located: Located<string> | undefined): Found<Period> | undefined {
    const value = located && parsePeriod(located.value);
    return value && { value, origin: this.originOf(located) };
  }
}
