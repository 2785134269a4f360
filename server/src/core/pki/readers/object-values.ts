import { templateAttributes } from '../../facts/certificate-templates.ts';
import { plural } from '../../text/plural.ts';
import { quoted } from '../../text/quoted.ts';
import type { Span } from '../../text/span.ts';
import type { Found } from '../found.ts';
import type { Period } from '../pki.ts';
import { decodeUtf8 } from './bytes.ts';
import type { AttributeKey, DirectoryObject, DirectoryValue } from './directory-object.ts';
import { hasBit, readInteger } from './numbers.ts';
import { isObjectIdentifier } from '../../name/object-identifier.ts';
import { decodePeriod, readPeriod } from './periods.ts';
import type { ReadingProblems } from './reading-problems.ts';

export interface ObjectPlace {
  /** Of the file. */
  readonly path: string;
  readonly problems: ReadingProblems;
}

/**
 * The attributes of an object as what they mean. Each reading is undefined where the attribute is not there; one that
 * is there and cannot be understood is told, too.
 */
export class ObjectValues {
  readonly #object: DirectoryObject;
  readonly #place: ObjectPlace;
  /** Several readings are of one value, as flags are; what is wrong with it is told once. */
  readonly #told = new Set<DirectoryValue>();

  constructor(object: DirectoryObject, place: ObjectPlace) {
    this.#object = object;
    this.#place = place;
  }

  text(key: AttributeKey): Found<string> | undefined {
    return this.#first(key, textOf, 'readable text');
  }

  integer(key: AttributeKey): Found<number> | undefined {
    const found = this.#first(key, integerOf, 'a whole number');
    return found !== undefined && found.value >= 0 ? found : undefined;
  }

  flag(key: AttributeKey, bit: { readonly value: number }): Found<boolean> | undefined {
    const flags = this.#first(key, integerOf, 'a whole number');
    return flags && { value: hasBit(flags.value, bit.value), origin: flags.origin };
  }

  period(key: AttributeKey): Found<Period> | undefined {
    return this.#first(key, periodOf, 'a period');
  }

  /** Of the first byte; undefined also where `read` makes nothing of it. */
  bits<T>(key: AttributeKey, read: (bits: number) => T | undefined): Found<T> | undefined {
    const first = this.#first(key, firstByteOf, 'bytes');
    const value = first && read(first.value);
    return first && value !== undefined ? { value, origin: first.origin } : undefined;
  }

  /** What `read` makes of the first value that it makes something of. Where it makes nothing of any, nothing is told. */
  some<T>(key: AttributeKey, read: (text: string) => T | undefined): Found<T> | undefined {
    for (const each of this.#object.attributes.get(key) ?? []) {
      const text = textOf(each);
      const value = text === undefined ? undefined : read(text);
      if (value !== undefined) return this.#found(value, each.span);
    }
    return undefined;
  }

  /** All values, in order; a list with one that is none is not known. */
  objectIdentifiers(key: AttributeKey): Found<readonly string[]> | undefined {
    const values = this.#object.attributes.get(key);
    const [first] = values ?? [];
    if (values === undefined || first === undefined) return undefined;
    const identifiers: string[] = [];
    for (const each of values) {
      const text = textOf(each);
      if (text !== undefined && isObjectIdentifier(text)) identifiers.push(text);
      else this.#tell(key, each, 'an object identifier');
    }
    return identifiers.length === values.length ? this.#found(identifiers, first.span) : undefined;
  }

  #first<T>(key: AttributeKey, read: (value: DirectoryValue) => T | undefined, expected: string): Found<T> | undefined {
    const [first] = this.#object.attributes.get(key) ?? [];
    if (first === undefined) return undefined;
    const value = read(first);
    if (value !== undefined) return this.#found(value, first.span);
    this.#tell(key, first, expected);
    return undefined;
  }

  #found<T>(value: T, span: Span): Found<T> {
    return { value, origin: { path: this.#place.path, span } };
  }

  #tell(key: AttributeKey, told: DirectoryValue, expected: string): void {
    if (this.#told.has(told)) return;
    this.#told.add(told);
    const { value, span } = told;
    const shown = typeof value === 'string' ? quoted(value) : `of ${plural(value.length, 'byte')}`;
    this.#place.problems.add(span, () => `The value ${shown} of ${labelOf(key)} is not ${expected}.`);
  }
}

/** Stands for bytes of another code page than the file was taken for. */
const UNREADABLE = '\uFFFD';

function labelOf(key: AttributeKey): string {
  const names: Readonly<Partial<Record<AttributeKey, string>>> = templateAttributes.names;
  return names[key] ?? 'name';
}

function textOf({ value }: DirectoryValue): string | undefined {
  const text = typeof value === 'string' ? value : decodeUtf8(value);
  return text === undefined || text === '' || text.includes(UNREADABLE) ? undefined : text;
}

function integerOf(value: DirectoryValue): number | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : readInteger(text);
}

function firstByteOf({ value }: DirectoryValue): number | undefined {
  return typeof value === 'string' ? undefined : value[0];
}

function periodOf({ value }: DirectoryValue): Period | undefined {
  return typeof value === 'string' ? readPeriod(value) : decodePeriod(value);
}
