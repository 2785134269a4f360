import * as vscode from 'vscode';
import { verifyMethod, type VerifyAnswer, type VerifyParams } from '../../../server/src/lsp/protocol.ts';
import { toBase64 } from '../base64.ts';
import type { Remembered, VerifiedFile } from './messages.ts';
import type { PreviewServices } from './services.ts';

/** Lets a certificate file be chosen and asks whether the profile gives it; undefined where the person gave up. */
export async function openCertificate(
  services: Pick<PreviewServices, 'server'>,
  { uri, position }: Remembered,
): Promise<VerifiedFile | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Certificate or request to compare with the profile'),
      filters: {
        [vscode.l10n.t('Certificates and requests')]: ['cer', 'crt', 'pem', 'der', 'csr', 'req', 'p7b'],
        [vscode.l10n.t('All files')]: ['*'],
      },
    })) ?? [];
  if (!file) return undefined;
  const name = file.path.split('/').at(-1) ?? '';
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > largestFile)
    return { name, answer: { ok: false, reason: vscode.l10n.t('It is too large to be a certificate.') } };
  const bytes = await vscode.workspace.fs.readFile(file);
  const server = await services.server();
  const params: VerifyParams = { uri, position, base64: toBase64(bytes) };
  return { name, answer: await server.request<VerifyAnswer>(verifyMethod, params) };
}

/** In bytes; larger than any chain. */
const largestFile = 1024 * 1024;
