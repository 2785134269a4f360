import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import shipped from '../build/shipped.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import texts from '../package.nls.json' with { type: 'json' };
import { severitySettings } from '../server/src/core/workspace/workspace.ts';

const root = join(import.meta.dirname, '..');
const { contributes } = manifest;

const clientSource = readdirSync(join(root, 'client', 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'client', 'src', file), 'utf8'))
  .join('\n');

const contributedPaths = [
  ...contributes.languages.flatMap(({ configuration }) => configuration ?? []),
  ...[...contributes.grammars, ...contributes.snippets].map(({ path }) => path),
  ...contributes.jsonValidation.map(({ url }) => url),
  ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
  manifest.icon,
].map((path) => path.replace(/^\.\//, ''));

test.each([...new Set(contributedPaths)])('%s is there, and in the vsix', (path) => {
  expect(existsSync(join(root, path))).toBe(true);
  expect(shipped.some((part) => path === part || path.startsWith(`${part}/`))).toBe(true);
});

test('the entries are in the vsix', () => {
  expect(shipped).toContain(manifest.main.replace(/^\.\//, ''));
  expect(shipped).toContain('dist/web');
  expect(manifest.browser).toBe('./dist/web/client.js');
});

test('the commands of the palette are those the client registers', () => {
  const registered = [...clientSource.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, command]) => command);
  expect(new Set(registered)).toEqual(new Set(contributes.commands.map(({ command }) => command)));
});

test('menus and keys lead to commands that there are', () => {
  const commands = new Set(contributes.commands.map(({ command }) => command));
  const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(({ command }) => command);
  expect(used.filter((command) => !commands.has(command))).toEqual([]);
});

test('the walkthrough has five steps with a picture each, and its buttons lead to commands that there are', () => {
  const [walkthrough] = contributes.walkthroughs;
  expect(walkthrough?.steps.length).toBe(5);
  const known = new Set(contributes.commands.map(({ command }) => command));
  const events = contributes.walkthroughs.flatMap(({ steps }) =>
    steps.flatMap(({ completionEvents }) => completionEvents ?? []),
  );
  const links = Object.values(texts).flatMap((text) => [...text.matchAll(/\]\(command:(?:toSide:)?([^)]+)\)/g)]);
  const used = [
    ...links.map(([, command = '']) => command),
    ...events.flatMap((event) => /^onCommand:(.*)$/.exec(event)?.[1] ?? []),
  ];
  expect(used.length).toBeGreaterThan(5);
  for (const command of used) expect(known.has(command) || ofVsCode.test(command), command).toBe(true);
});

/** Commands of VS Code itself that we lead to. */
const ofVsCode = /^(?:editor\.action\.quickFix|vscode\.openFolder|workbench\.action\.files\.openFile)$/;

test('the pictures of the walkthrough take every colour from the theme, and run nothing', () => {
  for (const { steps } of contributes.walkthroughs) {
    for (const { media } of steps) {
      const picture = readFileSync(join(root, media.svg), 'utf8');
      expect(picture.length).toBeLessThan(8_000);
      expect(picture).not.toMatch(/<script|<style|style=|href=|\son\w+=|<foreignObject/i);
      const colours = [...picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour = '']) => colour);
      expect(colours.filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-'))).toEqual([]);
    }
  }
});

test('everything is called by the one name', () => {
  const settings = Object.keys(contributes.configuration.properties);
  for (const name of [...settings, ...contributes.commands.map(({ command }) => command)]) {
    expect(name).toMatch(/^scepProfiles\./);
  }
  expect(new Set(contributes.commands.map(({ category }) => category))).toEqual(new Set(['%category%']));
  expect(texts.category).toBe('SCEP Profiles');
  expect(manifest.publisher).toBe('scep-profiles');
  expect(manifest.repository.url).toBe(`${manifest.homepage}.git`);
});

test('it wakes for what may be ours: JSON, a preview that was open, and a workspace with a workspace file', () => {
  // A language and a command of our own wake it without being listed.
  expect(manifest.activationEvents).toEqual([
    'onLanguage:json',
    'onLanguage:jsonc',
    'onWebviewPanel:scepProfiles.preview',
    'workspaceContains:**/scep-profiles.json',
  ]);
});

test('rules can be set to the severities that a workspace file can set them to', () => {
  const { scope, additionalProperties } = contributes.configuration.properties['scepProfiles.rules'];
  expect(scope).toBe('resource');
  expect(additionalProperties.enum).toEqual(severitySettings);
});

test('the workspace file is JSON with comments, and its schema is known', () => {
  expect(contributes.languages).toContainEqual({ id: 'jsonc', filenames: ['scep-profiles.json'] });
  expect(contributes.jsonValidation).toEqual([
    { fileMatch: 'scep-profiles.json', url: './schemas/scep-profiles.schema.json' },
  ]);
});

test('the types of VS Code are those of the oldest version that is supported', () => {
  expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
});

test('it runs where the workspace is, trusted or not, and needs nothing', () => {
  expect(manifest.extensionKind).toEqual(['workspace']);
  // Limited, as git is not run there.
  expect(manifest.capabilities.untrustedWorkspaces.supported).toBe('limited');
  expect(manifest.capabilities.virtualWorkspaces.supported).toBe('limited');
  expect(manifest).not.toHaveProperty('extensionDependencies');
  expect(manifest).not.toHaveProperty('dependencies');
});

test.each(['.', 'test/host', 'test/validators'])(
  'docs/dependencies.md says of each package of %s what it saves',
  (folder) => {
    const path = join(root, folder, 'package.json');
    const { dependencies, devDependencies }: Record<string, Record<string, string> | undefined> = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    const text = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8');
    const named = new Set([...text.matchAll(/(?<![\w/-])@?[a-z\d][\w./-]*[a-z\d]/giu)].map(([name]) => name));
    expect(packages.length).toBeGreaterThan(0);
    expect(packages.filter((name) => !named.has(name))).toEqual([]);
  },
);
