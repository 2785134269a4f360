import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs', 'pictures');

const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)].filter((page) =>
  page.endsWith('.md'),
);

/** The paths, from the root, of all pictures that a page shows or links to. */
function picturesOf(page: string): readonly string[] {
  const links = readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)\s]+\.(?:png|svg|gif|jpe?g))\)/g);
  return [...links].map(([, link = '']) => join(dirname(page), link).replaceAll('\\', '/'));
}

const shown = pages.flatMap(picturesOf);

/** `npm run pictures` makes these, and removes any other. */
test('every picture that is shown is there, and every one that is there is shown', () => {
  expect(shown.length).toBeGreaterThan(5);
  expect([...new Set(shown)].toSorted()).toEqual(
    readdirSync(pictures)
      .map((name) => `docs/pictures/${name}`)
      .toSorted(),
  );
});
