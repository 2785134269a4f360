import * as vscode from 'vscode';
import { sampleRequestMethod, type DevicePlace, type SampleRequest } from '../../../server/src/lsp/protocol.ts';
import type { Remembered } from './messages.ts';
import type { PreviewServices } from './services.ts';

/** Asks where to, and writes a sample request there. A sentence about the outcome; undefined where the person gave up. */
export async function exportRequest(
  services: Pick<PreviewServices, 'server'>,
  { uri, position, device }: Remembered,
): Promise<string | undefined> {
  const server = await services.server();
  const place: DevicePlace = { uri, position, device: device ?? undefined };
  const request = await server.request<SampleRequest>(sampleRequestMethod, place);
  if (!request.ok) return vscode.l10n.t('No request can be made: {0}', request.reason);
  const defaultUri = vscode.Uri.joinPath(vscode.Uri.parse(uri), '..', `${fileNameOf(request.device)}.csr`);
  const target = await vscode.window.showSaveDialog({
    defaultUri,
    filters: { [vscode.l10n.t('Certificate request')]: ['csr', 'pem'] },
    title: vscode.l10n.t('Sample request of {0}', request.device),
  });
  if (!target) return undefined;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(request.pem));
  return vscode.l10n.t('Written: {0}', target.path.split('/').at(-1) ?? '');
}

/** Labels are what people call their devices; file systems are more particular. */
function fileNameOf(label: string): string {
  return (
    label
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60) || 'device'
  );
}
