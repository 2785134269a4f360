import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Finding } from '../../core/rules/rule.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { covers } from '../../core/text/span.ts';
import type { ProfileMatch } from '../../core/workspace/workspace.ts';
import { toRange, type ServiceDocument } from '../service-document.ts';
import { appendAcceptance, newWorkspaceFile, reasonIn, type AcceptanceEntry } from './acceptance-text.ts';
import { showReason, type SilenceOptions } from './silence.ts';

/**
 * Writes an entry of `accepted` into the workspace file, which is created where there is none. The reason is empty, so
 * that the entry has no effect until somebody writes it. Undefined for a profile that has no name to find it by.
 */
export function acceptAction(
  { analysis }: ServiceDocument,
  finding: Finding,
  options: SilenceOptions,
): CodeAction | undefined {
  const profile = analysis.profiles.find((candidate) => covers(candidate.span, finding.span));
  const match = profile && matchOf(profile);
  const edit = match && editOf({ rule: finding.rule, profile: match, pointer: finding.profilePointer }, options);
  if (!edit) return undefined;
  return {
    title: `Accept "${finding.rule}" for this profile, with a reason`,
    kind: CodeActionKind.QuickFix,
    edit: edit.edit,
    ...showReason(options, edit.place),
  };
}

/** By its id, else by its name and platform, as every acceptance finds it. */
function matchOf({ id, displayName, type }: Profile): ProfileMatch | undefined {
  if (id !== undefined && id.trim() !== '') return { id };
  return displayName !== undefined && displayName.trim() !== '' ? { displayName, platform: type.platform } : undefined;
}

function editOf(
  entry: Omit<AcceptanceEntry, 'reason'>,
  { workspaceFile, canCreateFiles }: SilenceOptions,
): { readonly edit: WorkspaceEdit; readonly place: Parameters<typeof showReason>[1] } | undefined {
  if (!workspaceFile) return undefined;
  const { uri, text } = workspaceFile;
  const written = { ...entry, reason: '' };
  if (text !== undefined) {
    const appended = appendAcceptance(text, written);
    if (!appended) return undefined;
    const { edits, reasonAt } = appended;
    const document = TextDocument.create(uri, 'jsonc', 0, text);
    const textEdits = edits.map(({ span, newText }) => ({ range: toRange(document, span), newText }));
    const after = TextDocument.create(uri, 'jsonc', 0, TextDocument.applyEdits(document, textEdits));
    return { edit: { changes: { [uri]: textEdits } }, place: placeIn(after, reasonAt) };
  }
  if (!canCreateFiles) return undefined;
  const content = newWorkspaceFile(written);
  const start = { line: 0, character: 0 };
  return {
    edit: {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: content }] },
      ],
    },
    place: placeIn(TextDocument.create(uri, 'jsonc', 0, content), reasonIn(content)),
  };
}

/** Between the quotes of the reason. */
function placeIn(document: TextDocument, offset: number): Parameters<typeof showReason>[1] {
  const position = document.positionAt(offset);
  return { uri: document.uri, range: { start: position, end: position } };
}
