import { expect, test } from 'vitest';
import { buildWorkspace } from '../../../server/src/core/workspace/build.ts';
import { parseGlob } from '../../../server/src/core/workspace/glob.ts';
import { parseWorkspaceFile } from '../../../server/src/core/workspace/parse.ts';

test.each([
  ['deep', `{"devices":{"a":${'['.repeat(200_000)}`],
  ['wide', `{${'"templates":[{"name":"A","validity":"x"}],'.repeat(20_000)}}`],
  [
    'with many servers',
    JSON.stringify({
      servers: Array.from({ length: 50_000 }, (_, n) => ({ urls: [`https://${n}`], authority: `a${n}` })),
    }),
  ],
])('a workspace file that is %s', (_name, text) => {
  expect(() => buildWorkspace(parseWorkspaceFile(text, 'scep-profiles.json'), { loaded: new Map() })).not.toThrow();
});

test('a list in braces that would stand for too much stands for itself', () => {
  expect(parseGlob('{'.repeat(100_000))).toHaveLength(1);
  // Each alternative would have all that is around the list.
  expect(parseGlob(`${'x'.repeat(100_000)}{${','.repeat(100_000)}}*`)).toHaveLength(1);
});
