// Answers the requests behind the import of devices. What answers is loaded when it is asked for.
import type { Connection } from 'vscode-languageserver';
import { guard, type Log } from './guard.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocuments } from './open-documents.ts';
import {
  importDevicesMethod,
  nameDevicesMethod,
  type ImportDevicesAnswer,
  type ImportDevicesParams,
  type NameDevicesAnswer,
  type NameDevicesParams,
} from './protocol.ts';

export interface DevicesContext {
  readonly documents: () => OpenDocuments;
  readonly host: ServerHost;
  readonly log: Log;
}

export function answerDevices(connection: Connection, { documents, host, log }: DevicesContext): void {
  connection.onRequest<ImportDevicesAnswer, never>(
    importDevicesMethod,
    guard<ImportDevicesParams, ImportDevicesAnswer>({ name: 'import of devices', empty: failed, log }, async (params) =>
      (await import('./answers.ts')).importDevicesAnswer(params, host),
    ),
  );
  connection.onRequest<NameDevicesAnswer, never>(
    nameDevicesMethod,
    guard<NameDevicesParams, NameDevicesAnswer>({ name: 'naming of devices', empty: failed, log }, async (params) =>
      (await import('./answers.ts')).nameDevicesAnswer(params, documents(), host),
    ),
  );
}

const failed = { ok: false, reason: 'Something went wrong; the output of SCEP Profiles says where.' } as const;
