// Answers what is asked to make new files.
import type { Connection } from 'vscode-languageserver';
import type { Platform } from '../core/facts/fact.ts';
import type { Pki } from '../core/pki/pki.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { newProfile, newProfileChoices, type NewProfileChoices } from '../service/new-profile.ts';
import { guard, type Log } from './guard.ts';
import type { OpenDocuments } from './open-documents.ts';
import {
  newProfileChoicesMethod,
  newProfileMethod,
  type NewProfileChoicesParams,
  type NewProfileParams,
} from './protocol.ts';

export interface NewFilesContext {
  readonly documents: () => OpenDocuments;
  readonly tenant: () => Tenant | undefined;
  readonly log: Log;
}

export function answerNewFiles(connection: Connection, { documents, tenant, log }: NewFilesContext): void {
  const pkiOf = async (folder: string | null): Promise<Pki | undefined> =>
    folder === null ? undefined : (await documents().workspaceOf(`${folder}/${anyName}`))?.workspace.pki;
  connection.onRequest(
    newProfileChoicesMethod,
    guard<NewProfileChoicesParams, NewProfileChoices>(
      { name: 'choices of a new profile', empty: newProfileChoices(undefined), log },
      async ({ folder }) => newProfileChoices(await pkiOf(folder)),
    ),
  );
  connection.onRequest(
    newProfileMethod,
    guard<NewProfileParams, string | null>({ name: 'new profile', empty: null, log }, async ({ folder, chosen }) => {
      const rootId = onlyRootOf(tenant(), chosen.platform);
      return newProfile(chosen, { pki: await pkiOf(folder), rootId }) ?? null;
    }),
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
