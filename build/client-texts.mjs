// The texts of the client, found in its source: what a translation has to give.
import { getL10nJson } from '@vscode/l10n-dev';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** The bundle for `l10n`: every text that the client shows, under itself. */
export async function clientTexts() {
  const found = await getL10nJson(clientSources().map(({ text }) => ({ extension: '.ts', contents: asKnown(text) })));
  return Object.fromEntries(Object.entries(found).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The modules of the extension and of its views. */
function clientSources() {
  const folder = join(root, 'client', 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/**
 * The finder knows two modules by name: `vscode`, and the one that our views' `l10n.ts` stands for.
 * @param {string} text
 */
function asKnown(text) {
  return text.replace("import * as l10n from './l10n.ts'", "import * as l10n from '@vscode/l10n'");
}
