import { parseWorkspaceFile, type Reference, type WorkspaceFile } from './parse.ts';
import type { ProblemList } from './problem-list.ts';
import type { WorkspaceRuleId } from './rule-ids.ts';
import type { FileKind } from './shape.ts';
import { quoted } from './wording.ts';
import type { WorkspaceProblem } from './workspace.ts';

/** A file as the host found it. */
export type LoadedFile =
  { readonly path: string; readonly text: string } | { readonly path: string; readonly problem: FileProblem };

/** `outside`: the path is fine, but a link on it leads out of the root. */
export type FileProblem = 'missing' | 'outside' | 'unreadable';

/** By resolved path. A file that is not in here at all was not looked for, and nothing is said about it. */
export type LoadedFiles = ReadonlyMap<string, LoadedFile>;

/** A workspace file and the ones it extends, nearest first. */
export interface Chain {
  readonly files: readonly WorkspaceFile[];
  /** False while a file of the chain is not at hand: a name that is not known may be in there. */
  readonly isComplete: boolean;
  readonly problems: readonly WorkspaceProblem[];
}

/** Follows `extends` as far as the files are loaded. */
export function followExtends(start: WorkspaceFile, loaded: LoadedFiles): Chain {
  const files = [start];
  const seen = new Set([start.path]);
  for (let file = start; file.content.extends !== undefined;) {
    const reference = file.files.get(file.content.extends.node);
    if (reference !== undefined && seen.has(reference.path)) {
      return { files, isComplete: true, problems: [cycle(file, reference)] };
    }
    const next = reference && loaded.get(reference.path);
    if (next === undefined || !('text' in next)) {
      return { files, isComplete: false, problems: [] };
    }
    file = parseWorkspaceFile(next.text, next.path, { root: start.root });
    seen.add(file.path);
    files.push(file);
  }
  return { files, isComplete: true, problems: [] };
}

/**
 * The files whose text is still wanted. A host loads them and asks again until there are none, because a file that is
 * extended names files too.
 */
export function wantedFiles(start: WorkspaceFile, loaded: LoadedFiles): readonly Reference<FileKind>[] {
  const wanted = new Map<string, Reference<FileKind>>();
  for (const { files } of followExtends(start, loaded).files) {
    for (const reference of files.values()) {
      if (reference.kind !== 'certificate' && !loaded.has(reference.path)) wanted.set(reference.path, reference);
    }
  }
  return [...wanted.values()];
}

/** What the host could not load, told where it is named. */
export function reportFiles({ files }: WorkspaceFile, loaded: LoadedFiles, problems: ProblemList): void {
  for (const { path, span } of files.values()) {
    const found = loaded.get(path);
    if (found === undefined || 'text' in found) continue;
    const { rule, message } = fileProblems[found.problem];
    problems.add(rule, span, () => message(quoted(path)));
  }
}

const fileProblems: Readonly<
  Record<FileProblem, { readonly rule: WorkspaceRuleId; readonly message: (path: string) => string }>
> = {
  missing: { rule: 'workspace-missing-file', message: (path) => `There is no file ${path}.` },
  unreadable: { rule: 'workspace-missing-file', message: (path) => `The file ${path} cannot be read.` },
  outside: {
    rule: 'workspace-outside-file',
    message: (path) => `The file ${path} is a link out of the workspace folder.`,
  },
};

function cycle({ path }: WorkspaceFile, reference: Reference<FileKind>): WorkspaceProblem {
  const message =
    reference.path === path
      ? 'A workspace file cannot extend itself.'
      : `${quoted(reference.path)} extends this file in turn, so it adds nothing here.`;
  return { rule: 'workspace-extends-cycle' satisfies WorkspaceRuleId, path, span: reference.span, message };
}
