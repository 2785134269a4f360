import type { Fix, Location, PhysicalLocation, Result } from 'sarif';
import { printable } from '../../core/text/printable.ts';
import type { Region, ReportedFinding, ReportedFix, ReportedRelated } from '../../report/reported-finding.ts';
import { findingKeys } from './finding-keys.ts';
import type { FormatOptions } from './format.ts';
import { LineFingerprints } from './line-fingerprints.ts';
import { levels, ruleIndexes } from './sarif-rules.ts';
import { onOneLine, SourceLines } from './source-lines.ts';

/** Findings as results of SARIF, in the order in which they are asked for. */
export class ResultWriter {
  readonly #lines: SourceLines;
  readonly #fingerprints: LineFingerprints;

  constructor(findings: readonly ReportedFinding[], options: FormatOptions) {
    this.#lines = new SourceLines(options.textOf);
    this.#fingerprints = new LineFingerprints(findingKeys(findings, this.#lines), options);
  }

  result(finding: ReportedFinding): Result {
    const { rule, severity, related, fixes, path } = finding;
    const ruleIndex = ruleIndexes.get(rule);
    const safe = fixes.filter((fix) => fix.safe);
    return {
      ruleId: rule,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: levels[severity],
      message: { text: messageText(finding) },
      locations: [{ physicalLocation: this.#place(finding) }],
      partialFingerprints: { primaryLocationLineHash: this.#fingerprints.of(finding) },
      ...(related.length > 0 ? { relatedLocations: related.map((other, index) => this.#related(other, index)) } : {}),
      ...(safe.length > 0 ? { fixes: safe.map((fix) => writeFix(fix, path)) } : {}),
    };
  }

  #place(at: Region & { readonly path: string }): PhysicalLocation {
    return { artifactLocation: { uri: relativeUri(at.path) }, region: onOneLine(at, this.#lines.of(at.path)) };
  }

  #related(related: ReportedRelated, index: number): Location {
    return {
      id: relatedId(index),
      message: { text: plainText(related.message) },
      physicalLocation: this.#place(related),
    };
  }
}

/** GitHub shows related places only where the message links to them. */
function messageText({ message, related }: ReportedFinding): string {
  const links = related.map((other, index) => `[${linkText(other.message)}](${relatedId(index)})`);
  return `${plainText(message)}${links.length > 0 ? ` See ${links.join(', ')}.` : ''}`;
}

function relatedId(index: number): number {
  return index + 1;
}

/**
 * Braces stay as they are: they would be doubled in a message with arguments (3.11.5), and ours has none. A bracket that
 * would end the text of a link (3.11.6) is escaped, any other need not be.
 */
function plainText(text: string): string {
  return printable(text).replaceAll('](', '\\](');
}

function linkText(text: string): string {
  return printable(text).replace(/[\\[\]]/g, '\\$&');
}

function writeFix({ title, edits }: ReportedFix, path: string): Fix {
  const replacements = edits.map(({ newText, startLine, startColumn, endLine, endColumn }) => ({
    deletedRegion: { startLine, startColumn, endLine, endColumn },
    insertedContent: { text: newText },
  }));
  return {
    description: { text: plainText(title) },
    artifactChanges: [{ artifactLocation: { uri: relativeUri(path) }, replacements }],
  };
}

/** Percent-encoded, with `/`; half a surrogate pair has no encoding. */
function relativeUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
