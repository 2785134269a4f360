import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { broken } from './editors.ts';

const root = join(import.meta.dirname, '..', '..');

test.each([
  ['a profile', 'wifi.json', broken],
  ['a subject', 'names.scepsubject', 'CN={{UserNme}}\n'],
])(
  'the set-up for this Neovim in docs/editors.md shows the problems of %s in a folder of a repository',
  (_, name, text) => {
    const set = setUp(neovimVersion());
    const folder = realpathSync(
      temporaryFolder({
        [`profiles/${name}`]: text,
        '.git/HEAD': 'ref: refs/heads/main\n',
        'init.lua': set,
        'bin/scep-profiles': `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist', 'cli.mjs')}' "$@"\n`,
      }),
    );
    chmodSync(join(folder, 'bin', 'scep-profiles'), 0o755);
    const script = join(import.meta.dirname, 'neovim-set-up.lua');
    const { stdout, stderr } = spawnSync(
      'nvim',
      ['-u', join(folder, 'init.lua'), '-i', 'NONE', '--headless', '-n', name, '-c', `luafile ${script}`],
      {
        cwd: join(folder, 'profiles'),
        encoding: 'utf8',
        timeout: 90_000,
        env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`, HOME: folder },
      },
    );
    const line = /^RESULT (.*)$/m.exec(stdout)?.[1];
    expect(line, `what Neovim said: ${stdout}${stderr}`).toBeDefined();
    expect(JSON.parse(line ?? '')).toEqual({
      seen: true,
      roots: [folder],
      messages: [expect.stringContaining('Did you mean {{UserName}}?')],
    });
  },
);

/** The minor version: Neovim is 0.x. */
function neovimVersion(): number {
  const { stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  const minor = /^NVIM v0\.(\d+)/m.exec(stdout)?.[1];
  if (minor === undefined)
    throw new Error('nvim did not say its version; where it is missing: apt-get install -y neovim');
  return Number(minor);
}

/** The first lines of Lua behind the words that name the version. */
function setUp(version: number): string {
  const heading = version >= 11 ? '0.11 and newer' : version >= 8 ? '0.8 to 0.10' : '0.7, which';
  const page = readFileSync(join(root, 'docs', 'editors.md'), 'utf8');
  const lua = page.slice(page.indexOf(heading)).split('```lua\n')[1]?.split('```')[0];
  if (!page.includes(heading) || lua === undefined) throw new Error(`docs/editors.md has no set-up for "${heading}"`);
  return lua;
}
