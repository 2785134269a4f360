import { asciiLowerCase } from '../../facts/ascii-case.ts';
import type { Span } from '../../text/span.ts';

/** A value of the Windows registry, whichever way somebody exported it. */
export interface RegistryValue {
  /** The whole path as written; empty where none stands above the value. */
  readonly key: string;
  readonly name: string;
  /** Undefined where the type is another one, or the data cannot be understood. */
  readonly data: string | number | readonly string[] | undefined;
  readonly span: Span;
}

/** Whether `key` is `wanted`, whatever is in front of it: a hive loaded from a file has another root. */
export function isKey(key: string, wanted: string): boolean {
  return comparable(key).endsWith(comparable(withoutRoot(wanted)));
}

/** The part of `key` below `wanted`, without a backslash in front; undefined where it is not below it. */
export function below(key: string, wanted: string): string | undefined {
  const part = comparable(withoutRoot(wanted));
  const at = comparable(key).indexOf(part);
  if (at === -1) return undefined;
  const names = key.split('\\');
  return names.slice(namesIn(comparable(key).slice(0, at)) + namesIn(part)).join('\\');
}

export function sameName(one: string, other: string): boolean {
  return one.length === other.length && asciiLowerCase(one) === asciiLowerCase(other);
}

function withoutRoot(key: string): string {
  return key.replace(/^HKEY_[A-Z_]+\\/u, '');
}

/** In lower case, each name between backslashes, and the control set that was in use by that name. */
function comparable(key: string): string {
  return `\\${asciiLowerCase(key)}\\`.replace(/\\controlset\d{3}\\/u, '\\currentcontrolset\\');
}

function namesIn(part: string): number {
  return part.split('\\').filter((name) => name !== '').length;
}
