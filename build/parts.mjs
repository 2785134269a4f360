// What a bundle in parts reads at its start, and what only when something asks for it.

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @param {string} entry the file it begins with, such as `dist/server.mjs`
 * @returns {{ entry: string, packages: readonly string[], bytes: number, laterBytes: number }} how many bytes the start
 * reads, of which packages, and how many there are beside
 * @throws {Error} where no metafile knows the entry
 */
export function partsOf(metafiles, entry) {
  const outputs = metafiles.find((metafile) => entry in metafile.outputs)?.outputs;
  if (!outputs) throw new Error(`No bundle begins with ${entry}.`);
  /** @param {string} path */
  const isRead = (path) => path in outputs;
  /** @param {(kind: string) => boolean} follows */
  const reached = (follows) => {
    const found = new Set([entry]);
    for (const path of found) {
      const imports = outputs[path]?.imports ?? [];
      for (const next of imports) if (isRead(next.path) && follows(next.kind)) found.add(next.path);
    }
    return [...found];
  };
  /** @param {readonly string[]} files */
  const sizeOf = (files) => files.reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
  const files = reached((kind) => kind !== 'dynamic-import');
  const bytes = sizeOf(files);
  return { entry, packages: [...packagesIn(files, outputs)], bytes, laterBytes: sizeOf(reached(() => true)) - bytes };
}

/**
 * @param {readonly string[]} files
 * @param {import('esbuild').Metafile['outputs']} outputs
 */
function packagesIn(files, outputs) {
  const inputs = files.flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
  return new Set(inputs.flatMap((input) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
}
