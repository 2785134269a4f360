// What stands between the lines of a document, as far as somebody wants it there.
import type { CodeLens, Connection, InlayHint, InlayHintParams } from 'vscode-languageserver';
import type { LensData } from '../service/code-lenses.ts';
import { aboutDocument, type AboutDocumentContext } from './about-document.ts';
import { guard } from './guard.ts';
import type { ClientSettings } from './settings.ts';

export interface HintsAndLensesContext extends AboutDocumentContext {
  readonly settings: ClientSettings;
}

export function answerHintsAndLenses(connection: Connection, context: HintsAndLensesContext): void {
  const { documents, settings, log } = context;
  connection.languages.inlayHint.on(
    aboutDocument(context, 'inlay hint', async (answers, service, { range }: InlayHintParams): Promise<InlayHint[]> =>
      (await settings.get()).inlayHints ? answers.inlayHints(service, range) : [],
    ),
  );
  connection.onCodeLens(
    aboutDocument(context, 'code lens', async ({ codeLenses }, service): Promise<CodeLens[]> =>
      (await settings.get()).codeLens ? codeLenses(service) : [],
    ),
  );
  connection.onCodeLensResolve(async (lens, token) => {
    const resolve = guard({ name: 'code lens', empty: lens, log }, async (asked: CodeLens) => {
      const { resolveCodeLens } = await import('./answers.ts');
      const data: LensData = asked.data;
      const service = await documents().get(data.uri);
      return service ? resolveCodeLens(service, asked, data) : asked;
    });
    return resolve(lens, token);
  });
}
