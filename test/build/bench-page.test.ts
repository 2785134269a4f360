import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const script = pathToFileURL(join(root, 'bench', 'page.mjs')).href;
const page = join(root, 'docs', 'performance.md');

/** The page as it is, and as measuring one benchmark makes it; or why that fails. */
function written(name: string): { readonly before: string; readonly after: string; readonly error: string } {
  const folder = mkdtempSync(join(tmpdir(), 'scep-profiles-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, 'performance.md');
  copyFileSync(page, copy);
  const row = { what: 'a new row', against: '', ours: '', theirs: '', result: '1 x', goal: '<= 2 x', isMet: true };
  const measured = [{ name, how: 'Measured just now.', rows: [row] }];
  const code = `const { writeTables } = await import(${JSON.stringify(script)}); await writeTables(${JSON.stringify(copy)}, ${JSON.stringify(measured)});`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
  return { before: readFileSync(page, 'utf8'), after: readFileSync(copy, 'utf8'), error: stderr };
}

/** The tables of a page, by the benchmark they are of. */
function tables(text: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(text.matchAll(/<!-- begin of (\w+) -->(.*?)<!-- end of \1 -->/gs), ([, name = '', table = '']) => [
      name,
      table,
    ]),
  );
}

const benchmarks = ['analyze', 'growth', 'servers', 'reading', 'folders', 'names', 'sizes'];

test.each(benchmarks)('measuring %s leaves what was measured of the others', (name) => {
  const { before, after, error } = written(name);
  expect(error).toBe('');
  const [old, now] = [tables(before), tables(after)];
  expect([...old.keys()]).toEqual(benchmarks);
  expect(now.get(name)).toContain('Measured just now.');
  expect(now.get(name)?.match(/^\|.*/gm)).toHaveLength(3);
  for (const other of benchmarks.filter((each) => each !== name)) expect(now.get(other)).toBe(old.get(other));
});

test('a benchmark without a place on the page is an error, and the page stays as it was', () => {
  const { before, after, error } = written('weather');
  expect(error).toContain('There is no place for the table of weather.');
  expect(after).toBe(before);
});
