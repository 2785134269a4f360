import { quotedText } from './registry-text.ts';
import type { RegistryValue } from './registry-value.ts';

/**
 * What stands behind the `=` in a `.reg` file: `"text"`, `dword:0000fffe`, `hex(7):41,00,...`. Undefined for data of
 * another type, and for data that is broken.
 */
export function dataInExport(written: string, isUnicode: boolean): RegistryValue['data'] {
  if (written.startsWith('"')) return quotedText(written)?.text;
  const number = /^dword:([0-9a-f]{1,8})$/iu.exec(written)?.[1];
  if (number !== undefined) return Number.parseInt(number, 16);
  const [, type, bytes = ''] = /^hex\(([0-9a-f]+)\):(.*)$/isu.exec(written) ?? [];
  if (type === LIST)
    return textOf(bytes, isUnicode)
      ?.split('\0')
      .filter((part) => part !== '');
  return type !== undefined && TEXTS.has(type) ? textOf(bytes, isUnicode)?.split('\0')[0] : undefined;
}

/** REG_SZ and REG_EXPAND_SZ, REG_MULTI_SZ. */
const TEXTS: ReadonlySet<string> = new Set(['1', '2']);
const LIST = '7';

/** `41,00,42,00`: two bytes a character, in the old form of the file one. */
function textOf(list: string, isUnicode: boolean): string | undefined {
  const parts = list.split(',').filter((part) => part !== '');
  if (!parts.every((part) => BYTE.test(part))) return undefined;
  const bytes = Uint8Array.from(parts, (part) => Number.parseInt(part, 16));
  return new TextDecoder(isUnicode ? 'utf-16le' : 'windows-1252').decode(bytes);
}

const BYTE = /^\s*[0-9a-f]{1,2}\s*$/iu;
