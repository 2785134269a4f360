import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import texts from '../package.nls.json' with { type: 'json' };

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'editor.md'), 'utf8');
const { commands, configuration } = manifest.contributes;
const titles = new Map(Object.entries<string>(texts));

test.each(commands.map(({ title }) => titles.get(title.replaceAll('%', '')) ?? ''))(
  'the command "%s" has its moment on the page about the editor',
  (title) => {
    expect(title).not.toBe('');
    expect(page).toContain(`${title}**`);
  },
);

test.each(Object.keys(configuration.properties))('the setting %s is on it', (setting) => {
  expect(page).toContain(`\`${setting}\``);
});

test('every row of its tables has a moment', () => {
  const rows = page.split('\n').filter((line) => /^\| (?!What |-)/.test(line));
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) {
    const [, what = '', moment = ''] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    expect(what, row).not.toBe('');
    expect(moment, row).not.toBe('');
  }
});
