import * as vscode from 'vscode';
import {
  newProfileChoicesMethod,
  newProfileMethod,
  type NewProfile,
  type NewProfileChoices,
  type NewProfileChoicesParams,
  type NewProfileParams,
} from '../../server/src/lsp/protocol.ts';
import type { RunningServer } from './language-client.ts';
import { currentFolder } from './current-folder.ts';

/** Asks what a new profile is for and shows it in a document that is not saved yet, its name ready to be typed over. */
export async function makeProfile(server: RunningServer): Promise<void> {
  const folder = currentFolder()?.uri.toString() ?? null;
  const choices = await server.request<NewProfileChoices>(newProfileChoicesMethod, {
    folder,
  } satisfies NewProfileChoicesParams);
  const chosen = await choose(choices);
  if (!chosen) return;
  const content = await server.request<string | null>(newProfileMethod, { folder, chosen } satisfies NewProfileParams);
  if (content === null) return;
  const document = await vscode.workspace.openTextDocument({ language: 'json', content });
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = nameIn(document);
}

/** Undefined where the person gave up. A question with one answer is not asked. */
async function choose({ platforms, templates }: NewProfileChoices): Promise<NewProfile | undefined> {
  const of = templates.length > 0 ? 4 : 3;
  const title = (step: number): string => vscode.l10n.t('New SCEP profile ({0} of {1})', step, of);
  const platform = await pick(
    title(1),
    vscode.l10n.t('For devices of which platform?'),
    platforms.map((value) => ({ label: value.label, value })),
  );
  if (!platform) return undefined;
  const store = await pick(
    title(2),
    vscode.l10n.t('Whose certificate is it?'),
    platform.stores.map((value) => ({
      label: value.store === 'user' ? vscode.l10n.t('User certificate') : vscode.l10n.t('Device certificate'),
      detail:
        value.store === 'user'
          ? vscode.l10n.t('Names may be those of the user and of the device.')
          : vscode.l10n.t('Names are those of the device only; it needs nobody to be signed in.'),
      value,
    })),
  );
  if (!store) return undefined;
  const recipe = await pick(
    title(3),
    vscode.l10n.t('What is it for?'),
    store.recipes.map((value) => ({
      label: value.label,
      description: value.subject,
      detail: value.purpose,
      value,
    })),
  );
  if (!recipe) return undefined;
  const template = await chooseTemplate(title(of), templates);
  return template && { platform: platform.platform, recipe: recipe.id, template: template.name };
}

async function chooseTemplate(
  title: string,
  templates: NewProfileChoices['templates'],
): Promise<{ readonly name: string | null } | undefined> {
  if (templates.length === 0) return { name: null };
  return pick<{ readonly name: string | null }>(title, vscode.l10n.t('Which certificate template does it meet?'), [
    ...templates.map(({ name, about }) => ({ label: name, description: about, value: { name } })),
    {
      label: vscode.l10n.t('None of these'),
      detail: vscode.l10n.t('The URL, the key usage and the validity period are then to be filled in by hand.'),
      value: { name: null },
    },
  ]);
}

interface Item<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

async function pick<Value>(
  title: string,
  placeHolder: string,
  items: readonly Item<Value>[],
): Promise<Value | undefined> {
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.value;
}

/** The value of `displayName`, without its quotes. */
function nameIn(document: vscode.TextDocument): vscode.Selection {
  const found = /(?<="displayName": ")[^"]*/u.exec(document.getText());
  const start = found?.index ?? 0;
  return new vscode.Selection(document.positionAt(start), document.positionAt(start + (found?.[0].length ?? 0)));
}
