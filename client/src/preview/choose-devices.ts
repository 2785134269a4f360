import * as vscode from 'vscode';
import {
  devicesMethod,
  type ChosenDevices,
  type DeviceEntry,
  type DevicesParams,
} from '../../../server/src/lsp/protocol.ts';
import type { RunningServer } from '../language-client.ts';

interface DeviceItem extends vscode.QuickPickItem {
  /** Undefined for the worst case. */
  readonly device?: string;
}

/** Lets the devices be chosen that hovers and previews show. Null for all of them; undefined where the person gave up. */
export async function chooseDevices(
  server: RunningServer,
  uri: string,
  chosen: ChosenDevices | null,
): Promise<ChosenDevices | null | undefined> {
  const entries = await server.request<readonly DeviceEntry[]>(devicesMethod, { uri } satisfies DevicesParams);
  const items = itemsOf(entries, chosen);
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Devices in hovers and in the preview'),
    placeHolder: vscode.l10n.t('None chosen: all that fit the profile are shown'),
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  const labels = picked.flatMap(({ device }) => device ?? []);
  const hasWorstCase = picked.some(({ device }) => device === undefined);
  return labels.length === 0 && !hasWorstCase ? null : { labels, hasWorstCase };
}

function itemsOf(entries: readonly DeviceEntry[], chosen: ChosenDevices | null): DeviceItem[] {
  const worst: DeviceItem = {
    label: vscode.l10n.t('Worst case'),
    description: vscode.l10n.t('the device on which the most is empty, else the one with the longest subject'),
    picked: chosen?.hasWorstCase ?? false,
  };
  const own = entries.some(({ evidence }) => evidence === 'real');
  const separator: DeviceItem = {
    label: own ? vscode.l10n.t('Your devices') : vscode.l10n.t('Built-in sample devices'),
    kind: vscode.QuickPickItemKind.Separator,
  };
  const devices = entries.map(({ label, platforms }): DeviceItem => ({
    label,
    device: label,
    description: platforms.join(', '),
    picked: chosen?.labels.includes(label) ?? false,
  }));
  return [worst, separator, ...devices];
}
