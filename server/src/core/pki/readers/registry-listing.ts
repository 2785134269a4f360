// Text in which values of the registry are listed: `certutil -getreg`, `certutil -setreg`, `reg query`.
import type { Span } from '../../text/span.ts';
import { linesOf } from './lines.ts';
import { readCertutilNumber } from './numbers.ts';
import { sameName, type RegistryValue } from './registry-value.ts';

/** The values in order. Everything else in the text, in whatever language, is passed over. */
export function* readRegistryListing(text: string): Generator<RegistryValue, void, undefined> {
  let key = '';
  let value: { readonly name: string; readonly items: string[]; span: Span } | undefined;
  for (const span of linesOf(text)) {
    const line = text.slice(span.start, span.end).trim();
    const item = value && ITEM.exec(line)?.[1];
    if (value !== undefined && item !== undefined) {
      value.items.push(item);
      value.span = { start: value.span.start, end: span.end };
      continue;
    }
    if (value !== undefined) {
      yield listed(key, value);
      value = undefined;
    }
    if (/^HKEY_/iu.test(line)) {
      key = line.replace(/:$/u, '');
      continue;
    }
    const type = TYPE.exec(line);
    if (type === null) continue;
    const name = line.slice(0, type.index).trim();
    const data = line.slice(type.index + type[0].length);
    if (type[1] === LIST) value = { name, items: data.split('\\0'), span };
    else yield { key: ownKey(key, name), name, data: dataOf(data, type[1]), span };
  }
  if (value !== undefined) yield listed(key, value);
}

const TYPE = /\s(REG_[A-Z_]+)(?:\s+=|\s|$)\s*/u;
const LIST = 'REG_MULTI_SZ';
/** `3: Organization` */
const ITEM = /^\d+: +(.*)$/su;

function listed(
  key: string,
  { name, items, span }: { name: string; items: readonly string[]; span: Span },
): RegistryValue {
  return { key: ownKey(key, name), name, data: items.filter((item) => item !== ''), span };
}

/** certutil puts the name of the value behind the key. */
function ownKey(key: string, name: string): string {
  const at = key.lastIndexOf('\\');
  return at !== -1 && sameName(key.slice(at + 1), name) ? key.slice(0, at) : key;
}

function dataOf(data: string, type: string | undefined): RegistryValue['data'] {
  if (type === 'REG_DWORD') return readCertutilNumber(data);
  return type === 'REG_SZ' || type === 'REG_EXPAND_SZ' ? data : undefined;
}
