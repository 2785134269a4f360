/** Requests about a document, behind `textDocument/`, that all take `textDocument`, and beyond it a place, a part or a context. */
export const documentRequests = [
  'hover',
  'completion',
  'definition',
  'references',
  'documentHighlight',
  'documentSymbol',
  'foldingRange',
  'selectionRange',
  'documentLink',
  'formatting',
  'inlayHint',
  'codeLens',
  'codeAction',
  'diagnostic',
  'semanticTokens/full',
] as const;
