// Answers the requests behind the import of devices.
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { importDevices, type ImportedDevices } from '../core/render/import-devices.ts';
import { shortFormValue } from '../core/render/short-form.ts';
import { decodeBytes } from '../core/text/bytes.ts';
import { LineMap } from '../core/text/line-map.ts';
import { writeJsonc } from '../core/workspace/write-jsonc.ts';
import { appendDeviceGroup } from '../service/device-group.ts';
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
    guard<ImportDevicesParams, ImportDevicesAnswer>({ name: 'import of devices', empty: failed, log }, (params) =>
      Promise.resolve(imported(params, host)),
    ),
  );
  connection.onRequest<NameDevicesAnswer, never>(
    nameDevicesMethod,
    guard<NameDevicesParams, NameDevicesAnswer>({ name: 'naming of devices', empty: failed, log }, (params) =>
      named(params, documents(), host),
    ),
  );
}

const failed = { ok: false, reason: 'Something went wrong; the output of SCEP Profiles says where.' } as const;

function imported({ files, salt }: ImportDevicesParams, host: ServerHost): ImportDevicesAnswer {
  const texts = files.map(({ name, base64 }) => ({ path: name, text: textOf(base64) }));
  const result = importDevices(texts, salt === null ? undefined : host.nameDigest(salt));
  if (result.kind !== 'devices') return { ok: false, reason: reasonOf(result, texts) };
  const { devices, counts, problems } = result;
  const text = writeJsonc({ devices: devices.map(shortFormValue) });
  return { ok: true, text, counts, problems: problems.length };
}

function textOf(base64: string): string {
  return decodeBytes(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))).text;
}

/** The first place that is wrong; what stands there may name somebody, and is not told. */
function reasonOf(
  { kind, problems: [first] }: Exclude<ImportedDevices, { readonly kind: 'devices' }>,
  texts: readonly { readonly path: string; readonly text: string }[],
): string {
  const what =
    kind === 'unreadable'
      ? 'A file is neither JSON nor JSON Lines nor the table of devices of the admin center.'
      : 'There is no managed device in these files. Choose an export of managedDevices, too.';
  const text = texts.find(({ path }) => path === first?.path)?.text;
  if (first === undefined || text === undefined) return what;
  return `${what} ${first.path}, line ${new LineMap(text).positionAt(first.span.start).line + 1}: ${first.message}`;
}

async function named(
  { uri }: NameDevicesParams,
  documents: OpenDocuments,
  host: ServerHost,
): Promise<NameDevicesAnswer> {
  const path = host.toPath(uri);
  const target = await documents.workspaceFileOf(uri);
  const workspaceFile = target && host.toPath(target.uri);
  if (path === undefined || target === undefined || workspaceFile === undefined) return { ok: false, reason: NOWHERE };
  const folder = workspaceFile.slice(0, workspaceFile.lastIndexOf('/') + 1);
  if (!path.startsWith(folder)) return { ok: false, reason: NOWHERE };
  const relative = path.slice(folder.length);
  const group = { name: groupName(relative), path: relative };
  const text = target.text ?? '';
  const edits = appendDeviceGroup(text, group);
  if (edits === undefined) return { ok: false, reason: NOT_OURS };
  const document = TextDocument.create(target.uri, 'jsonc', 0, text);
  return {
    ok: true,
    uri: target.uri,
    isNew: target.text === undefined,
    edits: edits.map(({ span, newText }) => ({
      range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
      newText,
    })),
  };
}

const NOWHERE = 'The file is not below a folder whose scep-profiles.json could name it.';
const NOT_OURS = 'scep-profiles.json has a mistake that has to be mended first.';

/** `devices` of `samples/devices.json`. */
function groupName(path: string): string {
  return (
    path
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? path
  );
}
