// A `.reg` file: `REGEDIT4` or `Windows Registry Editor Version 5.00`, as `reg export` and the editor write it.
import type { Span } from '../../text/span.ts';
import { linesOf } from './lines.ts';
import type { ReadingProblems } from './reading-problems.ts';
import { dataInExport } from './registry-data.ts';
import { quotedText } from './registry-text.ts';
import type { RegistryValue } from './registry-value.ts';

export function isRegistryExport(text: string): boolean {
  return /^\s*(?:REGEDIT4|Windows Registry Editor)/iu.test(text);
}

/** The values of the file in order; deleted keys and values are not there. */
export function* readRegistryExport(
  text: string,
  problems: ReadingProblems,
): Generator<RegistryValue, void, undefined> {
  const isUnicode = !/^\s*REGEDIT4/iu.test(text);
  let key: string | undefined;
  for (const { text: line, span } of wholeLines(text)) {
    if (line.startsWith('[')) {
      key = keyIn(line);
      if (!line.endsWith(']')) problems.add(span, () => 'The name of a registry key ends with "]".');
    } else if (key !== undefined && line.startsWith('"')) {
      const name = quotedText(line);
      const rest = name && line.slice(name.end).trim();
      if (name === undefined || rest?.startsWith('=') !== true) problems.add(span, () => NO_VALUE);
      else if (rest !== '=-') yield { key, name: name.text, data: dataInExport(rest.slice(1).trim(), isUnicode), span };
    }
  }
}

const NO_VALUE = 'This line is no value of the registry: it has to be "name"=value.';

/** Undefined for a key that the file deletes. */
function keyIn(heading: string): string | undefined {
  const key = heading.slice(1, heading.endsWith(']') ? -1 : undefined);
  return key.startsWith('-') ? undefined : key;
}

/** A backslash at the end of a line of hexadecimal bytes says that the next one belongs to it. */
function* wholeLines(text: string): Generator<{ readonly text: string; readonly span: Span }, void, undefined> {
  let pieces: string[] = [];
  let start = 0;
  for (const span of linesOf(text)) {
    const line = text.slice(span.start, span.end).trim();
    if (pieces.length === 0) start = span.start;
    const isContinued = line.endsWith('\\') && (pieces.length > 0 || HEXADECIMAL.test(line));
    pieces.push(isContinued ? line.slice(0, -1) : line);
    if (isContinued) continue;
    yield { text: pieces.join(''), span: { start, end: span.end } };
    pieces = [];
  }
  if (pieces.length > 0) yield { text: pieces.join(''), span: { start, end: text.length } };
}

const HEXADECIMAL = /= *hex(?:\([0-9a-f]+\))?:/iu;
