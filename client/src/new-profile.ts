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
import { Questions, type Outcome, type Question } from './questions.ts';

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

/** Undefined where the person gave up. Where the workspace file describes no template, there is no question about it. */
async function choose({ platforms, templates }: NewProfileChoices): Promise<NewProfile | undefined> {
  const hasTemplates = templates.length > 0;
  const questions = new Questions({ title: vscode.l10n.t('New SCEP profile'), total: hasTemplates ? 4 : 3 });
  try {
    const outcome = await questions.ask(1, whichPlatform(platforms), (platform) =>
      questions.ask(2, whoseCertificate(platform), (store) =>
        questions.ask(3, whatFor(store), (recipe) => {
          const done = (template: string | null): Outcome<NewProfile> => ({
            kind: 'done',
            result: { platform: platform.platform, recipe: recipe.id, template },
          });
          return hasTemplates ? questions.ask(4, whichTemplate(templates), done) : done(null);
        }),
      ),
    );
    return outcome.kind === 'done' ? outcome.result : undefined;
  } finally {
    questions.dispose();
  }
}

type Platform = NewProfileChoices['platforms'][number];
type Store = Platform['stores'][number];
type Recipe = Store['recipes'][number];

function whichPlatform(platforms: readonly Platform[]): Question<Platform> {
  return {
    placeholder: vscode.l10n.t('For devices of which platform?'),
    items: platforms.map((value) => ({ label: value.label, value })),
  };
}

function whoseCertificate({ stores }: Platform): Question<Store> {
  return {
    placeholder: vscode.l10n.t('Whose certificate is it?'),
    items: stores.map((value) => ({
      label: value.store === 'user' ? vscode.l10n.t('User certificate') : vscode.l10n.t('Device certificate'),
      detail:
        value.store === 'user'
          ? vscode.l10n.t('Names may be those of the user and of the device.')
          : vscode.l10n.t('Names are those of the device only; it needs nobody to be signed in.'),
      value,
    })),
  };
}

function whatFor({ recipes }: Store): Question<Recipe> {
  return {
    placeholder: vscode.l10n.t('What is it for?'),
    items: recipes.map((value) => ({
      label: value.label,
      description: value.subject,
      detail: value.purpose,
      value,
    })),
  };
}

function whichTemplate(templates: NewProfileChoices['templates']): Question<string | null> {
  return {
    placeholder: vscode.l10n.t('Which certificate template does it meet?'),
    items: [
      ...templates.map(({ name, about }) => ({ label: name, description: about, value: name })),
      {
        label: vscode.l10n.t('None of these'),
        detail: vscode.l10n.t('The URL, the key usage and the validity period are then to be filled in by hand.'),
        value: null,
      },
    ],
  };
}

/** The value of `displayName`, without its quotes. */
function nameIn(document: vscode.TextDocument): vscode.Selection {
  const found = /(?<="displayName": ")[^"]*/u.exec(document.getText());
  const start = found?.index ?? 0;
  return new vscode.Selection(document.positionAt(start), document.positionAt(start + (found?.[0].length ?? 0)));
}
