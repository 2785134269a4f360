// The text of `certutil -v -dstemplate` and listings like it: `name = "value"`, one block an object.
import type { Span } from '../../text/span.ts';
import { decodeHexBytes } from './bytes.ts';
import {
  attributeKey,
  ObjectDraft,
  type AttributeKey,
  type DirectoryObject,
  type DirectoryValue,
} from './directory-object.ts';
import { linesOf } from './lines.ts';
import { readCertutilNumber } from './numbers.ts';
import { leadingObjectIdentifier } from './leading-object-identifier.ts';

/** The objects of a listing. A new one begins with `[its name]`, and where an attribute comes again. */
export function* readDirectoryListing(text: string): Generator<DirectoryObject, void, undefined> {
  let object: ObjectDraft | undefined;
  let seen = new Set<string>();
  let key: AttributeKey | undefined;
  for (const span of linesOf(text)) {
    const line = text.slice(span.start, span.end).trim();
    const [, name, value = ''] = ATTRIBUTE.exec(line) ?? [];
    const isHeading = name === undefined && HEADING.test(line);
    if (object !== undefined && (isHeading || (name !== undefined && seen.has(name.toLowerCase())))) {
      yield object;
      object = undefined;
    }
    if (isHeading || (name !== undefined && object === undefined)) {
      object = new ObjectDraft(span);
      seen = new Set();
      key = undefined;
    }
    if (name !== undefined) {
      seen.add(name.toLowerCase());
      key = attributeKey(name);
    }
    if (key === undefined) continue;
    const values = name === undefined ? furtherValues(line, key, span) : valuesIn(value, key, span);
    for (const each of values) object?.add(key, each);
  }
  if (object !== undefined) yield object;
}

/** With blanks around the `=`, so that the name of a directory object, broken into lines, is none. */
const ATTRIBUTE = /^\*?([A-Za-z][A-Za-z0-9-]{0,99}) *=(?: +(.*))?$/su;
const HEADING = /^\[[^\]]{1,300}\]$/u;

function valuesIn(text: string, key: AttributeKey, span: Span): readonly DirectoryValue[] {
  const values = text.includes('"') ? quotedIn(text) : [unquoted(text, key)];
  return values.filter((value) => value !== '').map((value) => ({ value: asRead(value, key), span }));
}

/** What the lines below an attribute add to it. Names of flags are no values. */
function furtherValues(line: string, key: AttributeKey, span: Span): readonly DirectoryValue[] {
  if (line.startsWith('"')) return valuesIn(line, key, span);
  return OBJECT_IDENTIFIERS.has(key) ? valuesIn(line, key, span) : [];
}

function quotedIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/"([^"]*)"/gu), ([, value = '']) => value);
}

/** A listing without quotes writes flags as `0x1 (1)` and object identifiers with their names behind them. */
function unquoted(text: string, key: AttributeKey): string {
  if (OBJECT_IDENTIFIERS.has(key)) return leadingObjectIdentifier(text) ?? '';
  const number = text.startsWith('0x') ? readCertutilNumber(text) : undefined;
  return number === undefined ? text.trim() : String(number);
}

function asRead(value: string, key: AttributeKey): string | Uint8Array {
  return key === 'keyUsage' ? (decodeHexBytes(value) ?? value) : value;
}

const OBJECT_IDENTIFIERS: ReadonlySet<AttributeKey> = new Set(['extendedKeyUsages', 'applicationPolicies']);
