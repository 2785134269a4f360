import { readContent } from '../core/analyze.ts';
import { undescribed } from '../core/pki/pki.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import type { Definition } from '../service/definition.ts';
import { usesIn, type Used } from '../service/profile-uses.ts';
import type { ServerHost } from './host.ts';
import type { OpenDocuments } from './open-documents.ts';

export interface ProfileReferencesContext {
  readonly documents: () => OpenDocuments;
  readonly host: ServerHost;
  /** The profiles of all files around a path; undefined until they were read. */
  readonly tenantOf: (path: string) => Tenant | undefined;
}

export interface UsedAround {
  readonly used: readonly Used[];
  /** Of the document that asks: among the files of its folder the profiles are looked for. */
  readonly path: string;
  /** Of the workspace file that gives the names: they mean something else where another one governs. */
  readonly workspaceFile: string | undefined;
}

/** Where the profiles of all files use something. Read when it is asked for: that is rare, and keeping it is not free. */
export async function profileReferences(
  { documents, host, tenantOf }: ProfileReferencesContext,
  { used, path, workspaceFile }: UsedAround,
): Promise<readonly Definition[]> {
  const tenant = tenantOf(path);
  if (!tenant || used.length === 0) return [];
  const paths = [...tenant.paths].filter((each) => tenant.in(each).some(({ kind }) => kind === 'scep'));
  const found = await Promise.all(paths.map((each) => usesInFile(each)));
  return found.flat();

  async function usesInFile(file: string): Promise<readonly Definition[]> {
    const loaded = await documents().workspaceOf(host.toUri(file));
    if (workspaceFile !== undefined && !loaded?.texts.has(workspaceFile)) return [];
    const text = await documents().textOf(file);
    if (text === undefined) return [];
    const { profiles } = readContent(text, 'json');
    return usesIn(profiles, loaded?.workspace.pki ?? undescribed, used).map((span) => ({ path: file, span }));
  }
}
