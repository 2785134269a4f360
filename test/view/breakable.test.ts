import { expect, test } from 'vitest';
import { breakable } from '../../client/src/view/breakable.ts';

/** A bar for each place where a line may be broken. */
function shown(text: string): string {
  return breakable(text)
    .map((part) => (typeof part === 'string' ? part : `|${part.values.join('')}`))
    .join('');
}

test.each([
  ['CN={{DeviceName}},OU=Staff+L=Here,O=Contoso', 'CN={{DeviceName}},|OU=Staff+|L=Here,|O=Contoso'],
  ['jane.doe@contoso.com', 'jane.|doe@|contoso.|com'],
  ['https://ndes.contoso.com/certsrv/mscep/mscep.dll', 'https://ndes.|contoso.|com/|certsrv/|mscep/|mscep.|dll'],
  ['', ''],
  ['one', 'one'],
])('%s', (text, marked) => {
  expect(shown(text)).toBe(marked);
  expect(shown(text).replaceAll('|', '')).toBe(text);
});
