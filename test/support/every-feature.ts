// What an editor asks at one place of a document, all of it, in the order of the menu of a person who tries everything.
import type { Position, Range } from 'vscode-languageserver-types';
import { MarkupKind } from 'vscode-languageserver-types';
import { codeActions } from '../../server/src/service/code-actions.ts';
import { codeLenses, resolveCodeLens, type LensData } from '../../server/src/service/code-lenses.ts';
import { completions } from '../../server/src/service/completion.ts';
import { definitions } from '../../server/src/service/definition.ts';
import { toDiagnostics } from '../../server/src/service/diagnostics.ts';
import { documentHighlights } from '../../server/src/service/document-highlights.ts';
import { documentLinks } from '../../server/src/service/document-links.ts';
import { documentSymbols } from '../../server/src/service/document-symbols.ts';
import { foldingRanges } from '../../server/src/service/folding-ranges.ts';
import { formatting } from '../../server/src/service/formatting.ts';
import { hover } from '../../server/src/service/hover.ts';
import { inlayHints } from '../../server/src/service/inlay-hints.ts';
import { preview } from '../../server/src/service/preview.ts';
import { refactorings } from '../../server/src/service/refactorings.ts';
import { selectionRanges } from '../../server/src/service/selection-ranges.ts';
import type { ServiceDocument } from '../../server/src/service/service-document.ts';

const helpUri = (rule: string): string => `https://example.invalid/${rule}`;

/** What does not depend on where the cursor is. */
export function askAboutDocument(service: ServiceDocument): Readonly<Record<string, unknown>> {
  const { document, analysis } = service;
  const whole = { start: document.positionAt(0), end: document.positionAt(analysis.text.length) };
  return {
    symbols: documentSymbols(service),
    folding: foldingRanges(service),
    links: documentLinks(service, { helpUri }),
    formatting: formatting(service),
    hints: inlayHints(service, whole),
    lenses: codeLenses(service).map((lens) => {
      const data: LensData = lens.data;
      return resolveCodeLens(service, lens, data);
    }),
    diagnostics: toDiagnostics(document, analysis.findings, { helpUri, documentOf: () => undefined }),
  };
}

/** What does; `range` is what is selected there. */
export function askAt(service: ServiceDocument, position: Position, range: Range): Readonly<Record<string, unknown>> {
  const offset = service.document.offsetAt(position);
  const silence = {
    workspaceFile: { uri: 'file:///w/scep-profiles.json', text: '{ "accept": [] }' },
    canCreateFiles: true,
    canShowDocuments: true,
  };
  const documentationFormat = MarkupKind.Markdown;
  return {
    hover: hover(service, position, { kind: MarkupKind.Markdown }),
    plainHover: hover(service, position, { kind: MarkupKind.PlainText }),
    completion: completions(service, position, { supportsSnippets: true, documentationFormat }),
    definition: definitions(service, position),
    highlights: documentHighlights(service, position),
    selection: selectionRanges(service, [position, range.end]),
    actions: codeActions(service, { range, diagnostics: [], only: undefined, silence }),
    fixAll: codeActions(service, { range, diagnostics: [], only: ['source.fixAll'], silence }),
    refactorings: refactorings(service, { range, only: undefined }),
    preview: preview(service, { offset, device: 'A', compareWith: { kind: 'device', label: 'B' } }),
    versions: preview(service, {
      offset,
      device: undefined,
      compareWith: { kind: 'version', title: 'the same', service },
    }),
  };
}
