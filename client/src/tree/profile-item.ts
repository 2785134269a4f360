import * as vscode from 'vscode';
import type { ProfileEntry, ProfileGroup } from '../../../server/src/lsp/protocol.ts';

/** A platform, or one of its profiles. */
export type ProfileElement = ProfileGroup | ProfileEntry;

export function isGroup(element: ProfileElement): element is ProfileGroup {
  return 'profiles' in element;
}

/** For decorations, as the file itself may hold other profiles that fare otherwise. */
const entryScheme = 'scep-profiles-entry';

export function groupItem({ platform, label, profiles }: ProfileGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = platform;
  item.description = String(profiles.length);
  item.resourceUri = groupUri(platform);
  item.iconPath = new vscode.ThemeIcon(desktops.has(platform) ? 'device-desktop' : 'device-mobile');
  item.tooltip = label;
  item.contextValue = 'platform';
  item.accessibilityInformation = {
    label: [label, profilesText(profiles.length), countsText(totalOf(profiles))].filter(Boolean).join(', '),
  };
  return item;
}

/** `id` tells it from every other profile, and is the same after an edit. */
export function profileItem(entry: ProfileEntry, id: string): vscode.TreeItem {
  const name = entry.name ?? vscode.l10n.t('Without a name');
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.None);
  const uri = vscode.Uri.parse(entry.uri);
  const { line, character } = entry.position;
  const selection = new vscode.Range(line, character, line, character);
  item.id = id;
  item.description = countsText(entry);
  item.resourceUri = entryUri(entry, id);
  item.iconPath = new vscode.ThemeIcon(
    storeIcons[entry.store ?? 'unknown'],
    colorOf(entry.counts.error, entry.counts.warning),
  );
  // Text, not Markdown: names and subjects are other people's.
  item.tooltip = tooltipOf(entry, name, uri);
  item.contextValue = 'profile';
  item.accessibilityInformation = { label: [name, storeText(entry), item.description].filter(Boolean).join(', ') };
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, { selection }] };
  return item;
}

export function groupUri(platform: ProfileGroup['platform']): vscode.Uri {
  return vscode.Uri.from({ scheme: entryScheme, path: `/${platform}` });
}

export function entryUri({ platform }: ProfileEntry, id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: entryScheme, path: `/${platform}/${encodeURIComponent(id)}` });
}

/** The colour of the gravest findings and, for a narrow view, how many of them there are; in words for whom colours tell nothing. */
export function decorationOf(entry: ProfileEntry): vscode.FileDecoration | undefined {
  const { error, warning } = entry.counts;
  const count = error > 0 ? error : warning;
  if (count === 0) return undefined;
  // Two characters are all there is room for.
  return new vscode.FileDecoration(count > 9 ? '9+' : String(count), countsText(entry), colorOf(error, warning));
}

/** The colour of the gravest profile: what is wrong can be seen while the platform is folded. */
export function groupDecoration({ profiles }: ProfileGroup): vscode.FileDecoration | undefined {
  const { error, warning } = totalOf(profiles).counts;
  const color = colorOf(error, warning);
  return color && new vscode.FileDecoration(undefined, undefined, color);
}

function totalOf(profiles: ProfileGroup['profiles']): Counted {
  const sum = (severity: 'error' | 'warning'): number =>
    profiles.reduce((total, { counts }) => total + counts[severity], 0);
  return { counts: { error: sum('error'), warning: sum('warning') } };
}

interface Counted {
  readonly counts: { readonly error: number; readonly warning: number };
}

function profilesText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 profile') : vscode.l10n.t('{0} profiles', count);
}

function colorOf(errors: number, warnings: number): vscode.ThemeColor | undefined {
  if (errors > 0) return new vscode.ThemeColor('list.errorForeground');
  return warnings > 0 ? new vscode.ThemeColor('list.warningForeground') : undefined;
}

const desktops: ReadonlySet<ProfileGroup['platform']> = new Set(['windows', 'windows10X', 'macos']);

const storeIcons = { user: 'account', machine: 'circuit-board', unknown: 'key' } as const;

function storeText({ store }: ProfileEntry): string {
  if (store === null) return '';
  return store === 'user' ? vscode.l10n.t('User certificate') : vscode.l10n.t('Device certificate');
}

/** `1 error · 2 warnings`; empty where there is neither. */
function countsText({ counts: { error, warning } }: Counted): string {
  return [
    ...(error > 0 ? [error === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', error)] : []),
    ...(warning > 0 ? [warning === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warning)] : []),
  ].join(' · ');
}

function tooltipOf(entry: ProfileEntry, name: string, uri: vscode.Uri): string {
  const { type, subject, gravest } = entry;
  const about = [
    name,
    [type, storeText(entry)].filter(Boolean).join(' · '),
    subject,
    vscode.workspace.asRelativePath(uri),
  ];
  const found = [countsText(entry), ...gravest.map((message) => `• ${message}`)];
  return [about, found]
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}
