import type { Content } from '../core/analysis.ts';
import { plural } from '../core/text/plural.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { Io } from './io.ts';
import { printable } from '../core/text/printable.ts';

/**
 * Says on standard error, each once, that a file a command goes by has flaws: what it shows may be less than is meant.
 * `check` tells each flaw with its place.
 */
export class Flaws {
  readonly #io: Io;
  readonly #told = new Set<string>();

  constructor(io: Io) {
    this.#io = io;
  }

  ofDocument(path: string, { json, profiles }: Pick<Content, 'json' | 'profiles'>): void {
    if (profiles.length > 0) this.#tell(path, json?.problems.length ?? 0, 'syntax error');
  }

  ofWorkspace(workspace: Workspace | undefined): void {
    if (workspace) this.#tell(workspace.path, workspace.problems.length, 'problem');
  }

  #tell(path: string, count: number, what: string): void {
    if (count === 0 || this.#told.has(path)) return;
    this.#told.add(path);
    const command = `scep-profiles check ${path}`;
    this.#io.writeError(
      `scep-profiles: ${printable(path)} has ${plural(count, what)}, so that less may be read of it than is meant; "${printable(command)}" tells where.\n`,
    );
  }
}
