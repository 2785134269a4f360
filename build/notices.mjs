// The licences of the packages that are in the bundles: who ships a package has to ship its notice.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * The notice of everything that is bundled, sorted by name, each package with its licence as it came.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {string}
 * @throws {Error} for a package that names no licence or has no text of it
 */
export function thirdPartyNotices(metafiles) {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageFolder)));
  const packages = [...folders].map(readPackage).sort((a, b) => (a.title < b.title ? -1 : 1));
  const unique = packages.filter(({ title }, index) => title !== packages[index - 1]?.title);
  const sections = unique.map(({ title, text }) => `${title}\n\n${text}\n`);
  return [introduction, ...sections].join(`\n${'='.repeat(80)}\n`);
}

const introduction = `Third-party notices

SCEP Profiles contains the following packages, in whole or in part.
`;

/**
 * @param {string} input from the root of the project
 * @returns {readonly string[]} none for our own files
 */
function packageFolder(input) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(input);
  return match?.[1] === undefined ? [] : [match[1]];
}

/** @param {string} folder */
function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} names no licence in its package.json.`);
  return { title: `${name} ${version} (${license})`, text: licenceText(name, join(root, folder)) };
}

/**
 * @param {string} name
 * @param {string} folder
 */
function licenceText(name, folder) {
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file))
    .sort();
  if (files.length > 0) return files.map((file) => plain(readFileSync(join(folder, file), 'utf8'))).join('\n\n');
  throw new Error(`${name} comes without the text of its licence.`);
}

/** @param {string} text */
function plain(text) {
  return text
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .trim();
}
