import * as vscode from 'vscode';
import {
  importDevicesMethod,
  type ImportCounts,
  type ImportDevicesAnswer,
  type ImportDevicesParams,
} from '../../../server/src/lsp/protocol.ts';
import { toBase64 } from '../base64.ts';
import type { RunningServer } from '../language-client.ts';
import { nameInWorkspaceFile } from './name-devices.ts';

export interface ImportServices {
  readonly secrets: vscode.SecretStorage;
  server(): Promise<RunningServer>;
}

/** Lets exports be chosen, writes their devices into a file, and offers to name it in the workspace file. */
export async function importDevices(services: ImportServices): Promise<void> {
  const exports = await chooseExports();
  if (!exports) return;
  const names = await chooseNames();
  if (!names) return;
  const params: ImportDevicesParams = {
    files: await Promise.all(exports.map(read)),
    salt: names === 'replaced' ? await ownSalt(services.secrets) : null,
  };
  const server = await services.server();
  const answer = await server.request<ImportDevicesAnswer>(importDevicesMethod, params);
  if (!answer.ok) {
    void vscode.window.showErrorMessage(vscode.l10n.t('No devices were imported. {0}', answer.reason));
    return;
  }
  const target = await chooseTarget(exports[0]);
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
  await tell(server, target, sentences(answer, names).join(' '));
}

async function chooseExports(): Promise<readonly [vscode.Uri, ...vscode.Uri[]] | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Exports of managedDevices, and of the users and devices that belong to them'),
    openLabel: vscode.l10n.t('Import'),
    filters: {
      [vscode.l10n.t('Exports of Microsoft Graph or of the admin center')]: ['json', 'jsonl', 'ndjson', 'txt', 'csv'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  const [first, ...others] = chosen ?? [];
  return first && [first, ...others];
}

type Names = 'replaced' | 'kept';

async function chooseNames(): Promise<Names | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly names: Names })[] = [
    {
      names: 'replaced',
      label: vscode.l10n.t('Replace names'),
      description: vscode.l10n.t('the file can be shared'),
      detail: vscode.l10n.t(
        'Names, addresses and serial numbers become those of nobody; lengths, commas and accents stay.',
      ),
    },
    {
      names: 'kept',
      label: vscode.l10n.t('Keep them as they are'),
      detail: vscode.l10n.t('The file names people and machines: keep it out of git.'),
    },
  ];
  const title = vscode.l10n.t('Names of people and machines');
  return (await vscode.window.showQuickPick(items, { title }))?.names;
}

async function read(uri: vscode.Uri): Promise<ImportDevicesParams['files'][number]> {
  return { name: uri.path.split('/').at(-1) ?? '', base64: toBase64(await vscode.workspace.fs.readFile(uri)) };
}

/** Made once: the next import replaces the same names by the same, and nobody else can try names out. */
async function ownSalt(secrets: vscode.SecretStorage): Promise<string> {
  const known = await secrets.get(saltKey);
  if (known !== undefined) return known;
  const salt = crypto.randomUUID();
  await secrets.store(saltKey, salt);
  return salt;
}

const saltKey = 'scepProfiles.nameSalt';

async function chooseTarget(firstExport: vscode.Uri): Promise<vscode.Uri | undefined> {
  const [workspaceFile] = await vscode.workspace.findFiles('**/scep-profiles.json', '**/node_modules/**', 1);
  const folder = workspaceFile
    ? vscode.Uri.joinPath(workspaceFile, '..')
    : (vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.joinPath(firstExport, '..'));
  return vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, 'devices.json'),
    title: vscode.l10n.t('Where to write the devices'),
    filters: { JSON: ['json'] },
  });
}

/** Counts only: what a message shows may be on a screen that is shared. */
function sentences(answer: Extract<ImportDevicesAnswer, { ok: true }>, names: Names): readonly string[] {
  const { counts, problems } = answer;
  return [
    ...countSentences(counts),
    names === 'replaced'
      ? vscode.l10n.t('Names are replaced.')
      : vscode.l10n.t('Names are as they were: keep the file out of git.'),
    ...(problems === 0 ? [] : [vscode.l10n.t('Places that could not be read: {0}.', problems)]),
  ];
}

/** Numbers stand behind what is counted, as VS Code's translations know no plural. */
function countSentences({ read: found, withUser, withDevice }: ImportCounts): readonly string[] {
  return [
    vscode.l10n.t(
      'Managed devices: {0}, of which with their user: {1}, with their Entra device: {2}.',
      found.managedDevice,
      withUser,
      withDevice,
    ),
    vscode.l10n.t('Users: {0}. Entra devices: {1}.', found.user, found.device),
  ];
}

async function tell(server: RunningServer, target: vscode.Uri, message: string): Promise<void> {
  const add = vscode.l10n.t('Add to scep-profiles.json');
  const show = vscode.l10n.t('Show the File');
  const chosen = await vscode.window.showInformationMessage(message, add, show);
  if (chosen === show) await vscode.window.showTextDocument(target);
  if (chosen === add) await nameInWorkspaceFile(server, target);
}
