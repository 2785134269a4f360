// Answers where an editor goes from a name.
import type { Connection, Location, Position, ReferenceContext } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { workspaceFileName } from '../host/workspace-file-name.ts';
import { undescribed } from '../core/pki/pki.ts';
import { definitions, type Definition } from '../service/definition.ts';
import { linkReferences } from '../service/link-references.ts';
import { pkiDefinitions } from '../service/pki-definitions.ts';
import { usedAt } from '../service/profile-uses.ts';
import { toRange } from '../service/service-document.ts';
import { nameDefinitions, nameReferences, usedAtName, type NamesTarget } from '../service/workspace-names.ts';
import { guard, type Log } from './guard.ts';
import { profileReferences, type ProfileReferencesContext } from './profile-references.ts';
import { isWorkspaceFile } from './workspaces.ts';

export interface NavigationContext extends ProfileReferencesContext {
  readonly log: Log;
}

export function answerNavigation(connection: Connection, context: NavigationContext): void {
  const { documents, host, log } = context;
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
    guard({ name: 'references', empty: null, log }, async ({ textDocument: { uri }, position, context: of }) =>
      isWorkspaceFile(uri) ? nameReferencesAt(uri, position, of) : profileReferencesAt(uri, position, of),
    ),
  );

  async function nameReferencesAt(uri: string, position: Position, of: ReferenceContext): Promise<Location[] | null> {
    const target = await namesTarget(uri, position);
    if (!target) return null;
    const { path } = target;
    const uses = await profileReferences(context, { used: usedAtName(target), path, workspaceFile: path });
    return locations([...nameReferences(target, of), ...uses]);
  }

  async function profileReferencesAt(
    uri: string,
    position: Position,
    of: ReferenceContext,
  ): Promise<Location[] | null> {
    const service = await documents().get(uri);
    const path = host.toPath(uri);
    if (!service || path === undefined) return null;
    const { workspace } = service;
    const offset = service.document.offsetAt(position);
    const used = usedAt(service, offset, workspace?.pki ?? undescribed);
    const uses = await profileReferences(context, { used, path, workspaceFile: workspace?.path });
    const described = of.includeDeclaration && uses.length > 0 ? pkiDefinitions(service, offset) : [];
    return locations([...described, ...uses, ...linkReferences(service, offset, of)]);
  }

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
