import type { Located } from '../profile/profile.ts';
import { matchesOf, type LoadedFile, type LoadedFiles } from './loaded-files.ts';
import type { WorkspaceFile } from './parse.ts';

export type TextFile = Extract<LoadedFile, { readonly text: string }>;

/**
 * The texts that the paths and patterns of an entry lead to, in order. What was refused, is not at hand or cannot be
 * read is left out: all of that is told elsewhere.
 */
export function namedTexts(
  named: Located<readonly Located<string>[]> | undefined,
  { patterns }: WorkspaceFile,
  loaded: LoadedFiles,
): readonly TextFile[] {
  const files = (named?.value ?? []).flatMap(({ node }) => {
    const reference = patterns.get(node);
    const found = reference && loaded.get(reference.path);
    return [found, ...matchesOf(found).map((path) => loaded.get(path))];
  });
  const texts = files.flatMap((file) => (file !== undefined && 'text' in file ? [file] : []));
  return [...new Set(texts)];
}
