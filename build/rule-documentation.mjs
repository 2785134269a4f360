// The list of what is written about each rule, from the files of the rules: one rule a file, named like it.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './run.mjs';

const folder = join(root, 'server', 'src', 'core', 'rules');

/** @returns {string} the text of `server/src/core/rules/documentation.ts` */
export function ruleDocumentation() {
  const rules = filesWithDocumentation().map((file) => ({ file, id: basename(file, '.ts'), name: nameOf(file) }));
  return [
    '// Written by `npm run generate`.',
    ...rules.map(({ file, name }) => `import { documentation as ${name} } from './${file}';`),
    "import type { RuleDocumentation } from './rule.ts';",
    '',
    '/** What is written about a rule, by its id; about those of the workspace file there is a table of its own. */',
    'export const documentation: Readonly<Record<string, () => RuleDocumentation>> = {',
    ...rules.map(({ id, name }) => `  '${id}': ${name},`),
    '};',
    '',
  ].join('\n');
}

function filesWithDocumentation() {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && hasDocumentation(join(folder, file)))
    .sort();
}

/** @param {string} file */
function hasDocumentation(file) {
  return readFileSync(file, 'utf8').includes('\nexport function documentation(');
}

/** @param {string} file */
function nameOf(file) {
  return basename(file, '.ts').replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
