// What answers the requests of an editor: loaded with the first of them, and all of it at once, as a start from a hundred
// small files takes longer than one from a few large ones.
export { codeActions } from '../service/code-actions.ts';
export { codeLenses, resolveCodeLens } from '../service/code-lenses.ts';
export { offers } from '../service/completion.ts';
export { documentHighlights } from '../service/document-highlights.ts';
export { documentLinks, workspaceLinks } from '../service/document-links.ts';
export { documentSymbols } from '../service/document-symbols.ts';
export { foldingRanges } from '../service/folding-ranges.ts';
export { formatting } from '../service/formatting.ts';
export { hover } from '../service/hover.ts';
export { inlayHints } from '../service/inlay-hints.ts';
export { newProfile, newProfileChoices } from '../service/new-profile.ts';
export { preview } from '../service/preview.ts';
export { refactorings } from '../service/refactorings.ts';
export { selectionRanges } from '../service/selection-ranges.ts';
export { semanticTokens } from '../service/semantic-tokens.ts';
export { signatureHelp } from '../service/signature-help.ts';
export { firstWorkspaceText } from './first-workspace-text.ts';
export { importDevicesAnswer } from './import-devices-answer.ts';
export { nameDevicesAnswer } from './name-devices-answer.ts';
