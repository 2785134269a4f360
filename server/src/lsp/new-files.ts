// Answers what is asked to make new files. What answers is loaded when it is asked for.
import type { Connection } from 'vscode-languageserver';
import type { Platform } from '../core/facts/fact.ts';
import type { Pki } from '../core/pki/pki.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { folderOf } from '../host/paths.ts';
import type { NewProfileChoices } from '../service/new-profile.ts';
import { guard, type Log } from './guard.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocuments } from './open-documents.ts';
import {
  newProfileChoicesMethod,
  newProfileMethod,
  newWorkspaceFileMethod,
  type NewProfileChoicesParams,
  type NewProfileParams,
  type NewWorkspaceFile,
  type NewWorkspaceFileParams,
} from './protocol.ts';

export interface NewFilesContext {
  readonly documents: () => OpenDocuments;
  /** The profiles of the workspace folder that a file is in. */
  readonly tenantOf: (path: string) => Tenant | undefined;
  readonly host: ServerHost;
  readonly log: Log;
}

export function answerNewFiles(connection: Connection, { documents, tenantOf, host, log }: NewFilesContext): void {
  const pkiOf = async (folder: string | null): Promise<Pki | undefined> =>
    folder === null ? undefined : (await documents().workspaceOf(`${folder}/${anyName}`))?.workspace.pki;
  connection.onRequest(
    newProfileChoicesMethod,
    guard<NewProfileChoicesParams, NewProfileChoices>(
      { name: 'choices of a new profile', empty: { platforms: [], templates: [] }, log },
      async ({ folder }) => {
        const { newProfileChoices } = await import('./answers.ts');
        return newProfileChoices(await pkiOf(folder));
      },
    ),
  );
  connection.onRequest(
    newProfileMethod,
    guard<NewProfileParams, string | null>({ name: 'new profile', empty: null, log }, async ({ folder, chosen }) => {
      const { newProfile } = await import('./answers.ts');
      const path = folder === null ? undefined : host.toPath(`${folder}/${anyName}`);
      const rootId = path === undefined ? undefined : onlyRootOf(tenantOf(path), chosen.platform);
      return newProfile(chosen, { pki: await pkiOf(folder), rootId }) ?? null;
    }),
  );
  connection.onRequest<NewWorkspaceFile, never>(
    newWorkspaceFileMethod,
    guard<NewWorkspaceFileParams, NewWorkspaceFile>(
      { name: 'new workspace file', empty: null, log },
      async ({ folder }) => {
        const target = await documents().workspaceFileOf(`${folder}/${anyName}`);
        if (!target) return null;
        const path = host.toPath(target.uri);
        if (target.text !== undefined || path === undefined) return { uri: target.uri, text: null };
        const { firstWorkspaceText } = await import('./answers.ts');
        return { uri: target.uri, text: await firstWorkspaceText(folderOf(path), host.files) };
      },
    ),
  );
}

/** A workspace file is looked for from a file; this one need not be there. */
const anyName = 'profile.json';

/** The id of the one trusted certificate profile of a platform; undefined where there are several, or none. */
function onlyRootOf(tenant: Tenant | undefined, platform: Platform): string | undefined {
  const roots = [...(tenant?.paths ?? [])]
    .flatMap((path) => tenant?.in(path) ?? [])
    .filter(({ kind, isCopy, platform: of }) => kind === 'trustedRoot' && !isCopy && of === platform);
  const ids = new Set(roots.map(({ id }) => id));
  const [only] = ids;
  return ids.size === 1 ? only : undefined;
}
