// What every walk through folders keeps to.

/** Nobody keeps profiles or exports in here, and there is much of it. */
export const passedOver: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** So many folders are looked into; beyond them it is no folder of one tenant. */
export const mostFolders = 20_000;

/** Whether a path below a folder leads through one of those that are passed over. */
export function isPassedOver(path: string, folder: string): boolean {
  return path
    .slice(folder.length)
    .split('/')
    .some((name) => passedOver.has(name));
}
