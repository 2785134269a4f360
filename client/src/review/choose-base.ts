import * as vscode from 'vscode';
import {
  revisionsMethod,
  type Revision,
  type RevisionsAnswer,
  type RevisionsParams,
} from '../../../server/src/lsp/protocol.ts';
import type { RunningServer } from '../language-client.ts';

/** `none`: there is nothing to choose from, and a sentence says why. */
export type BaseChoice =
  | { readonly kind: 'base'; readonly base: string }
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'cancelled' };

interface RevisionItem extends vscode.QuickPickItem {
  readonly revision?: string;
}

/** Lets a commit be chosen, or any revision be typed. */
export async function chooseBase(server: RunningServer, folder: vscode.Uri): Promise<BaseChoice> {
  const params: RevisionsParams = { uri: folder.toString() };
  const answer = await server.request<RevisionsAnswer>(revisionsMethod, params);
  if (!answer.ok) return { kind: 'none', reason: answer.reason };
  const base = await pick(itemsOf(answer.revisions));
  return base === undefined ? { kind: 'cancelled' } : { kind: 'base', base };
}

function pick(items: readonly RevisionItem[]): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<RevisionItem>();
  picker.title = vscode.l10n.t('Review changes since...');
  picker.placeholder = vscode.l10n.t('A commit to compare with; any other revision can be typed');
  picker.matchOnDescription = true;
  picker.items = items;
  picker.onDidChangeValue((value) => (picker.items = withTyped(items, value.trim())));
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.revision);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** What is typed may be a revision that is not in the list. */
function withTyped(items: readonly RevisionItem[], value: string): readonly RevisionItem[] {
  if (value === '' || items.some(({ revision }) => revision === value)) return items;
  return [...items, { label: value, revision: value, description: vscode.l10n.t('as typed'), alwaysShow: true }];
}

function itemsOf(revisions: readonly Revision[]): readonly RevisionItem[] {
  const groups = [
    { title: undefined, kinds: ['default', 'upstream', 'head', 'before'] },
    { title: vscode.l10n.t('branches'), kinds: ['branch'] },
    { title: vscode.l10n.t('tags'), kinds: ['tag'] },
    { title: vscode.l10n.t('commits'), kinds: ['commit'] },
  ];
  return groups.flatMap(({ title, kinds }): readonly RevisionItem[] => {
    const items = revisions.filter(({ kind }) => kinds.includes(kind)).map(itemOf);
    if (title === undefined || items.length === 0) return items;
    return [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...items];
  });
}

function itemOf({ revision, kind, subject }: Revision): RevisionItem {
  const description = [describe(kind), subject].filter((part) => part !== undefined && part !== '').join(' · ');
  return { label: revision, revision, description };
}

function describe(kind: Revision['kind']): string | undefined {
  switch (kind) {
    case 'default':
      return vscode.l10n.t('where it parted from the default branch');
    case 'upstream':
      return vscode.l10n.t('what the upstream branch has');
    case 'head':
      return vscode.l10n.t('what is not committed yet');
    case 'before':
      return vscode.l10n.t('the last commit, and what is not committed yet');
    case 'branch':
    case 'tag':
    case 'commit':
      return undefined;
  }
}
