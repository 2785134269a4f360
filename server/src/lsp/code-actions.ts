// Answers what the light bulb of an editor asks.
import type { Connection, ExecuteCommandParams } from 'vscode-languageserver';
import { showReasonCommand } from '../service/announced.ts';
import type { ReasonPlace, SilenceOptions } from '../service/code-actions/silence.ts';
import { guard, type Log } from './guard.ts';
import type { OpenDocuments } from './open-documents.ts';

export interface CodeActionContext {
  readonly documents: () => OpenDocuments;
  readonly client: () => Pick<SilenceOptions, 'canCreateFiles' | 'canShowDocuments'>;
  readonly log: Log;
}

export function answerCodeActions(connection: Connection, { documents, client, log }: CodeActionContext): void {
  connection.onCodeAction(
    guard({ name: 'code action', empty: null, log }, async ({ textDocument: { uri }, range, context }) => {
      const { codeActions, refactorings } = await import('./answers.ts');
      const service = await documents().get(uri);
      if (!service) return null;
      const silence = { ...client(), workspaceFile: await documents().workspaceFileOf(uri) };
      const { diagnostics, only } = context;
      return [
        ...codeActions(service, { range, diagnostics, only, silence }),
        ...refactorings(service, { range, only }),
      ];
    }),
  );
  connection.onExecuteCommand(
    guard<ExecuteCommandParams, null>({ name: 'command', empty: null, log }, async ({ command, arguments: given }) => {
      const place: unknown = given?.[0];
      if (command !== showReasonCommand || !isReasonPlace(place)) return null;
      await connection.window.showDocument({ uri: place.uri, takeFocus: true, selection: place.range });
      return null;
    }),
  );
}

function isReasonPlace(place: unknown): place is ReasonPlace {
  return typeof place === 'object' && place !== null && 'uri' in place && 'range' in place;
}
