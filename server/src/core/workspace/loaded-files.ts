import { parseWorkspaceFile, type Reference, type WorkspaceFile } from './parse.ts';
import type { ProblemList } from './problem-list.ts';
import type { WorkspaceRuleId } from './rule-ids.ts';
import type { FileKind, PatternKind } from './shape.ts';
import { assertNever } from '../text/assert-never.ts';
import { quoted } from '../text/quoted.ts';
import type { Span } from '../text/span.ts';
import { hasWildcards } from './glob.ts';
import type { WorkspaceProblem } from './workspace.ts';

/** A file as the host found it, or the paths of the files that a pattern stands for, sorted. */
export type LoadedFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly problem: FileProblem }
  | { readonly path: string; readonly matches: readonly string[]; readonly isComplete: boolean };

/** `outside`: the path is fine, but a link on it leads out of the root. */
export type FileProblem = 'missing' | 'outside' | 'unreadable' | 'tooLarge';

/** By resolved path or pattern. What is not in here at all was not looked for, and nothing is said about it. */
export type LoadedFiles = ReadonlyMap<string, LoadedFile>;

/** What a host is asked for. */
export interface WantedFile {
  readonly kind: FileKind | PatternKind;
  readonly path: string;
  /** Whether `path` stands for files, which are asked for when the host has told them. */
  readonly isPattern: boolean;
}

/** Larger files are not read: no export of a registry, a directory or an inventory comes near it. In bytes. */
export const largestNamedFile = 64 * 1024 * 1024;

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
 * The files and patterns that are still wanted. A host looks for them and asks again until there are none, because a
 * file that is extended names files too, and a pattern stands for some.
 */
export function wantedFiles(start: WorkspaceFile, loaded: LoadedFiles): readonly WantedFile[] {
  const wanted = new Map<string, WantedFile>();
  const want = (kind: WantedFile['kind'], path: string, isPattern: boolean): void => {
    if (!loaded.has(path)) wanted.set(path, { kind, path, isPattern });
  };
  for (const { files, patterns } of followExtends(start, loaded).files) {
    for (const { kind, path } of files.values()) if (kind !== 'certificate') want(kind, path, false);
    for (const { kind, path } of patterns.values()) {
      want(kind, path, hasWildcards(path));
      for (const match of matchesOf(loaded.get(path))) want(kind, match, false);
    }
  }
  return [...wanted.values()];
}

/** The paths that a pattern turned out to stand for; none for a file. */
export function matchesOf(found: LoadedFile | undefined): readonly string[] {
  return found !== undefined && 'matches' in found ? found.matches : [];
}

/** What the host could not load, told where it is named. */
export function reportFiles({ files, patterns }: WorkspaceFile, loaded: LoadedFiles, problems: ProblemList): void {
  for (const { kind, path, span } of files.values()) {
    if (kind !== 'certificate') reportFile(path, span, loaded, problems);
  }
  for (const { path, span } of patterns.values()) {
    const found = loaded.get(path);
    if (hasWildcards(path)) reportPattern(path, span, found, problems);
    else reportFile(path, span, loaded, problems);
    for (const match of matchesOf(found)) reportFile(match, span, loaded, problems);
  }
}

function reportFile(path: string, span: Span, loaded: LoadedFiles, problems: ProblemList): void {
  const found = loaded.get(path);
  if (found === undefined || !('problem' in found)) return;
  const { rule, message } = fileProblem(found.problem, { path, largest: largestNamedFile });
  problems.add(rule, span, () => message);
}

function reportPattern(path: string, span: Span, found: LoadedFile | undefined, problems: ProblemList): void {
  if (found === undefined) return;
  const matches = matchesOf(found);
  if (matches.length === 0) {
    problems.add('workspace-empty-pattern', span, () => `There is no file that ${quoted(path)} stands for.`);
  } else if ('isComplete' in found && !found.isComplete) {
    problems.add(
      'workspace-missing-file',
      span,
      () => `${quoted(path)} stands for too many files: only the first ${matches.length} are read.`,
    );
  }
}

/** What to say of a file that could not be loaded; `largest` is what it may have, in bytes. */
export function fileProblem(
  problem: FileProblem,
  { path, largest }: { readonly path: string; readonly largest: number },
): { readonly rule: WorkspaceRuleId; readonly message: string } {
  const file = `The file ${quoted(path)}`;
  switch (problem) {
    case 'missing':
      return { rule: 'workspace-missing-file', message: `There is no file ${quoted(path)}.` };
    case 'tooLarge': {
      const message = `${file} is larger than ${largest / 1024 / 1024} MB and is not read.`;
      return { rule: 'workspace-missing-file', message };
    }
    case 'unreadable':
      return { rule: 'workspace-missing-file', message: `${file} cannot be read.` };
    case 'outside':
      return { rule: 'workspace-outside-file', message: `${file} is a link out of the workspace folder.` };
    default:
      return assertNever(problem);
  }
}

function cycle({ path }: WorkspaceFile, reference: Reference<FileKind>): WorkspaceProblem {
  const message =
    reference.path === path
      ? 'A workspace file cannot extend itself.'
      : `${quoted(reference.path)} extends this file in turn, so it adds nothing here.`;
  return { rule: 'workspace-extends-cycle' satisfies WorkspaceRuleId, path, span: reference.span, message };
}
