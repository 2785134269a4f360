// How often an editor is asked about its files, where each question may go to a server far away.
import { expect, test } from 'vitest';
import { readCertificates } from '../../server/src/certificate/certificate-reader.ts';
import { ruleIds } from '../../server/src/core/rules/rules.ts';
import { clientFileSystem, type ClientFiles } from '../../server/src/host/client/client-files.ts';
import type { FolderEntry } from '../../server/src/host/file-system.ts';
import { GoverningWorkspaces } from '../../server/src/host/governing-workspace.ts';

const root = '/vscode-vfs:github/contoso/tenant';
/** 1 folder with 20 in it, each with 10 in it, each with 5 files. */
const folderCount = 221;

class FarFiles implements ClientFiles {
  readonly asked = { read: 0, stat: 0, entries: 0 };
  mostAtOnce = 0;
  #atOnce = 0;
  readonly #folders = new Map<string, FolderEntry[]>();

  constructor() {
    this.#folder(root, [20, 10]);
    this.#folders.get(root)?.push({ name: 'scep-profiles.json', kind: 'file' });
  }

  async read(): Promise<{ readonly bytes: Uint8Array }> {
    await this.#answer('read');
    return { bytes: new TextEncoder().encode('{}') };
  }

  async stat(path: string): ReturnType<ClientFiles['stat']> {
    await this.#answer('stat');
    if (this.#folders.has(path)) return { kind: 'folder', isLinked: false };
    const slash = path.lastIndexOf('/');
    const isThere = this.#folders.get(path.slice(0, slash))?.some(({ name }) => name === path.slice(slash + 1));
    return isThere === true ? { kind: 'file', isLinked: false } : undefined;
  }

  async entries(folder: string): Promise<readonly FolderEntry[]> {
    await this.#answer('entries');
    return this.#folders.get(folder) ?? [];
  }

  #folder(path: string, [count, ...deeper]: readonly number[]): void {
    const names = Array.from({ length: count ?? 5 }, (_, index) =>
      count === undefined ? `${index}.json` : `${index}`,
    );
    this.#folders.set(
      path,
      names.map((name) => ({ name, kind: count === undefined ? 'file' : 'folder' })),
    );
    if (count !== undefined) for (const name of names) this.#folder(`${path}/${name}`, deeper);
  }

  async #answer(question: keyof FarFiles['asked']): Promise<void> {
    this.asked[question]++;
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce);
    await new Promise((resolve) => setImmediate(resolve));
    this.#atOnce--;
  }
}

test('a folder is listed with one question, and sixteen folders at once', async () => {
  const far = new FarFiles();
  expect(await clientFileSystem(far).list(root, ['.json'])).toHaveLength(1001);
  expect({ ...far.asked, mostAtOnce: far.mostAtOnce }).toEqual({
    read: 0,
    stat: 0,
    entries: folderCount,
    mostAtOnce: 16,
  });
});

test('which workspace file governs a folder is found with three questions, however deep it lies', async () => {
  const far = new FarFiles();
  const files = clientFileSystem(far);
  const paths = await files.list(root, ['.json']);
  const workspaces = new GoverningWorkspaces({ files, ruleIds, readCertificates, roots: [root] });
  const loaded = new Set(await Promise.all(paths.map((path) => workspaces.of(path))));
  expect(loaded.size).toBe(1);
  expect(far.asked.read).toBe(1);
  expect(far.asked.stat).toBeLessThan(3 * (folderCount + 4));
});
