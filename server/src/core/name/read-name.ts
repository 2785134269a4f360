// CertStrToName: the text of a subject to the name that X.500 sees, or the exact first error.
import type { AttributeNode, Rdn as RdnNode } from '../subject/ast.ts';
import { parseSubject } from '../subject/parse.ts';
import { sortRdn } from './der.ts';
import { readOptions, type NameFlag } from './flags.ts';
import { badKey, noKey } from './key-error.ts';
import { readKey } from './key.ts';
import type { NameAttribute, NameError, NameResult, Rdn } from './name.ts';
import { readValue, type Reading } from './value.ts';

/**
 * Reads `text` as Win32's CertStrToName does. Errors are found from left to right, one attribute after the other;
 * offsets are UTF-16 units of `text`. U+0000 ends the text, as it ends a string in C.
 */
export function readName(text: string, flags: readonly NameFlag[] = []): NameResult {
  const options = readOptions(flags);
  const nul = text.indexOf('\0');
  const reading = { text: nul < 0 ? text : text.slice(0, nul), options };
  const name: Rdn[] = [];
  for (const node of parseSubject(reading.text, options.syntax).rdns) {
    const rdn = readRdn(reading, node);
    if ('error' in rdn) return { ok: false, error: rdn };
    name.push(sortRdn(rdn));
  }
  return { ok: true, name: options.isReversed ? name.toReversed() : name };
}

function readRdn(reading: Reading, node: RdnNode): NameAttribute[] | NameError {
  const attributes: NameAttribute[] = [];
  for (const attributeNode of node.attributes) {
    const attribute = readAttribute(reading, attributeNode);
    if ('error' in attribute) return attribute;
    attributes.push(attribute);
  }
  return attributes;
}

function readAttribute(reading: Reading, { key, equals, value, span }: AttributeNode): NameAttribute | NameError {
  if (key === undefined || equals === undefined) return noKey(reading.text, span);
  const type = readKey(key.text);
  if (type === undefined) return badKey(reading.text, key, equals.start);
  const read = readValue(reading, value, type.valueType);
  if ('error' in read) return read;
  return { oid: type.oid, value: read.value, stringType: read.stringType, span };
}
