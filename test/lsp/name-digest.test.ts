import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameDigest as inBrowser } from '../../server/src/host/client/name-digest.ts';
import { nameDigest as onNode } from '../../server/src/host/node/name-digest.ts';

test('names become the same ones in a browser as on the command line', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(text, text, (salt, name) => {
      expect([...inBrowser(salt)(name)]).toEqual([...onNode(salt)(name)]);
    }),
  );
});
