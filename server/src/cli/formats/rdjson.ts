import { homepage } from '../../project.ts';
import type { Severity } from '../../core/rules/rule.ts';
import type { Region, ReportedFinding, ReportedRelated } from '../../report/reported-finding.ts';
import type { Format, FormatOptions } from './format.ts';
import { jsonText } from './json-text.ts';
import { markdownText } from '../../report/markdown-text.ts';
import { onOneLine, SourceLines } from './source-lines.ts';
import { Utf8Columns } from './utf8-columns.ts';

/**
 * reviewdog's diagnostic format, reviewdog/reviewdog proto/rdf/reviewdog.proto. Columns count bytes of UTF-8 from 1, ends
 * are exclusive. Reviewdog posts messages as Markdown. It offers a suggestion as one edit of the lines it comments on, so
 * there is one of one edit at most, and none that makes devices enrol again.
 */
export const rdjsonFormat: Format = {
  write({ findings }, options) {
    const writer = new DiagnosticWriter(options);
    return jsonText({
      source: { name: 'scep-profiles', url: homepage },
      diagnostics: findings.map((finding) => writer.diagnostic(finding)),
    });
  },
};

class DiagnosticWriter {
  readonly #lines: SourceLines;
  readonly #hasBom: FormatOptions['hasBom'];
  readonly #columns = new Utf8Columns();

  constructor({ textOf, hasBom }: FormatOptions) {
    this.#lines = new SourceLines(textOf);
    this.#hasBom = hasBom;
  }

  diagnostic(finding: ReportedFinding): object {
    const { rule, path, message, severity, helpUri, related, fixes } = finding;
    const fix = fixes.find(({ safe, edits }) => safe && edits.length === 1);
    return {
      message: markdownText(message),
      location: this.#location(finding),
      severity: severities[severity],
      code: { value: rule, url: helpUri },
      ...(fix
        ? { suggestions: fix.edits.map((edit) => ({ range: this.#range(path, edit), text: edit.newText })) }
        : {}),
      ...(related.length > 0 ? { related_locations: related.map((other) => this.#related(other)) } : {}),
    };
  }

  #related(related: ReportedRelated): object {
    return { message: markdownText(related.message), location: this.#location(related) };
  }

  #location(place: Region & { readonly path: string }): object {
    return { path: place.path, range: this.#range(place.path, onOneLine(place, this.#lines.of(place.path))) };
  }

  #range(path: string, { startLine, startColumn, endLine, endColumn }: Region): object {
    return { start: this.#position(path, startLine, startColumn), end: this.#position(path, endLine, endColumn) };
  }

  #position(path: string, line: number, column: number): object {
    const text = this.#lines.of(path)[line - 1] ?? '';
    const behindBom = line === 1 && this.#hasBom(path) ? byteOrderMark.length : 0;
    return { line, column: behindBom + this.#columns.column(text, column) };
  }
}

/** Reviewdog cuts the bytes of the line, and these are the first of them. */
const byteOrderMark = [0xef, 0xbb, 0xbf];

const severities: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};
