// Tells when a file with devices that look real would be shared: it is named by the workspace file and kept by git.
import type { Connection } from 'vscode-languageserver';
import { looksReal } from '../core/render/real-names.ts';
import type { LoadedWorkspace } from '../host/workspace-files.ts';
import { guard, type Log } from './guard.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocuments } from './open-documents.ts';
import { trackedDevicesMethod, type TrackedDevices, type TrackedDevicesParams } from './protocol.ts';

export interface TrackedDevicesContext {
  readonly documents: () => OpenDocuments;
  readonly host: ServerHost;
  readonly log: Log;
}

export function answerTrackedDevices(connection: Connection, { documents, host, log }: TrackedDevicesContext): void {
  // Asked at every change of a document; a workspace that was loaded anew is another one.
  const known = new WeakMap<LoadedWorkspace, Promise<TrackedDevices>>();
  connection.onRequest<TrackedDevices, never>(
    trackedDevicesMethod,
    guard<TrackedDevicesParams, TrackedDevices>({ name: 'tracked devices', empty: none, log }, async ({ uri }) => {
      const loaded = await documents().workspaceOf(uri);
      if (!loaded || !host.isTracked) return none;
      const found = known.get(loaded) ?? trackedDevices(loaded, host);
      known.set(loaded, found);
      return found;
    }),
  );
}

const none: TrackedDevices = { files: [] };

async function trackedDevices({ deviceFiles, texts }: LoadedWorkspace, host: ServerHost): Promise<TrackedDevices> {
  const files: string[] = [];
  for (const path of deviceFiles) {
    const text = texts.get(path);
    if (text !== undefined && looksReal(text, path) && (await host.isTracked?.(path))) files.push(host.toUri(path));
  }
  return { files };
}
