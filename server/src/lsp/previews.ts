// Answers the requests behind the preview panel and the picker of devices.
import type { Connection } from 'vscode-languageserver';
import { platforms } from '../core/facts/platforms.ts';
import { devicesOfSubject } from '../core/workspace/shown-devices.ts';
import { guard, type Log } from './guard.ts';
import type { ServerHost } from './host.ts';
import { toChoice } from './initialization-options.ts';
import { LastCommit } from './last-commit.ts';
import type { OpenDocuments } from './open-documents.ts';
import {
  chooseDevicesMethod,
  devicesMethod,
  previewMethod,
  sampleRequestMethod,
  verifyMethod,
  type DeviceEntry,
  type DevicePlace,
  type DevicesParams,
  type PreviewParams,
  type SampleRequest,
  type VerifyAnswer,
  type VerifyParams,
} from './protocol.ts';

export interface PreviewContext {
  readonly documents: () => OpenDocuments;
  readonly host: ServerHost;
  readonly log: Log;
  /** Told when other devices are to be shown. */
  readonly onChoice: () => void;
}

export function answerPreviews(connection: Connection, { documents, host, log, onChoice }: PreviewContext): void {
  const lastCommit = new LastCommit(host);
  connection.onRequest(
    previewMethod,
    guard({ name: 'preview', empty: null, log }, async ({ uri, position, device, compareWith }: PreviewParams) => {
      const { preview } = await import('./answers.ts');
      const service = await documents().get(uri);
      if (!service) return null;
      const other = compareWith?.kind === 'head' ? await lastCommit.of(service) : compareWith;
      const offset = service.document.offsetAt(position);
      return preview(service, { offset, device, compareWith: other }) ?? null;
    }),
  );
  connection.onRequest<SampleRequest, never>(
    sampleRequestMethod,
    guard<DevicePlace, SampleRequest>({ name: 'sample request', empty: failed, log }, async (place) => {
      const service = await documents().get(place.uri);
      // The library that writes requests is large, and wanted here only.
      return service ? (await import('./sample-request.ts')).sampleRequest(service, place) : failed;
    }),
  );
  connection.onRequest<VerifyAnswer, never>(
    verifyMethod,
    guard<VerifyParams, VerifyAnswer>({ name: 'verify', empty: failed, log }, async (params) => {
      const service = await documents().get(params.uri);
      return service ? (await import('./verify-answer.ts')).verifyAnswer(service, params) : failed;
    }),
  );
  connection.onRequest(
    devicesMethod,
    guard({ name: 'devices', empty: [], log }, async ({ uri }: DevicesParams): Promise<readonly DeviceEntry[]> => {
      const loaded = await documents().workspaceOf(uri);
      return devicesOfSubject(loaded?.workspace).map((device) => ({
        label: device.label,
        evidence: device.evidence,
        platforms: device.platforms.map((platform) => platforms[platform].label),
      }));
    }),
  );
  connection.onNotification(chooseDevicesMethod, (chosen: unknown) => {
    documents().choose(toChoice(chosen));
    onChoice();
  });
}

const failed = { ok: false, reason: 'The document is not open, or something went wrong.' } as const;
