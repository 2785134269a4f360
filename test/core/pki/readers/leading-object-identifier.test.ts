import { expect, test } from 'vitest';
import { leadingObjectIdentifier } from '../../../../server/src/core/pki/readers/leading-object-identifier.ts';

test.each([
  ['1.3.6.1.5.5.7.3.2 Client Authentication', '1.3.6.1.5.5.7.3.2'],
  ['1.3.6.1.5.5.7.3.12', '1.3.6.1.5.5.7.3.12'],
  ['Client Authentication', undefined],
  ['', undefined],
])('%j begins with %s', (text, expected) => {
  expect(leadingObjectIdentifier(text)).toBe(expected);
});
