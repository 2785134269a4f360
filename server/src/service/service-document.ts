import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Among, Analysis } from '../core/analysis.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { Span } from '../core/text/span.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { DeviceChoice } from './device-choice.ts';

/** A document with everything that is known about its present version: what every feature works on. */
export interface ServiceDocument {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** The workspace file that governs the document. */
  readonly workspace: Workspace | undefined;
  /** The profiles of all files of the workspace, and where this document is among them; undefined until they were read. */
  readonly among?: Among | undefined;
  /** `YYYY-MM-DD`, as the host has it: what is left of an authority's life depends on it. */
  readonly today: string;
  /** Those that are too many to tell, too; without it those that are told. */
  readonly everyFinding?: () => readonly Finding[];
  /** Which devices a person wants to see; undefined for all of them. */
  readonly choice?: DeviceChoice | undefined;
}

export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}
