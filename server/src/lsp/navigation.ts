// Answers where an editor goes from a name.
import type { Connection, Location, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { workspaceFileName } from '../host/workspace-files.ts';
import { definitions, type Definition } from '../service/definition.ts';
import { toRange } from '../service/service-document.ts';
import { nameDefinitions, nameReferences, type NamesTarget } from '../service/workspace-names.ts';
import { guard, type Log } from './guard.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocuments } from './open-documents.ts';
import { isWorkspaceFile } from './workspaces.ts';

export interface NavigationContext {
  readonly documents: () => OpenDocuments;
  readonly host: ServerHost;
  readonly log: Log;
}

export function answerNavigation(connection: Connection, { documents, host, log }: NavigationContext): void {
  connection.onDefinition(
    guard({ name: 'definition', empty: null, log }, async ({ textDocument: { uri }, position }) => {
      if (isWorkspaceFile(uri)) {
        const target = await namesTarget(uri, position);
        return target ? locations(nameDefinitions(target)) : null;
      }
      const service = await documents().get(uri);
      return service ? locations(definitions(service, position)) : null;
    }),
  );
  connection.onReferences(
    guard({ name: 'references', empty: null, log }, async ({ textDocument: { uri }, position, context }) => {
      const target = isWorkspaceFile(uri) ? await namesTarget(uri, position) : undefined;
      return target ? locations(nameReferences(target, context)) : null;
    }),
  );

  async function namesTarget(uri: string, position: Position): Promise<NamesTarget | undefined> {
    const path = host.toPath(uri);
    const loaded = await documents().workspaceOf(uri);
    const text = path === undefined ? undefined : loaded?.texts.get(path);
    if (path === undefined || !loaded || text === undefined) return undefined;
    const texts = new Map([...loaded.texts].filter(([each]) => each.endsWith(`/${workspaceFileName}`)));
    const offset = TextDocument.create(uri, 'jsonc', 0, text).offsetAt(position);
    return { texts, workspace: loaded.workspace, path, offset };
  }

  async function locations(places: readonly Definition[]): Promise<Location[]> {
    const found = places.map(async ({ path, span }) => {
      const text = await documents().textOf(path);
      const uri = host.toUri(path);
      return text === undefined ? [] : [{ uri, range: toRange(TextDocument.create(uri, 'jsonc', 0, text), span) }];
    });
    return (await Promise.all(found)).flat();
  }
}
