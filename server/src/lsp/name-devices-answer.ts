import { TextDocument } from 'vscode-languageserver-textdocument';
import { appendDeviceGroup } from '../service/device-group.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { NameDevicesAnswer, NameDevicesParams } from './protocol.ts';

/** The edits of the workspace file that name a file of devices in it. */
export async function nameDevicesAnswer(
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
