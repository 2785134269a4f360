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

type Answer = Location[] | null;

export interface NavigationContext extends ProfileReferencesContext {
  readonly log: Log;
}

export function answerNavigation(connection: Connection, context: NavigationContext): void {
  const { log } = context;
  connection.onDefinition(
    guard({ name: 'definition', empty: null, log }, ({ textDocument: { uri }, position }) =>
      isWorkspaceFile(uri) ? definitionOfName(context, uri, position) : definitionInProfile(context, uri, position),
    ),
  );
  connection.onReferences(
    guard({ name: 'references', empty: null, log }, ({ textDocument: { uri }, position, context: of }) =>
      isWorkspaceFile(uri)
        ? referencesOfName(context, uri, position, of)
        : referencesInProfile(context, uri, position, of),
    ),
  );
}

async function definitionOfName(context: NavigationContext, uri: string, position: Position): Promise<Answer> {
  const target = await namesTarget(context, uri, position);
  return target ? locations(context, nameDefinitions(target)) : null;
}

async function definitionInProfile(context: NavigationContext, uri: string, position: Position): Promise<Answer> {
  const service = await context.documents().get(uri);
  return service ? locations(context, definitions(service, position)) : null;
}

async function referencesOfName(
  context: NavigationContext,
  uri: string,
  position: Position,
  of: ReferenceContext,
): Promise<Answer> {
  const target = await namesTarget(context, uri, position);
  if (!target) return null;
  const { path } = target;
  const uses = await profileReferences(context, { used: usedAtName(target), path, workspaceFile: path });
  return locations(context, [...nameReferences(target, of), ...uses]);
}

async function referencesInProfile(
  context: NavigationContext,
  uri: string,
  position: Position,
  of: ReferenceContext,
): Promise<Answer> {
  const service = await context.documents().get(uri);
  const path = context.host.toPath(uri);
  if (!service || path === undefined) return null;
  const { workspace } = service;
  const offset = service.document.offsetAt(position);
  const used = usedAt(service, offset, workspace?.pki ?? undescribed);
  const uses = await profileReferences(context, { used, path, workspaceFile: workspace?.path });
  const described = of.includeDeclaration && uses.length > 0 ? pkiDefinitions(service, offset) : [];
  return locations(context, [...described, ...uses, ...linkReferences(service, offset, of)]);
}

async function namesTarget(
  { documents, host }: NavigationContext,
  uri: string,
  position: Position,
): Promise<NamesTarget | undefined> {
  const path = host.toPath(uri);
  const loaded = await documents().workspaceOf(uri);
  const text = path === undefined ? undefined : loaded?.texts.get(path);
  if (path === undefined || !loaded || text === undefined) return undefined;
  const texts = new Map([...loaded.texts].filter(([each]) => each.endsWith(`/${workspaceFileName}`)));
  const offset = TextDocument.create(uri, 'jsonc', 0, text).offsetAt(position);
  return { texts, workspace: loaded.workspace, path, offset };
}

async function locations({ documents, host }: NavigationContext, places: readonly Definition[]): Promise<Location[]> {
  const found = places.map(async ({ path, span }) => {
    const text = await documents().textOf(path);
    const uri = host.toUri(path);
    return text === undefined ? [] : [{ uri, range: toRange(TextDocument.create(uri, 'jsonc', 0, text), span) }];
  });
  return (await Promise.all(found)).flat();
}
