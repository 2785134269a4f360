/**
 * Schemes of documents that are one version of a file and not the file: sides of comparisons, commits, pull requests.
 * Written by VS Code's git; by GitLens, and by GitHub Repositories as GitLens asks it (gitkraken/vscode-gitlens
 * src/constants.ts, `createProviderUri`, commit 9fc75eef); by GitHub Pull Requests (microsoft/vscode-pull-request-github
 * src/common/uri.ts, commit 849821a3).
 */
export const versionSchemes = [
  'git',
  'gitlens',
  'github',
  'pr',
  'review',
  'githubpr',
  'gitpr',
  'githubcommit',
] as const;

export type VersionScheme = (typeof versionSchemes)[number];

export function isVersionScheme(scheme: string): scheme is VersionScheme {
  return (versionSchemes as readonly string[]).includes(scheme);
}
