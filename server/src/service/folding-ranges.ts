import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import { LineMap } from '../core/text/line-map.ts';
import { spanText } from '../core/text/span.ts';
import type { ServiceDocument } from './service-document.ts';

/** Comments of several lines in a subject file. JSON is folded by what knows JSON. */
export function foldingRanges({ analysis: { kind, text } }: ServiceDocument): FoldingRange[] {
  if (kind !== 'scepsubject') return [];
  const ranges: FoldingRange[] = [];
  const lines = new LineMap(text);
  let first: number | undefined;
  for (let line = 0; line <= lines.lineCount; line++) {
    const isComment = line < lines.lineCount && spanText(text, lines.lineSpan(line)).trimStart().startsWith('#');
    if (isComment) first ??= line;
    else if (first !== undefined) {
      if (line - first > 1) ranges.push({ startLine: first, endLine: line - 1, kind: FoldingRangeKind.Comment });
      first = undefined;
    }
  }
  return ranges;
}
