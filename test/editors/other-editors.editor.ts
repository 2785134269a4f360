import { expect, test } from 'vitest';
import { broken, drive, type Editor } from './editors.ts';

const editors: readonly (Editor & { readonly name: string })[] = [
  {
    name: 'Neovim',
    command: 'nvim',
    install: 'apt-get install -y neovim',
    script: 'neovim.lua',
    args: (file, script) => ['--clean', '--headless', '-n', file, '-c', `luafile ${script}`],
  },
  {
    name: 'Emacs with eglot',
    command: 'emacs',
    install: 'apt-get install -y emacs-nox elpa-eglot',
    script: 'emacs.el',
    args: (file, script) => ['-Q', '--batch', file, '-l', script],
  },
];

test.each(editors)('$name shows problems, a hover and completions, and applies a fix', (editor) => {
  const { before, hover, completion, action, text } = drive(editor);
  expect(JSON.stringify(before)).toContain('Did you mean {{UserName}}?');
  expect(before).toHaveLength(1);
  expect(typeof hover === 'string' ? hover : hover.value).toContain('organization');
  expect(completion).toContain('{{UserName}}');
  expect(completion).not.toContain('{{OnPremisesSecurityIdentifier}}');
  expect(action).toBe('Write {{UserName}}');
  expect(text.trimEnd()).toBe(broken.replace('{{UserNme}}', '{{UserName}}'));
});
