import type { Located } from '../profile/profile.ts';
import { matchOf } from './build-settings.ts';
import type { HouseContent } from './house-shapes.ts';
import type { WorkspaceFile } from './parse.ts';
import { valuesOf, type Value } from './shape.ts';
import type { HouseRules, Stated } from './workspace.ts';

/** The rules of the user's own, the nearest file's first. */
export function buildHouseRules(files: readonly WorkspaceFile[]): readonly HouseRules[] {
  return files.flatMap(({ path, content: { houseRules } }) => {
    if (!houseRules) return [];
    const { value } = houseRules;
    const sets: readonly Value<HouseContent>[] = isList(value) ? value.map((entry) => entry.value) : [value];
    return sets.map((set) => read(set, path));
  });
}

type Sets = readonly Located<Value<HouseContent>>[];

function isList(value: Value<HouseContent> | Sets): value is Sets {
  return Array.isArray(value);
}

function read(set: Value<HouseContent>, path: string): HouseRules {
  const { match, requiredAttributes, forbiddenAttributes, minimalKeySize, displayNamePattern } = set;
  const state = <T, U>(located: Located<T> | undefined, value: U | undefined): Stated<U> | undefined =>
    located && value !== undefined ? { value, origin: { path, span: located.node.span } } : undefined;
  const each = (attributes: typeof requiredAttributes): readonly Stated<string>[] =>
    (attributes?.value ?? []).map(({ value, node }) => ({ value, origin: { path, span: node.span } }));
  return {
    match: match ? matchOf(match) : {},
    requiredAttributes: each(requiredAttributes),
    forbiddenAttributes: each(forbiddenAttributes),
    allowedHosts: state(set.allowedHosts, valuesOf(set.allowedHosts)),
    allowedKeyStorageProviders: state(set.allowedKeyStorageProviders, valuesOf(set.allowedKeyStorageProviders)),
    minimalKeySize: state(minimalKeySize, minimalKeySize?.value),
    allowedScopeTags: state(set.allowedScopeTags, valuesOf(set.allowedScopeTags)),
    displayNamePattern: state(displayNamePattern, displayNamePattern?.value),
  };
}
