// What `name` shows to people: the attributes as a table, or the error with its place in the text.
import Table from 'cli-table3';
import type { Colors } from 'picocolors/types.js';
import { findAttributeByOid } from '../../core/facts/attributes.ts';
import { encodeName, toHex } from '../../core/name/der.ts';
import { formatName } from '../../core/name/format-name.ts';
import type { Name, NameError } from '../../core/name/name.ts';
import { LineMap } from '../../core/text/line-map.ts';
import { codeFrame } from '../formats/code-frame.ts';
import { plainTable } from '../plain-table.ts';
import { printable } from '../../core/text/printable.ts';

export function showName(name: Name, colors: Colors): string {
  const attributes = name.length === 0 ? 'An empty name.' : showAttributes(name, colors);
  return `${attributes}\n\n${colors.dim('printed back')}  ${printable(formatName(name))}\n${colors.dim('DER')}           ${toHex(encodeName(name))}\n`;
}

function showAttributes(name: Name, colors: Colors): string {
  const head = ['RDN', 'Attribute', 'OID', 'String type', 'Value'].map((title) => colors.bold(title));
  const table = new Table({ ...plainTable, head });
  for (const [index, rdn] of name.entries()) {
    for (const { oid, stringType, value } of rdn) {
      table.push([String(index + 1), findAttributeByOid(oid)?.label ?? '', oid, stringType, printable(value)]);
    }
  }
  return table.toString().replaceAll(/ +$/gmu, '');
}

export function showError(text: string, error: NameError, options: { columns: number; colors: Colors }): string {
  const { colors } = options;
  const place = error.offset === null ? '' : ` at offset ${error.offset}`;
  const title = `${colors.red('error')} ${colors.bold(error.error)} (0x${error.code})${place}`;
  const frame = error.offset === null ? '' : `\n${frameAt(text, error.offset, options)}`;
  return `${title}\n  ${printable(error.message)}${frame}\n`;
}

function frameAt(text: string, offset: number, options: { columns: number; colors: Colors }): string {
  const { line, character } = new LineMap(text).positionAt(offset);
  const start = { startLine: line + 1, startColumn: character + 1 };
  return codeFrame(text.split(/\r\n|\r|\n/u), { ...start, endLine: line + 1, endColumn: character + 2 }, options);
}
