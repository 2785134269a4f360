// `check` of whole folders, as processes: a tenant's export beside a loop that only parses, many profiles beside linters.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeProfiles, writeTenant } from '../inputs.mjs';
import { compareRuns } from '../measure.mjs';
import { usageOf } from '../processes.mjs';
import { numberRow, ratioRow } from '../rows.mjs';

const files = 10_000;
const require = createRequire(import.meta.url);

/** @type {import('../rows.mjs').Benchmark} */
export async function run(bench) {
  return [await tenant(bench), ...(await profiles(bench)), ...(await memory(bench))];
}

/** @param {import('../rows.mjs').Bench} bench */
async function tenant({ cli, folder }) {
  const exported = join(folder, 'tenant');
  writeTenant(exported, files);
  const parseAll = join(import.meta.dirname, '..', 'parse-all.mjs');
  return ratioRow({
    what: '`check` of a tenant export: 10,000 files of 1 to 40 KB, five SCEP, UTF-8 and UTF-16',
    against: 'a Node loop that reads and parses them all',
    compared: await compareRuns(timed([cli, 'check', exported]), timed([parseAll, exported]), 5),
    goal: 0.6,
  });
}

/** @param {import('../rows.mjs').Bench} bench */
async function profiles({ cli, folder, schema }) {
  const many = join(folder, 'profiles');
  writeProfiles(many, files);
  const check = timed([cli, 'check', many]);
  const rows = [];
  for (const { name, command } of linters(folder, schema)) {
    rows.push(
      ratioRow({
        what: '`check` of 10,000 SCEP profiles, a file each',
        against: name,
        compared: await compareRuns(check, timed(command, folder), 1),
        goal: 0.2,
      }),
    );
  }
  return rows;
}

/** Beside a tenth of the files; the folders of the other rows are there. @param {import('../rows.mjs').Bench} bench */
async function memory({ cli, folder }) {
  writeTenant(join(folder, 'tenth-tenant'), files / 10);
  writeProfiles(join(folder, 'tenth-profiles'), files / 10);
  /** @param {string} name */
  const peak = async (name) => (await usageOf([cli, 'check', join(folder, name)])).megabytes;
  return [
    growthRow('a tenant export', await peak('tenth-tenant'), await peak('tenant')),
    growthRow('SCEP profiles', await peak('tenth-profiles'), await peak('profiles')),
  ];
}

/**
 * @param {string} what
 * @param {number} few in MB
 * @param {number} many
 */
function growthRow(what, few, many) {
  return numberRow({
    what: `largest memory of \`check\`, 1,000 and 10,000 files of ${what}`,
    shown: `${few.toFixed(0)} MB, ${many.toFixed(0)} MB`,
    goal: 'flat',
    isMet: many <= few * 1.2,
  });
}

/**
 * @param {readonly string[]} command
 * @param {string} [cwd]
 */
function timed(command, cwd) {
  return async () => (await usageOf(command, cwd)).milliseconds;
}

/**
 * @param {string} folder
 * @param {object} schema
 */
function linters(folder, schema) {
  const schemaFile = join(folder, 'profile.schema.json');
  writeFileSync(schemaFile, JSON.stringify(schema));
  const config = join(folder, 'eslint.config.mjs');
  const plugin = require.resolve('eslint-plugin-jsonc');
  writeFileSync(
    config,
    `import jsonc from ${JSON.stringify(plugin)};\nexport default [...jsonc.configs['recommended-with-json']];\n`,
  );
  const eslint = join(dirname(require.resolve('eslint/package.json')), 'bin', 'eslint.js');
  const ajv = join(dirname(require.resolve('ajv-cli/package.json')), 'dist', 'index.js');
  return [
    {
      name: 'ajv-cli with our schema',
      command: [ajv, 'validate', '--strict=false', '-s', schemaFile, '-d', 'profiles/*.json'],
    },
    {
      name: 'eslint with eslint-plugin-jsonc, recommended',
      command: [eslint, '--config', config, 'profiles/**/*.json'],
    },
  ];
}
