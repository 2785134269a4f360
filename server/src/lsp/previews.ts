// Answers the requests behind the preview panel and the picker of devices.
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readContent } from '../core/analyze.ts';
import { platforms } from '../core/facts/platforms.ts';
import { decodeBytes } from '../core/text/bytes.ts';
import { devicesOfSubject } from '../core/workspace/shown-devices.ts';
import { preview, type CompareWith } from '../service/preview.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import { guard, type Log } from './guard.ts';
import { noGit } from './client-host.ts';
import type { ServerHost } from './host.ts';
import { toChoice } from './initialization-options.ts';
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
  connection.onRequest(
    previewMethod,
    guard({ name: 'preview', empty: null, log }, async ({ uri, position, device, compareWith }: PreviewParams) => {
      const service = await documents().get(uri);
      if (!service) return null;
      const other = compareWith?.kind === 'head' ? await atHead(service, host) : compareWith;
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

/** The document as the last commit has it, read but not checked. */
async function atHead(
  { document, workspace, analysis, today, choice }: ServiceDocument,
  host: ServerHost,
): Promise<CompareWith> {
  const title = 'Last commit (HEAD)';
  const path = host.toPath(document.uri);
  const found = path === undefined ? undefined : await host.readAtHead?.(path);
  if (found === undefined) return { kind: 'version', title, service: noGit };
  if (typeof found === 'string') return { kind: 'version', title, service: found };
  const { text } = decodeBytes(found);
  const service = {
    document: TextDocument.create(document.uri, document.languageId, 0, text),
    workspace,
    today,
    choice,
    analysis: { ...readContent(text, analysis.kind), findings: [], silenced: [], failures: [] },
  };
  return { kind: 'version', title, service };
}
