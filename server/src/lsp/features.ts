import { TextDocumentSyncKind, type InitializeParams, type ServerCapabilities } from 'vscode-languageserver';
import { codeActionKinds, completionTriggers, showReasonCommand, signatureTriggers } from '../service/announced.ts';
import { answerCodeActions } from './code-actions.ts';
import { answerDevices } from './devices.ts';
import { answerNavigation } from './navigation.ts';
import { answerNewFiles } from './new-files.ts';
import type { OpenDocuments } from './open-documents.ts';
import { answerPreviews } from './previews.ts';
import { answerReviews } from './reviews.ts';
import type { ServerParts } from './server-parts.ts';
import { answerStatus } from './status.ts';
import { answerTrackedDevices } from './tracked-devices.ts';
import { answerTyping } from './typing.ts';

/** Has every request answered. A feature is a file of its own and a line here. */
export function answerFeatures(parts: ServerParts): void {
  const { connection, host, folders, diagnostics, documentFeatures, lists, textOf, output } = parts;
  const context = { documents: (): OpenDocuments => parts.documents, host, log: output.log };
  const tenanted = { ...context, tenantOf: (path: string) => folders.tenantOf(path) };
  answerTyping(connection, { ...context, client: () => parts.client });
  diagnostics.answer();
  answerStatus(connection, context);
  answerTrackedDevices(connection, context);
  answerDevices(connection, context);
  answerCodeActions(connection, { ...context, client: () => parts.client.silence });
  answerNavigation(connection, tenanted);
  documentFeatures.answer();
  lists.answer();
  answerReviews(connection, { ...context, textOf });
  answerNewFiles(connection, tenanted);
  answerPreviews(connection, { ...context, onChoice: () => documentFeatures.refresh() });
}

/** What a client is told that it can ask for; some of it depends on what the client can do. */
export function capabilitiesFor(
  { client, documentFeatures, diagnostics }: ServerParts,
  params: InitializeParams,
): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: completionTriggers, resolveProvider: client.resolvesDocumentation },
    signatureHelpProvider: { triggerCharacters: signatureTriggers },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    codeActionProvider: { codeActionKinds },
    executeCommandProvider: { commands: [showReasonCommand] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...documentFeatures.initialize(params),
    ...diagnostics.initialize(),
  };
}
